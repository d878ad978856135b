import { type Check, isMoving, type Run } from '../../../lib/checks/check';
import { Desk } from '../../../lib/checks/desk';
import { listChecks } from '../../../lib/checks/records';
import { Runner } from '../../../lib/checks/runner';
import { carryOut, carryPaid } from '../../../lib/checks/upload-order';
import type { Workshop } from '../../../lib/checks/workshop';
import { detectorOf, detectors } from '../../../lib/detectors';
import type { Submitted } from '../../../lib/detectors/detector';
import { DetectorError } from '../../../lib/detectors/fault';
import type { MediaItem } from '../../../lib/media/media-item';
import { type Read, readAddress } from '../../../lib/media/read-address';
import { noLists } from '../../../lib/provenance/trust-lists';
import { eraseDatabase } from '../../../lib/storage/database';
import { readKey, removeKey, writeKey } from '../../../lib/storage/keys';
import { bytesOf } from '../../../lib/storage/media-bytes';
import { changeSettings, readSettings, settings } from '../../../lib/storage/settings';
import { examineBytes } from '../../corpus/node-reader';
import { type Internet, media, TRUTHSCAN_TEST_KEY, UNDETECTABLE_TEST_KEY } from '../../internet';

export const KEY = 'test-resemble-key-0000';
const KEYS = { resemble: KEY, truthscan: TRUTHSCAN_TEST_KEY, undetectable: UNDETECTABLE_TEST_KEY } as const;

/** Everything a check's life needs, with the real detectors over the test internet and a clock that does not wait. */
export class Shop {
  readonly internet: Internet;
  readonly granted = new Set<string>(['https://app.resemble.ai/*']);
  /** Bytes that the page would give for a blob: address; null where it has let go. */
  readonly pageBytes = new Map<string, Blob>();
  /** What the page still shows of a blob: address that it has let go of: a copy of the pixels. */
  readonly pagePixels = new Map<string, Blob>();
  /** blob: addresses of players that are fed in pieces. */
  readonly streams = new Set<string>();
  /** Paid calls that carry the bytes, as the hidden page knows them; cleared, that page died too. */
  readonly carriedCalls = new Map<string, Promise<Submitted>>();
  readonly faults: unknown[] = [];
  /** Whom our own reading trusts to sign. */
  lists = noLists;
  online = true;
  /** ms that waits have skipped so far. */
  skipped = 0;
  readonly waits: number[] = [];
  atWork = 0;
  /** Detectors whose account was charged, in order, once or more for each. */
  readonly paidFor: string[] = [];
  /** The most that were at work at one time. */
  most = 0;
  /** Every paid request is sent twice, as browsers do by themselves when a kept connection breaks. */
  sendTwice = false;
  workshop!: Workshop;
  desk!: Desk;
  runner!: Runner;
  #locks = new Map<string, Promise<void>>();
  /** Raised when the worker is killed: what it was doing never comes back to life. */
  #life = new AbortController();

  constructor(internet: Internet) {
    this.internet = internet;
    this.start();
  }

  now = (): number => Date.now() + this.skipped;

  /** A worker starts, on the records that are there. */
  start(): void {
    const life = new AbortController();
    this.#life = life;
    this.#locks = new Map();
    const workshop = this.#workshop(life.signal);
    this.workshop = workshop;
    this.runner = new Runner(workshop, {
      onWork: (atWork) => {
        this.most = Math.max(this.most, atWork);
        this.atWork = atWork;
      },
      onMoving: () => undefined,
      onPaid: (detector) => this.paidFor.push(detector),
      onPending: () => undefined,
      onFault: (error) => {
        if (!life.signal.aborted) this.faults.push(error);
      },
    });
    this.desk = new Desk(workshop, this.runner);
  }

  /** The worker is killed where it stands: nothing that it awaits ever continues. */
  kill(): void {
    this.#life.abort();
  }

  async restart(): Promise<void> {
    this.kill();
    this.start();
    await this.runner.goOn();
  }

  #workshop(life: AbortSignal): Workshop {
    const never = new Promise<never>(() => undefined);
    /** What a dead worker waits for does not come. */
    const alive = async <T>(work: Promise<T>): Promise<T> => {
      try {
        const value = await work;
        return life.aborted ? await never : value;
      } catch (error) {
        return life.aborted ? await never : Promise.reject(error);
      }
    };
    return {
      now: this.now,
      random: () => 0,
      sleep: async (ms, signal) => {
        signal.throwIfAborted();
        this.waits.push(ms);
        this.skipped += ms;
        await alive(new Promise((resolve) => setImmediate(resolve)));
        signal.throwIfAborted();
      },
      alone: async (name, work) => {
        // A dead worker takes no lock, and is not told that one was given back.
        if (life.aborted) await never;
        const before = this.#locks.get(name);
        const mine = (async () => {
          await before?.catch(() => undefined);
          await work();
        })();
        this.#locks.set(name, mine);
        await alive(mine);
      },
      fetch: async (...of) => {
        if (this.sendTwice && of[1]?.method === 'POST' && String(of[0]).endsWith('/detect'))
          await (await this.internet.fetch(...of)).text();
        return alive(this.internet.fetch(...of));
      },
      isOnline: () => this.online,
      detectorOf,
      keyOf: (id) => alive(readKey(id)),
      settings: () => alive(readSettings()),
      mayReach: async (origins) => origins.every((origin) => this.granted.has(origin)),
      media: {
        canRead: async (item) =>
          this.granted.has(`${new URL(item.address).protocol}//${new URL(item.address).hostname}/*`),
        read: (item, how, signal): Promise<Read> =>
          alive(
            readAddress(item.address, {
              cookies: how.cookies,
              signal,
              fetch: (url, init) => {
                const headers = new Headers(init?.headers);
                if (how.referer) headers.set('referer', `${new URL(item.pageAddress).origin}/`);
                if (how.cookies) headers.set('cookie', 'session=open');
                return this.internet.fetch(url, { ...init, headers });
              },
            }),
          ),
        readInPage: async (item) => {
          const blob = this.pageBytes.get(item.address);
          const { tellBytes } = await import('../../../lib/media/read-address');
          if (blob) return tellBytes(blob);
          const pixels = this.pagePixels.get(item.address);
          if (pixels) return { is: 'captured', blob: pixels, type: 'image/png' };
          return { is: this.streams.has(item.address) ? 'streamed' : 'gone' };
        },
      },
      examine: async ({ bytesKey, held }) => {
        const blob = await bytesOf(bytesKey);
        return examineBytes(new Uint8Array((await blob?.arrayBuffer()) ?? []), this.lists, held);
      },
      toPng: async (blob) =>
        blob.type === 'image/avif'
          ? new Blob([new Uint8Array(media('lighthouse.png').bytes)], { type: 'image/png' })
          : undefined,
      upload: async (order, signal) => {
        const end = await alive(carryOut(order, signal, this.internet.fetch));
        if ('fault' in end) throw new DetectorError(end.fault);
        return end;
      },
      carry: (order) => {
        // Made where it outlives the worker: the worker's own death does not end it. Once for each name.
        const end = this.carriedCalls.get(order.name) ?? carryPaid(order, this.internet.fetch);
        this.carriedCalls.set(order.name, end);
        return alive(end);
      },
      carried: (name) => alive(this.carriedCalls.get(name) ?? Promise.resolve(undefined)),
    };
  }

  async saveKey(key = KEY, detector: keyof typeof KEYS = 'resemble'): Promise<void> {
    await writeKey(detector, { key, savedAt: this.now() });
  }

  /** Another detector in Resemble's place: the only one with a key, its hosts granted, and sending to it agreed to. */
  async turnTo(detector: keyof typeof KEYS): Promise<void> {
    await this.removeKey();
    await this.saveKey(KEYS[detector], detector);
    for (const host of detectorOf(detector)?.hosts ?? []) this.granted.add(host);
    await this.agreeToUpload(detector);
  }

  /** What the person agreed to before: bytes may go to these detectors, and nothing else. */
  async agreeToUpload(...to: readonly (keyof typeof KEYS)[]): Promise<void> {
    const consents = to.map((detector) => ({ consent: { what: 'upload' as const, detector }, at: 0 }));
    await this.settle((now) => ({ ...now, consents }));
  }

  removeKey = (): Promise<void> => removeKey('resemble');

  async settle(change: Parameters<typeof changeSettings>[0]): Promise<void> {
    await changeSettings(change);
  }

  check(address: string, more: Partial<MediaItem> = {}): Promise<string> {
    return this.desk.start(itemAt(address, more), detectors);
  }

  /** The one run of a check, once `is` holds of it: no clock, only changes of the record are waited for. */
  async until(checkId: string, is: (run: Run, check: Check) => boolean): Promise<Run> {
    for (let looks = 0; looks < 20_000; looks++) {
      const check = (await listChecks({ limit: 1000 })).find((one) => one.id === checkId);
      const run = check?.runs[0];
      if (check && run && is(run, check)) return run;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const check = (await listChecks({ limit: 1000 })).find((one) => one.id === checkId);
    throw new Error(`never came true; the run is ${JSON.stringify(check?.runs[0])}`);
  }

  /** Until nothing moves by itself any more. */
  ended = (checkId: string): Promise<Run> => this.until(checkId, (run) => !isMoving(run.state));
}

export const itemAt = (address: string, more: Partial<MediaItem> = {}): MediaItem => ({
  kind: 'image',
  address,
  alternates: [],
  name: 'photo.jpg',
  pageAddress: 'https://news.example/',
  pageTitle: 'News',
  tabId: 1,
  frameId: 0,
  width: 800,
  ...more,
});

export const forgetEverything = async (): Promise<void> => {
  await eraseDatabase();
  for (const detector of Object.keys(KEYS)) await removeKey(detector);
  // Our own reading has tests of its own; here it would stand beside every detector.
  await changeSettings(() => settings.parse({ readsFiles: false }));
};
