import { media } from '../../internet/index';
import type { Switches } from '../../internet/presigned/switches';
import { expect, type PresignedApi, test } from './presigned-api';

test('sound: as the document prints it', async ({ undetectable }) => {
  expect(await undetectable.judged('audio', 'minister.mp3')).toEqual({
    id: expect.any(String),
    status: 'done',
    result: 0.93,
    result_details: {
      is_valid: true,
      message: 'processed',
      original_duration: 5.2,
      is_truncated: false,
      truncated_duration: null,
      mean_ai_prob: 0.93,
      individual_chunks_ai_prob: [0.93],
    },
  });
});

test('a long sound is cut where it was asked to be, or at a minute', async ({ truthscan }) => {
  truthscan.vendor.judge(media('minister.mp3').sha256, { seconds: 123.45, probability: 0.873 });
  const cut = async (options: Record<string, unknown> = {}) =>
    (await truthscan.judged('audio', 'minister.mp3', options)).result_details;
  expect(await cut()).toMatchObject({
    original_duration: 123.45,
    is_truncated: true,
    truncated_duration: 60,
    mean_ai_prob: 0.873,
    individual_chunks_ai_prob: [0.833, 0.873, 0.913],
  });
  expect(await cut({ analyzeUpToSeconds: 15 })).toMatchObject({ is_truncated: true, truncated_duration: 15 });
  expect(await cut({ analyzeUpToSeconds: 300 })).toMatchObject({ is_truncated: false, truncated_duration: null });
  expect(await cut({ analyze_up_to_seconds: 15 })).toMatchObject({ truncated_duration: 60 });
  truthscan.vendor.switches.secondsReadFrom = 'analyze_up_to_seconds';
  expect(await cut({ analyze_up_to_seconds: 15 })).toMatchObject({ truncated_duration: 15 });
  expect(truthscan.vendor.ledger.map(({ credits }) => credits)).toEqual([6, 2, 13, 6, 2]);
});

test('a picture: every member that was seen', async ({ truthscan }) => {
  const all = {
    generate_preview: true,
    generate_analysis_details: true,
    generate_heatmap: true,
    generate_heatmap_overlayed: true,
    generate_heatmap_normalized: true,
  };
  const told = await truthscan.judged('image', 'harbour.jpg', all);
  const home = 'https://ai-image-detector-prod.nyc3.digitaloceanspaces.com';
  expect(told).toEqual({
    id: expect.any(String),
    status: 'done',
    result: 97,
    preview_url: `${home}/previews/${told.id}.png`,
    result_details: {
      is_valid: true,
      detection_step: 3,
      metadata: null,
      metadata_basic_source: 'null',
      ocr: null,
      ml_model: ['AI Generated', 97],
      synthid: null,
      final_result: 'AI Generated',
      confidence: 97,
      final_label_confidence: 97,
      heatmap_status: 'ready',
      heatmap_url: `${home}/heatmaps/${told.id}.png`,
      analysis_results_status: 'ready',
      analysis_results: expect.objectContaining({ agreement: 'strong', imageTags: expect.any(Array) }),
      warnings: [{ type: 'screen_recapture', metrics: { is_screen: false } }],
      error_message: null,
    },
  });
  for (const url of [told.preview_url, told.result_details.heatmap_url])
    expect((await truthscan.send(url)).headers.get('content-type')).toBe('image/png');
});

test('what was not asked for is not there, and a real picture has no heat map', async ({ truthscan }) => {
  const none = { heatmap_status: null, heatmap_url: null };
  const fake = await truthscan.judged('image', 'harbour.jpg');
  expect(fake.preview_url).toBeNull();
  expect(fake.result_details).toMatchObject({ ...none, analysis_results_status: 'skipped', analysis_results: null });
  const real = await truthscan.judged('image', 'mountains.jpg', { generate_heatmap: true });
  expect([real.result, real.result_details.final_result]).toEqual([3, 'Real']);
  expect(real.result_details).toMatchObject({ ...none, confidence: 3, final_label_confidence: 97 });
});

test('a film: the sample, and what clients read beyond its end', async ({ undetectable }) => {
  expect(await undetectable.judged('video', 'ridge.webm')).toEqual({
    id: expect.any(String),
    status: 'done',
    result: 0.91,
    result_details: { is_valid: true, message: 'processed', ml: { aggregate: { prob_fake: 0.91, n_frames: 6 } } },
  });
  undetectable.vendor.switches.detailsAt = 'absent';
  const bare = await undetectable.judged('video', 'ferry.mp4');
  expect(bare).toEqual({ id: expect.any(String), status: 'done', result: 0.07 });
});

test('each vendor may see a file in its own way', async ({ internet, truthscan, undetectable }) => {
  const { sha256 } = media('harbour.jpg');
  internet.truthscan.judge(sha256, { probability: 0.11 });
  internet.resemble.judge(media('minister.mp3').sha256, { probability: 0.2 });
  expect((await truthscan.judged('image', 'harbour.jpg')).result).toBe(11);
  expect((await undetectable.judged('image', 'harbour.jpg')).result).toBe(97);
  expect((await truthscan.judged('audio', 'minister.mp3')).result).toBe(0.93);
});

type Row = readonly [
  switched: Partial<Switches>,
  name: string,
  options: Record<string, unknown>,
  // biome-ignore lint/suspicious/noExplicitAny: these tests read whatever members the vendor may have sent
  read: (told: any) => unknown,
  documented: unknown,
  otherwise: unknown,
];

const HEATMAP = { generate_heatmap: true };
const ANALYSIS = { generate_analysis_details: true };
const PREVIEW = { generate_preview: true };
const details = (of: string) => (told: { result_details: Record<string, unknown> }) => told.result_details[of];

const numbers: readonly Row[] = [
  [{ numbersAs: 'string' }, 'minister.mp3', {}, (t) => t.result, 0.93, '0.93'],
  [{ numbersAs: 'string' }, 'minister.mp3', {}, details('individual_chunks_ai_prob'), [0.93], ['0.93']],
  [{ numbersAs: 'string' }, 'harbour.jpg', {}, (t) => t.result, 97, '97'],
  [{ percent: true }, 'minister.mp3', {}, (t) => t.result, 0.93, 93],
  [{ percent: true }, 'ridge.webm', {}, (t) => t.result_details.ml.aggregate.prob_fake, 0.91, 91],
  [{ percent: true }, 'harbour.jpg', {}, (t) => t.result, 97, 97],
  [{ meanProbability: 0.12 }, 'minister.mp3', {}, details('mean_ai_prob'), 0.93, 0.12],
  [{ meanProbability: 0.12 }, 'minister.mp3', {}, (t) => t.result, 0.93, 0.93],
  [{ meanProbability: 0.12 }, 'ridge.webm', {}, (t) => t.result_details.ml.aggregate.prob_fake, 0.91, 0.12],
  [{ resultMissing: true }, 'minister.mp3', {}, (t) => 'result' in t, true, false],
];

const places: readonly Row[] = [
  [{ detailsAt: 'top' }, 'harbour.jpg', {}, (t) => [t.final_result, t.result], [undefined, 97], ['AI Generated', 97]],
  [{ detailsAt: 'result' }, 'minister.mp3', {}, (t) => t.result.mean_ai_prob, undefined, 0.93],
  [{ detailsAt: 'absent' }, 'harbour.jpg', {}, (t) => 'result_details' in t, true, false],
];

const words: readonly Row[] = [
  [{ invalid: 'No speech found' }, 'tone.flac', {}, details('is_valid'), true, false],
  [{ invalid: 'No speech found' }, 'tone.flac', {}, details('message'), 'processed', 'No speech found'],
  [{ invalid: 'Not a picture' }, 'harbour.jpg', {}, (t) => [t.status, t.result], ['done', 97], ['done', null]],
  [{ finalResult: 'AI Edited' }, 'harbour.jpg', {}, details('final_result'), 'AI Generated', 'AI Edited'],
  [{ finalResult: 'Digitally Edited' }, 'mountains.jpg', {}, details('final_result'), 'Real', 'Digitally Edited'],
  [{ finalResult: 'Human Created' }, 'mountains.jpg', {}, details('final_result'), 'Real', 'Human Created'],
  [{ finalResult: 'Something new' }, 'dunes.jpg', {}, details('final_result'), 'Uncertain', 'Something new'],
  [{ detectionStep: 1 }, 'harbour.jpg', {}, details('metadata'), null, ['AI Generated', expect.any(String)]],
  [{ labelConfidence: 12 }, 'harbour.jpg', {}, details('final_label_confidence'), 97, 12],
  [{ confidenceIs: 'label' }, 'mountains.jpg', {}, details('confidence'), 3, 97],
  [{ warnings: false }, 'harbour.jpg', {}, (t) => 'warnings' in t.result_details, true, false],
];

const GROK = { watermark: 'Grok' } as const;
const marked: readonly Row[] = [
  [GROK, 'harbour.jpg', {}, (t) => t.result, 97, 0],
  [GROK, 'harbour.jpg', {}, details('final_result'), 'AI Generated', 'Grok'],
  [GROK, 'harbour.jpg', {}, details('confidence'), 97, 95],
  [GROK, 'harbour.jpg', {}, details('detection_step'), 3, 2],
  [GROK, 'harbour.jpg', {}, details('ocr'), null, ['Grok', 95]],
];

const extras: readonly Row[] = [
  [{ heatmapSeconds: 1e9 }, 'harbour.jpg', HEATMAP, details('heatmap_status'), 'ready', 'pending'],
  [{ heatmapSeconds: 1e9 }, 'harbour.jpg', HEATMAP, details('heatmap_url'), expect.any(String), null],
  [{ heatmapEnds: 'failed' }, 'harbour.jpg', HEATMAP, details('heatmap_status'), 'ready', 'failed'],
  [{ heatmapEnds: 'null' }, 'harbour.jpg', HEATMAP, details('heatmap_status'), 'ready', null],
  [{ heatmapEnds: 'absent' }, 'harbour.jpg', HEATMAP, (t) => 'heatmap_status' in t.result_details, true, false],
  [{ heatmapAt: 'relative' }, 'harbour.jpg', PREVIEW, (t) => /^previews/.test(t.preview_url), false, true],
  [{ analysisSeconds: 1e9 }, 'harbour.jpg', ANALYSIS, details('analysis_results_status'), 'ready', 'analyzing'],
  [
    { analysisSeconds: 1e9, analysisWhile: 'running' },
    'harbour.jpg',
    ANALYSIS,
    details('analysis_results_status'),
    'ready',
    'running',
  ],
  [{ analysisSeconds: 1e9 }, 'harbour.jpg', ANALYSIS, (t) => t.status, 'done', 'done'],
  [{ analysisEnds: 'failed' }, 'harbour.jpg', ANALYSIS, details('analysis_results'), expect.any(Object), null],
  [{ analysisEnds: 'done' }, 'harbour.jpg', ANALYSIS, details('analysis_results_status'), 'ready', 'done'],
  [{ analysisEnds: 'skipped' }, 'harbour.jpg', ANALYSIS, details('analysis_results_status'), 'ready', 'skipped'],
  [{ analysisEnds: 'null' }, 'harbour.jpg', ANALYSIS, details('analysis_results_status'), 'ready', null],
];

const kindOf = (name: string) => media(name).type.split('/')[0] as 'audio' | 'image' | 'video';

const bothWays = async (api: PresignedApi, [switched, name, options, read, documented, otherwise]: Row) => {
  const told = await api.judged(kindOf(name), name, options);
  const again = async () => read((await api.query(kindOf(name), told.id)).json);
  expect(read(told)).toEqual(documented);
  Object.assign(api.vendor.switches, switched);
  expect(await again()).toEqual(otherwise);
  api.vendor.resetSwitches();
  expect(await again()).toEqual(documented);
};

test.for([...numbers, ...places, ...words, ...marked, ...extras])('%j on %s', async (row, { truthscan }) => {
  await bothWays(truthscan, row);
});

test('what comes later comes after its time', async ({ truthscan }) => {
  truthscan.vendor.switches.heatmapSeconds = 0.05;
  const { id } = await truthscan.judged('image', 'harbour.jpg', HEATMAP);
  const ended = truthscan.vendor.jobs.get(id)?.endedAt ?? 0;
  const status = async () => (await truthscan.query('image', id)).json.result_details.heatmap_status;
  for (let told = ''; told !== 'ready'; told = await status());
  expect(Date.now() - ended).toBeGreaterThanOrEqual(50);
});

test('a watermark may be told before the job is done', async ({ truthscan }) => {
  Object.assign(truthscan.vendor.switches, { watermark: 'Grok', watermarkStatus: 'analyzing' });
  truthscan.vendor.holdJobs = true;
  const id = await truthscan.submitted('image', 'harbour.jpg');
  await truthscan.vendor.begin(id);
  const { json } = await truthscan.query('image', id);
  expect([json.status, json.result, json.result_details.final_result]).toEqual(['analyzing', 0, 'Grok']);
});

test('a drawing may want the key of who paid, in a body', async ({ internet, truthscan }) => {
  truthscan.vendor.switches.heatmapAt = 'api';
  const told = await truthscan.judged('image', 'harbour.jpg', { ...HEATMAP, ...PREVIEW });
  const url = new URL(told.result_details.heatmap_url);
  expect(url.hostname).toBe('detect-image.truthscan.com');
  const drawn = await truthscan.post('image', url.pathname, { key: truthscan.key });
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await truthscan.post('image', new URL(told.preview_url).pathname, { key: truthscan.key })).status).toBe(200);
  expect((await truthscan.call('image', url.pathname)).status).toBe(405);
  expect((await truthscan.post('image', url.pathname, {}, { apikey: truthscan.key })).status).toBe(403);
  internet.truthscan.addKey('foreign');
  expect((await truthscan.post('image', url.pathname, { key: 'foreign' })).status).toBe(404);
});
