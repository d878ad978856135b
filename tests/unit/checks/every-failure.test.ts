import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Run } from '../../../lib/checks/check';
import { type FailureCode, failureCode, remedyOf } from '../../../lib/checks/failure';
import { writeKey } from '../../../lib/storage/keys';
import { withOption } from '../../../lib/storage/settings';
import { type Internet, media, TEST_KEY } from '../../internet';
import { openShop } from './open-shop';
import type { Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  await shop.saveKey();
  await shop.agreeToUpload('resemble');
  shop.granted.add('https://broken.example/*');
  shop.granted.add('https://media.example/*');
  return opened.close;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const PHOTO = 'https://media.example/photos/harbour.jpg';
const TWIN = 'https://broken.example/twin-a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0';
const ended = async (address = PHOTO, more = {}) => shop.ended(await shop.check(address, more));

/** A job that is held at the vendor, by upload, so that what becomes of it is the scene's to say. */
const analysing = async () => {
  internet.resemble.holdJobs = true;
  const id = await shop.check(TWIN);
  return { id, run: await shop.until(id, (one) => one.state === 'analysing') };
};

const waitedOut = async (id: string) => {
  for (let rounds = 0; rounds < 200; rounds++) {
    const run = await shop.until(id, (one) => one.state === 'failed' || shop.atWork === 0);
    if (run.state === 'failed') return run;
    shop.skipped += 60_000;
    await shop.runner.goOn();
  }
  throw new Error('it never gave up');
};

/** The same with TruthScan in the place of Resemble, under switches of its own. */
const atTruthScan = async (
  switches: Partial<Internet['truthscan']['switches']>,
  address = TWIN,
  more: Parameters<typeof ended>[1] = {},
) => {
  await shop.turnTo('truthscan');
  Object.assign(internet.truthscan.switches, switches);
  return ended(address, more);
};
const VOICE = 'https://media.example/audio/minister.mp3';

/** One scene for each failure of the closed set: a new one without a scene does not compile. */
const SCENES: Record<FailureCode, () => Promise<Run>> = {
  gone: () => ended('blob:https://made.example/gone', { pageAddress: 'https://made.example/' }),
  streamed: () => {
    shop.streams.add('blob:https://made.example/stream');
    return ended('blob:https://made.example/stream', { kind: 'video' });
  },
  'not-media': () => ended('https://broken.example/not-a-picture.jpg', { width: 0 }),
  empty: () => ended('https://broken.example/empty.jpg'),
  unreadable: () => ended('https://broken.example/forbidden.jpg', { width: 0 }),
  'sign-in-elsewhere': () =>
    ended('https://broken.example/not-a-picture.jpg', { pageAddress: 'https://elsewhere.example/' }),
  'too-large': () => {
    internet.serve('large.example', ({ entry, log, response }) => {
      log.answered(entry, 200);
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': 600 * 1024 * 1024 });
      response.write(media('harbour.jpg').bytes);
    });
    shop.granted.add('https://large.example/*');
    return ended('https://large.example/a.jpg?token=4f0c2b9ae87d4716a3c58e2291d7b6f0');
  },
  unsupported: () => {
    shop.pageBytes.set('blob:https://made.example/svg', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']));
    return ended('blob:https://made.example/svg');
  },
  'too-small': () => {
    const bytes = new Blob([new Uint8Array(media('harbour.jpg').bytes.subarray(0, 900))]);
    shop.pageBytes.set('blob:https://made.example/small', bytes);
    return atTruthScan({}, 'blob:https://made.example/small');
  },
  'media-refused': () => atTruthScan({ invalid: 'The file holds no picture' }),
  'key-or-credits': () => {
    internet.truthscan.answerNext('credits', { status: 503, body: '' });
    return atTruthScan({ forbiddenAs: 'same', creditsGoneAfterPresign: true });
  },
  'wants-email': () => atTruthScan({ emailRequired: true }),
  'foreign-storage': () => atTruthScan({ presignedAt: 'foreign-bucket' }),
  'storage-refused': () => atTruthScan({ putsRefused: 9 }),
  'took-too-long': () => atTruthScan({ jobsFailWith: 'Audio processing took too long' }, VOICE, { kind: 'audio' }),
  'no-key': async () => {
    await shop.removeKey();
    return ended();
  },
  'wrong-key': async () => {
    await shop.saveKey('test-wrong-key-0000');
    return ended();
  },
  'other-key': async () => {
    const { id } = await analysing();
    internet.resemble.addKey('test-other-key-0000');
    await writeKey('resemble', { key: 'test-other-key-0000', savedAt: 0 });
    return shop.ended(id);
  },
  'no-credits': () => {
    internet.resemble.addKey(TEST_KEY, { credits: 1 });
    return ended();
  },
  'plan-refused': () => {
    internet.resemble.addKey(TEST_KEY, { plan: 'No Detect' });
    return ended();
  },
  'retention-refused': async () => {
    internet.resemble.switches.zeroRetention = 'refused';
    await shop.settle((now) => withOption(now, 'resemble', 'zeroRetention', true));
    return ended();
  },
  // The vendor takes no upload of that size, and says so in its own words.
  rejected: () => {
    internet.resemble.switches.uploadLimitBytes = 10_000;
    return ended(TWIN);
  },
  'vendor-down': async () => {
    internet.resemble.answerNext('list', { status: 500, body: '{}', times: 1000 });
    return waitedOut(await shop.check(PHOTO));
  },
  'rate-limited': async () => {
    internet.resemble.answerNext('create', { status: 429, body: '', times: 1000 });
    return waitedOut(await shop.check(PHOTO));
  },
  slow: async () => shop.ended((await analysing()).id),
  'job-failed': async () => {
    const { id, run } = await analysing();
    const item = { uuid: run.ticket?.job, status: 'failed', error_message: 'Could not decode' };
    internet.resemble.answerNext('get', { status: 200, body: JSON.stringify({ success: true, item }) });
    return shop.ended(id);
  },
  'job-gone': async () => {
    const { id } = await analysing();
    internet.resemble.answerNext('get', {
      status: 404,
      body: '{"success":false,"message":"Detect not found"}',
      times: 50,
    });
    return shop.ended(id);
  },
  'not-understood': async () => {
    const { id } = await analysing();
    internet.resemble.garbleNext('get', 'half-json', { times: 10 });
    return shop.ended(id);
  },
  'no-room': () => {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...of) {
      if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, of);
    });
    return ended(TWIN);
  },
  'assay-fault': () => {
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValueOnce(new Error('a fault of ours'));
    return ended(TWIN);
  },
};

const SPENT: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'other-key',
  'slow',
  'job-failed',
  'job-gone',
  'not-understood',
  'media-refused',
  'took-too-long',
]);

test.each(failureCode.options)('%s is reached, says whether money is gone, and has its one button', async (code) => {
  const run = await SCENES[code]();
  expect(run).toMatchObject({ state: 'failed', failure: { code, spent: SPENT.has(code) ? 'yes' : 'no' } });
  const paid = [internet.resemble, internet.truthscan, internet.undetectable].flatMap(({ ledger }) => [...ledger]);
  expect(paid).toHaveLength(SPENT.has(code) ? 1 : 0);
  expect(remedyOf(code, run.ticket !== undefined)).toMatch(
    /^(retry|fix-key|top-up|open-page|get-result|free-room|options|fewer-seconds)$/,
  );
});
