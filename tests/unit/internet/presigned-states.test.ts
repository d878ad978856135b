import { expect, PresignedApi, test } from './presigned-api';

test('pending, analyzing, done', async ({ internet, truthscan }) => {
  internet.truthscan.holdJobs = true;
  const id = await truthscan.submitted('audio', 'minister.mp3');
  const said = async () => (await truthscan.query('audio', id)).json;
  expect(await said()).toEqual({ id, status: 'pending', result: null, result_details: null });
  await internet.truthscan.begin(id);
  expect((await said()).status).toBe('analyzing');
  await internet.truthscan.finish(id);
  expect(await said()).toMatchObject({ id, status: 'done', result: 0.93 });
});

test('one or all can be finished at once', async ({ internet, truthscan }) => {
  internet.truthscan.holdJobs = true;
  const ids = [await truthscan.submitted('image', 'harbour.jpg'), await truthscan.submitted('video', 'ferry.mp4')];
  await internet.truthscan.finishAll();
  expect(ids.map((id) => internet.truthscan.jobs.get(id)?.state)).toEqual(['done', 'done']);
  await expect(internet.truthscan.finish('none')).rejects.toThrow('no job');
});

test('takes its time', async ({ truthscan }) => {
  truthscan.vendor.switches.jobSeconds = 0.06;
  const id = await truthscan.submitted('image', 'harbour.jpg');
  await truthscan.ended(id);
  const { createdAt = 0, endedAt = 0 } = truthscan.vendor.jobs.get(id) ?? {};
  expect(endedAt - createdAt).toBeGreaterThanOrEqual(55);
});

test('reading needs the id and no key; to another host or vendor the id is unknown', async ({
  internet,
  truthscan,
  undetectable,
}) => {
  const { id } = await truthscan.judged('audio', 'minister.mp3');
  expect((await new PresignedApi(internet, internet.truthscan, 'nobody').query('audio', id)).json.status).toBe('done');
  for (const unknown of [
    await truthscan.query('audio', 'made-up'),
    await truthscan.query('image', id),
    await undetectable.query('audio', id),
  ])
    expect([unknown.status, unknown.text]).toEqual([200, 'null']);
  expect((await truthscan.post('audio', '/query', {})).status).toBe(422);
  expect((await truthscan.post('audio', '/query', { id: 7 })).status).toBe(422);
});

test('a new job may be unknown for a while, or for ever', async ({ truthscan }) => {
  const { switches } = truthscan.vendor;
  switches.queryUnknownFor = 2;
  const id = await truthscan.submitted('audio', 'minister.mp3');
  await truthscan.ended(id);
  const said = async () => {
    const { status, text } = await truthscan.query('audio', id);
    return [status, text.slice(0, 4)];
  };
  expect([await said(), await said(), await said()]).toEqual([
    [200, 'null'],
    [200, 'null'],
    [200, '{"id'],
  ]);
  switches.queryUnknownFor = Number.POSITIVE_INFINITY;
  switches.queryUnknownAs = '404';
  expect((await said())[0]).toBe(404);
});

test('its words for running may be others, or only one', async ({ truthscan }) => {
  truthscan.vendor.holdJobs = true;
  truthscan.vendor.switches.runningAs = 'queued_for_gpu';
  const id = await truthscan.submitted('audio', 'minister.mp3');
  expect((await truthscan.query('audio', id)).json.status).toBe('queued_for_gpu');
  await truthscan.vendor.begin(id);
  expect((await truthscan.query('audio', id)).json.status).toBe('queued_for_gpu');
  await truthscan.vendor.finish(id);
  expect((await truthscan.query('audio', id)).json.status).toBe('done');
});

test('a job may fail after it was paid for, and say why, or not', async ({ truthscan }) => {
  const { switches } = truthscan.vendor;
  const why = 'Audio processing took too long';
  switches.jobsFailWith = why;
  const failed = await truthscan.judged('audio', 'minister.mp3');
  expect(failed).toEqual({
    id: failed.id,
    status: 'failed',
    result: null,
    result_details: { is_valid: false, message: why },
  });
  const again = async () => (await truthscan.query('audio', failed.id)).json;
  switches.failureToldAt = 'error_message';
  expect(await again()).toMatchObject({ result_details: null, error_message: why });
  switches.failureToldAt = 'nowhere';
  switches.failedAs = 'error';
  expect(await again()).toEqual({ id: failed.id, status: 'error', result: null, result_details: null });
  expect(truthscan.vendor.ledger).toHaveLength(1);
});

test('the answer may be about somebody else', async ({ truthscan }) => {
  const { id } = await truthscan.judged('image', 'harbour.jpg');
  truthscan.vendor.garbleNext('query', 'another-job');
  const other = (await truthscan.query('image', id)).json;
  expect([other.id === id, other.status, other.result]).toEqual([false, 'done', 0.01]);
  truthscan.vendor.garbleNext('detect', 'another-job');
  const url = await truthscan.uploaded('image', 'harbour.jpg');
  const foreign = (await truthscan.detect('image', url)).json;
  expect(truthscan.vendor.jobs.has(foreign.id)).toBe(false);
  expect((await truthscan.query('image', foreign.id)).json.status).toBe('done');
  expect(truthscan.vendor.ledger).toHaveLength(2);
});
