import * as z from 'zod/mini';
import { maySendPersonal } from '../../lib/browser/permissions';
import { askAccount, usageThisMonth } from '../../lib/checks/account';
import type { Balances } from '../../lib/checks/balances';
import type { Desk } from '../../lib/checks/desk';
import { failureCode } from '../../lib/checks/failure';
import { fetchManifest } from '../../lib/checks/fetch-manifest';
import { KeyKeeping } from '../../lib/checks/key-keeping';
import { loadDrawing } from '../../lib/checks/load-drawing';
import { need } from '../../lib/checks/need';
import type { Runner } from '../../lib/checks/runner';
import { setBase } from '../../lib/checks/set-base';
import { detectorOf } from '../../lib/detectors';
import { isPersonal } from '../../lib/detectors/personal-options';
import { mediaKind } from '../../lib/media/media-item';
import { isOwnPage } from '../../lib/messaging/own-page';
import { type PagesProtocol, pages } from '../../lib/messaging/pages';
import { announce } from '../../lib/storage/changes';
import { consent } from '../../lib/storage/consent';
import {
  asksOfKind,
  caps,
  changeSettings,
  readSettings,
  withConsents,
  withOption,
  withoutConsent,
} from '../../lib/storage/settings';
import { fromSettingsFile, settingsFile } from '../../lib/storage/settings-file';
import { ofHost, ofPatterns, ofPictures, ofPlace, pageCommands } from './page-commands';
import { trySample } from './sample';
import { addAnchor, fetchTrust, removeAnchor, setRenewing } from './trust';
import { workshop } from './workshop';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const ofCheck = z.object({ checkId: id });
const ofDetector = z.object({ detector: id.check(z.refine((value) => detectorOf(value) !== undefined)) });
const region = z
  .object({ start: z.number().check(z.minimum(0)), end: z.number().check(z.minimum(0)) })
  .check(z.refine(({ start, end }) => end > start));
const ofOption = z.extend(ofDetector, { option: id, value: z.union([z.boolean(), z.number(), z.string(), z.null()]) });
const ofRun = z.extend(ofCheck, { runId: id });
const ofCheckOrRun = z.extend(ofCheck, { runId: z.optional(id) });
const ofFailed = z.object({ code: failureCode, runs: z.array(ofRun).check(z.maxLength(10_000)) });
const ofAllow = z.extend(ofCheck, {
  runIds: z.optional(z.array(id).check(z.maxLength(50))),
  whys: z.optional(z.array(need.shape.why).check(z.maxLength(50))),
});
const chosenOptions = z.record(id, z.union([z.boolean(), z.number(), z.string().check(z.maxLength(254))]));
const address = z.string().check(z.maxLength(2000));
const ofKey = z.extend(ofDetector, { key: z.string().check(z.minLength(1), z.maxLength(1000)) });

const ofPem = z.object({ pem: z.string().check(z.maxLength(100_000)) });
const ofReading = z.union([
  z.strictObject({ readsFiles: z.boolean() }),
  z.strictObject({ stopsAtDeclared: z.boolean() }),
]);

/** Registers one command: own pages only, its argument parsed. */
const serve = <Name extends keyof PagesProtocol, Data>(
  name: Name,
  schema: z.ZodMiniType<Data>,
  // biome-ignore lint/suspicious/noConfusingVoidType: the protocol's handlers answer void
  handle: (data: Data) => Promise<Awaited<ReturnType<PagesProtocol[Name]>>> | void,
): void => {
  const listen = pages.onMessage as (
    name: string,
    handler: (message: { data: unknown; sender: object }) => unknown,
  ) => void;
  listen(name, ({ data, sender }) => {
    if (!isOwnPage(sender)) throw new Error('only our own pages may ask this');
    return handle(schema.parse(data));
  });
};

/** Connects our pages' commands to the desk. */
export const connectPages = (desk: Desk, runner: Runner, balances: Balances): void => {
  const keys = new KeyKeeping(workshop, balances, desk);
  serve('wake', z.unknown(), () => runner.goOn());
  serve('allow', ofAllow, (of) => desk.allow(of.checkId, of.runIds, of.whys));
  serve('refused', ofCheck, (of) => desk.refused(of.checkId));
  serve('trySample', z.unknown(), () => trySample(desk));
  serve('cancel', ofCheck, (of) => desk.cancel(of.checkId));
  serve('retry', ofCheckOrRun, (of) => desk.retry(of.checkId, of.runId));
  serve('checkAgain', z.extend(ofCheck, { region: z.optional(region) }), (of) =>
    desk.checkAgain(of.checkId, of.region),
  );
  serve('loadDrawing', z.extend(ofCheck, { runId: id }), (of) => loadDrawing(of.checkId, of.runId, workshop));
  serve('fetchManifest', ofRun, (of) => fetchManifest(of.checkId, of.runId, workshop));
  serve('freeRoom', ofCheckOrRun, (of) => desk.freeRoom(of.checkId, of.runId));
  serve('retryAll', ofFailed, (of) => desk.retryAll(of.code, of.runs));
  serve('setOption', ofOption, async (of) => {
    // Kept only where it may be sent: the page asked the browser right before.
    const isKept = of.value === null || !isPersonal(of.detector, of.option) || (await maySendPersonal());
    return isKept ? settle((now) => withOption(now, of.detector, of.option, of.value)) : readSettings();
  });
  serve('usage', ofDetector, (of) => usageThisMonth(workshop, of.detector));
  serve('tracings', z.extend(ofDetector, { page: z.int().check(z.minimum(1), z.maximum(100_000)) }), (of) =>
    askAccount(workshop, of.detector, (session) => detectorOf(of.detector)?.tracings?.(of.page, session)),
  );
  serve('tracing', z.extend(ofDetector, { id }), (of) =>
    askAccount(workshop, of.detector, (session) => detectorOf(of.detector)?.tracing?.(of.id, session)),
  );
  serve('getResult', ofCheckOrRun, (of) => desk.getResult(of.checkId, of.runId));
  serve('leave', ofCheck, (of) => desk.leave(of.checkId));
  serve('remove', ofCheck, (of) => desk.remove(of.checkId));
  serve('restore', ofCheck, (of) => desk.restore(of.checkId));
  serve('markSeen', z.object({ checkIds: z.array(id).check(z.maxLength(1000)) }), (of) => desk.markSeen(of.checkIds));
  serve('saveKey', ofKey, (of) => keys.save(of.detector, of.key));
  serve('testKey', ofDetector, (of) => keys.test(of.detector));
  serve('removeKey', ofDetector, (of) => keys.withdraw(of.detector));
  const page = pageCommands(desk, settle);
  serve('turnButton', ofPatterns, page.turnButton);
  serve('muteSite', ofHost, page.muteSite);
  serve('setButtonLook', z.looseObject({}), page.setButtonLook);
  serve('listPage', z.object({ tabId: z.int() }), page.listPage);
  serve('drawListed', ofPictures, page.drawListed);
  serve('checkListed', ofPlace, page.checkListed);
  serve('lightUp', ofPlace, page.lightUp);
  serve('setAlwaysUpload', z.object({ on: z.boolean() }), (of) => settle((now) => ({ ...now, alwaysUpload: of.on })));
  serve('askToo', ofRun, (of) => desk.askToo(of.checkId, of.runId));
  serve('leaveOut', ofRun, (of) => desk.leaveOut(of.checkId, of.runId));
  serve('retryWith', z.extend(ofRun, { options: chosenOptions }), (of) =>
    desk.retryWith(of.checkId, of.runId, of.options),
  );
  serve('setAsks', z.object({ kind: mediaKind, asks: asksOfKind }), (of) =>
    settle((now) => ({ ...now, asks: { ...now.asks, [of.kind]: of.asks } })),
  );
  serve('setCaps', z.object({ caps }), (of) => settle((now) => ({ ...now, caps: of.caps })));
  serve('setBase', z.extend(ofDetector, { kind: mediaKind, address: z.union([address, z.null()]) }), (of) =>
    setBase(workshop, balances, of),
  );
  serve('exportSettings', z.unknown(), async () => settingsFile(await readSettings(), isPersonal));
  serve('importSettings', z.object({ text: z.string() }), async ({ text }) => {
    const change = fromSettingsFile(text, isPersonal);
    if (!change) return 'not-settings';
    await settle(change);
    return 'imported';
  });
  serve('readBalances', z.unknown(), () => balances.readAll());
  serve('setReading', ofReading, (of) => settle((now) => ({ ...now, ...of })));
  serve('addAnchor', ofPem, (of) => addAnchor(of.pem));
  serve('removeAnchor', ofPem, (of) => removeAnchor(of.pem));
  serve('fetchTrust', z.unknown(), () => fetchTrust());
  serve('setRenewing', z.object({ on: z.boolean() }), (of) => setRenewing(of.on));
  serve('revokeConsent', z.object({ consent }), (of) => settle((now) => withoutConsent(now, of.consent)));
  serve('restoreConsent', z.object({ consent }), (of) => settle((now) => withConsents(now, [of.consent], Date.now())));
};

const settle = async (change: Parameters<typeof changeSettings>[0]) => {
  const settled = await changeSettings(change);
  announce({ of: 'settings' });
  return settled;
};
