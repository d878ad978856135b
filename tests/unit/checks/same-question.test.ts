import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withOption } from '../../../lib/storage/settings';
import type { Internet } from '../../internet';
import { openShop } from './open-shop';
import { forgetEverything, type Shop } from './shop';

let internet: Internet;
let shop: Shop;
beforeEach(async () => {
  const opened = await openShop();
  ({ internet, shop } = opened);
  shop.granted.add('https://media.example/*');
  await shop.turnTo('truthscan');
  return opened.close;
});
beforeAll(forgetEverything);
afterAll(forgetEverything);

const VOICE = 'https://media.example/audio/minister.mp3';
const PICTURE = 'https://media.example/photos/harbour.jpg';
const checkVoice = () => shop.check(VOICE, { kind: 'audio' });
const setOption = (option: string, value: unknown, detector = 'truthscan') =>
  shop.settle((now) => withOption(now, detector, option, value));
const secondsOfJobs = () => [...internet.truthscan.jobs.values()].map(({ options }) => options.analyzeUpToSeconds);

test('an e-mail address set after a lost answer: the same bytes are asked about, and not paid at once', async () => {
  internet.truthscan.garbleNext('detect', 'nothing');
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'unsettled', maybePaid: 1 });
  await setOption('email', 'ann@post.example');
  const again = await checkVoice();
  expect(await shop.ended(again)).toMatchObject({ state: 'needs-you', need: { why: 'maybe-paid-before' }, paid: 0 });
  expect(internet.truthscan.calls('detect')).toHaveLength(1);
});

test('an e-mail address set after a finding: it is used again', async () => {
  await shop.ended(await checkVoice());
  await setOption('email', 'ann@post.example');
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'done', paid: 0, reused: {} });
  expect(internet.truthscan.ledger).toHaveLength(1);
});

test('a part, for a detector that examines the whole all the same, is no other question', async () => {
  const first = await checkVoice();
  await shop.ended(first);
  const part = await shop.desk.checkAgain(first, { start: 0, end: 1 });
  expect(await shop.ended(part)).toMatchObject({ state: 'done', paid: 1 });
  await shop.desk.remove(first);
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'done', paid: 0, reused: { checkId: part } });
  expect(internet.truthscan.ledger).toHaveLength(2);
});

test('what shapes the answer is another question: it is asked and paid', async () => {
  await shop.ended(await checkVoice());
  await setOption('analyzeUpToSeconds', 15);
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'done', paid: 1 });
  expect(secondsOfJobs()).toEqual([60, 15]);
});

test('zero retention set after a lost answer at Resemble: the person is asked first', async () => {
  await shop.saveKey();
  await shop.settle((now) => ({ ...now, asks: { ...now.asks, image: { ...now.asks.image, off: ['truthscan'] } } }));
  internet.resemble.garbleNext('create', 'nothing');
  internet.resemble.answerNext('list', { status: 200, body: '{"success":true,"items":[]}', times: 20 });
  expect(await shop.ended(await shop.check(PICTURE))).toMatchObject({ state: 'unsettled' });
  internet.resemble.answerHonestly();
  await setOption('zeroRetention', true, 'resemble');
  expect(await shop.ended(await shop.check(PICTURE))).toMatchObject({ need: { why: 'maybe-paid-before' } });
});

/** A check of the whole minute that took too long, and was asked again about fifteen seconds of it. */
const fifteenSecondsInstead = async (before = () => {}): Promise<string> => {
  internet.truthscan.switches.jobsFailWith = 'Audio processing took too long';
  const checkId = await checkVoice();
  const { id } = await shop.ended(checkId);
  internet.truthscan.switches.jobsFailWith = null;
  before();
  await shop.desk.retryWith(checkId, id, { analyzeUpToSeconds: 15 });
  return checkId;
};

/** The same, while the question for the job about fifteen seconds stands before its answer. */
const standingQuery = async () => {
  const stops: ReturnType<typeof internet.truthscan.stopAt>[] = [];
  const checkId = await fifteenSecondsInstead(() => stops.push(internet.truthscan.stopAt('query', 'before-answer')));
  const [stop] = stops;
  if (!stop) throw new Error('there is no stop');
  await stop.reached;
  return { checkId, stop };
};

test('a finding about fifteen seconds is no answer about a minute', async () => {
  expect(await shop.ended(await fifteenSecondsInstead())).toMatchObject({ state: 'done', finding: {} });
  const whole = await shop.ended(await checkVoice());
  expect(whole).toMatchObject({ state: 'done', paid: 1 });
  expect(whole.reused).toBeUndefined();
  expect(secondsOfJobs()).toEqual([60, 15, 60]);
  // And the other way round: fifteen seconds are known by now.
  await setOption('analyzeUpToSeconds', 15);
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'done', paid: 0, reused: {} });
});

test('a job about fifteen seconds is not gone on with for a minute', async () => {
  const { checkId, stop } = await standingQuery();
  await shop.desk.cancel(checkId);
  stop.drop();
  expect(await shop.ended(checkId)).toMatchObject({ state: 'cancelled', ticket: {} });
  expect(await shop.ended(await checkVoice())).toMatchObject({ state: 'done', paid: 1 });
  expect(secondsOfJobs()).toEqual([60, 15, 60]);
});

test('while fifteen seconds are still examined, a check of the minute waits, and then asks its own question', async () => {
  const { checkId, stop } = await standingQuery();
  // On another page, as two presses on one are one check.
  const second = await shop.check(VOICE, { kind: 'audio', pageAddress: 'https://other.example/' });
  await shop.until(second, (run) => run.held === 'same-media');
  stop.go();
  expect(await shop.ended(checkId)).toMatchObject({ state: 'done' });
  expect(await shop.ended(second)).toMatchObject({ state: 'done', paid: 1 });
  expect(secondsOfJobs()).toEqual([60, 15, 60]);
});

test('a lost answer about a minute is not forgotten for the fifteen seconds that came after it', async () => {
  internet.truthscan.garbleNext('detect', 'nothing');
  const checkId = await checkVoice();
  const { id } = await shop.ended(checkId);
  await shop.desk.retryWith(checkId, id, { analyzeUpToSeconds: 15 });
  expect(await shop.ended(checkId)).toMatchObject({ state: 'done', paid: 1, maybePaid: 1 });
  expect(await shop.ended(await checkVoice())).toMatchObject({
    state: 'needs-you',
    need: { why: 'maybe-paid-before' },
  });
});
