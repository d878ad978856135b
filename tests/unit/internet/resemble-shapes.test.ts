import type { Switches } from '../../internet/resemble/switches';
import { type Api, expect, test } from './with-internet';

type Item = Awaited<ReturnType<Api['judged']>>;
const listed = async (api: Api): Promise<Item> => (await api.call('/detect?page=1')).json.items[0];

/** Switch, its other setting, what is judged with which options, what is read of it, and how that reads on either side. */
type Row = readonly [
  switched: Partial<Switches>,
  fixture: string,
  options: Record<string, unknown>,
  read: (item: Item) => unknown,
  documented: unknown,
  otherwise: unknown,
];

const audio: Row[] = [
  [{ numbersAs: 'number' }, 'minister.mp3', {}, (i) => i.metrics.score, ['0.97', '0.91', '0.88'], [0.97, 0.91, 0.88]],
  [{ labelCase: 'upper' }, 'minister.mp3', {}, (i) => i.metrics.label, 'fake', 'FAKE'],
  [{ scoreText: 'NaN' }, 'minister.mp3', {}, (i) => i.metrics.aggregated_score, '0.93', 'NaN'],
  [{ scoreText: 'empty' }, 'minister.mp3', {}, (i) => i.metrics.aggregated_score, '0.93', ''],
  [{ scoreText: 'null' }, 'minister.mp3', {}, (i) => i.metrics.aggregated_score, '0.93', null],
  [
    { missingScores: true },
    'minister.mp3',
    {},
    (i) => [i.metrics.aggregated_score, i.metrics.score.length],
    ['0.93', 3],
    [undefined, 0],
  ],
  [{ missingLabels: true }, 'minister.mp3', {}, (i) => i.metrics.label, 'fake', undefined],
  [
    { realWithHighScore: true },
    'witness.wav',
    {},
    (i) => [i.metrics.label, i.metrics.aggregated_score],
    ['real', '0.06'],
    ['real', '0.92'],
  ],
  [{ negativeScores: true }, 'witness.wav', {}, (i) => i.metrics.aggregated_score, '0.06', '-0.4'],
  [{ noSpeech: true }, 'minister.mp3', {}, (i) => i.metrics.aggregated_score, '0.93', '-1.0'],
  [
    { completedEmpty: true },
    'minister.mp3',
    {},
    (i) => [i.status, i.metrics.label],
    ['completed', 'fake'],
    ['completed', undefined],
  ],
  [{ durationAs: 'string' }, 'minister.mp3', {}, (i) => i.duration, 5.2, '5.2'],
  [{ pictures: 'absent' }, 'minister.mp3', {}, (i) => i.metrics.image, '', undefined],
  [{ pictures: 'data' }, 'minister.mp3', {}, (i) => i.metrics.image.slice(0, 22), '', 'data:image/png;base64,'],
];

const traced = { audio_source_tracing: true };
const tracing: Row[] = [
  [
    { tracing: 'failed' },
    'minister.mp3',
    traced,
    (i) => [i.audio_source_tracing.label, i.audio_source_tracing.error_message],
    ['elevenlabs', null],
    ['', 'Source tracing could not be completed'],
  ],
  [
    { tracing: 'says-real' },
    'minister.mp3',
    traced,
    (i) => [i.metrics.label, i.audio_source_tracing.label],
    ['fake', 'elevenlabs'],
    ['fake', 'real'],
  ],
  [{ tracing: 'absent' }, 'minister.mp3', traced, (i) => 'audio_source_tracing' in i, true, false],
  [{ tracing: 'null' }, 'minister.mp3', traced, (i) => i.audio_source_tracing?.label, 'elevenlabs', undefined],
];

const seen = { visualize: true };
const image: Row[] = [
  [{ numbersAs: 'string' }, 'harbour.jpg', {}, (i) => i.image_metrics.score, 0.97, '0.97'],
  [{ labelCase: 'lower' }, 'harbour.jpg', {}, (i) => i.image_metrics.label, 'Fake', 'fake'],
  [{ imageLabels: 'two' }, 'dunes.jpg', {}, (i) => i.image_metrics.label, 'Neutral/Uncertain', 'Real'],
  [{ missingScores: true }, 'harbour.jpg', {}, (i) => i.image_metrics.score, 0.97, undefined],
  [{ otherMetricsAs: 'null' }, 'harbour.jpg', {}, (i) => [i.metrics, i.video_metrics], [{}, undefined], [null, null]],
  [{ otherMetricsAs: 'empty' }, 'harbour.jpg', {}, (i) => i.video_metrics, undefined, {}],
  [{ otherMetricsAs: 'absent' }, 'harbour.jpg', {}, (i) => i.metrics, {}, undefined],
  [{ unknownMediaType: true }, 'harbour.jpg', {}, (i) => i.media_type, 'image', 'hologram'],
  [
    { legacyFields: true },
    'harbour.jpg',
    {},
    (i) => [i.pipeline, i.image_metrics.children.length],
    [undefined, 0],
    ['legacy-v1', 1],
  ],
  [{ pictures: 'empty' }, 'harbour.jpg', seen, (i) => i.image_metrics.ifl.heatmap.slice(0, 8), 'https://', ''],
  [{ pictures: 'data' }, 'harbour.jpg', seen, (i) => i.image_metrics.image.slice(0, 8), 'https://', 'data:ima'],
  [
    { intelligenceAs: 'object' },
    'harbour.jpg',
    { intelligence: true },
    (i) => typeof i.intelligence.description,
    'string',
    'object',
  ],
  [
    { intelligenceAs: 'null' },
    'harbour.jpg',
    { intelligence: true },
    (i) => i.intelligence.description === null,
    false,
    true,
  ],
  [{ intelligenceAs: 'absent' }, 'harbour.jpg', { intelligence: true }, (i) => 'intelligence' in i, true, false],
];

const frame = (item: Item): Item => item.video_metrics.children[0].children[1];
const video: Row[] = [
  [
    { numbersAs: 'number' },
    'ridge.webm',
    {},
    (i) => [i.video_metrics.score, frame(i).timestamp],
    ['0.91', '1.2'],
    [0.91, 1.2],
  ],
  [
    { treeNaming: 'live' },
    'ridge.webm',
    {},
    (i) => [i.video_metrics.children[0].type, frame(i).type],
    ['VideoResult', 'ImageResult'],
    ['VideoChunkResult', 'VideoFrameResult'],
  ],
  [{ treeNaming: 'oldest' }, 'ridge.webm', {}, (i) => frame(i).posterior, undefined, 0.898],
  [{ treeDepth: 5 }, 'ridge.webm', {}, (i) => frame(i).children[0].children?.[0].type, undefined, 'Segment'],
  [{ treeDepth: 0 }, 'ridge.webm', {}, (i) => i.video_metrics.children.length, 1, 0],
  [{ certaintyPercentAs: 'fraction' }, 'ridge.webm', {}, (i) => frame(i)['certainty (%)'], '95.0', '0.95'],
  [{ certaintyPercentAs: 'absent' }, 'ridge.webm', {}, (i) => frame(i)['certainty (%)'], '95.0', undefined],
  [{ plainCertainty: false }, 'ridge.webm', {}, (i) => frame(i).certainty, '0.95', undefined],
  [
    { labelCase: 'upper' },
    'ridge.webm',
    {},
    (i) => [i.video_metrics.label, frame(i).conclusion],
    ['Fake', 'Fake'],
    ['FAKE', 'FAKE'],
  ],
];

const states: Row[] = [
  [{ statusOnGet: false }, 'memo.m4a', {}, (i) => i.status, 'completed', undefined],
  [{ finishedAs: 'success' }, 'memo.m4a', {}, (i) => i.status, 'completed', 'success'],
  [{ failedAs: 'cancelled' }, 'aurora.avif', {}, (i) => i.status, 'failed', 'cancelled'],
  [{ errorMessageOnFailed: 'null' }, 'aurora.avif', {}, (i) => i.error_message, 'Unsupported media format', null],
  [
    { errorMessageOnFailed: 'absent' },
    'aurora.avif',
    {},
    (i) => i.error_message,
    'Unsupported media format',
    undefined,
  ],
  [{ dateMilliseconds: false }, 'memo.m4a', {}, (i) => /\.\d{3}Z$/.test(i.updated_at), true, false],
];

test.for([...audio, ...tracing, ...image, ...video, ...states])('%j on %s', async (row, { internet, api }) => {
  const [switched, fixture, options, read, documented, otherwise] = row;
  const item = await api.judged(fixture, options);
  expect(read(item)).toEqual(documented);
  Object.assign(internet.resemble.switches, switched);
  expect(read((await api.call(`/detect/${item.uuid}`)).json.item)).toEqual(otherwise);
  internet.resemble.resetSwitches();
  expect(read((await api.call(`/detect/${item.uuid}`)).json.item)).toEqual(documented);
});

test('a create may tell a status, and a uuid have dashes', async ({ internet, api }) => {
  Object.assign(internet.resemble.switches, { statusOnCreate: true, uuidDashes: true });
  const { item } = (await api.create({ url: 'https://media.example/photos/harbour.jpg' })).json;
  expect(item).toMatchObject({
    status: 'processing',
    uuid: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  });
});

test('a uuid with dashes in the answer to a create alone is understood in a path', async ({ internet, api }) => {
  internet.resemble.switches.uuidDashes = 'on-create';
  const { uuid } = (await api.create({ url: 'https://media.example/photos/harbour.jpg' })).json.item;
  expect(uuid).toContain('-');
  expect((await api.call(`/detect/${uuid}`)).json.item.uuid).toBe(uuid.replaceAll('-', ''));
});

test('the list writes numbers where the get writes strings, and names what is not there', async ({ internet, api }) => {
  await api.judged('minister.mp3');
  expect(await listed(api)).toMatchObject({
    metrics: { score: [0.97, 0.91, 0.88], aggregated_score: 0.93, duration: 5.2 },
    image_metrics: null,
    video_metrics: null,
    intelligence: null,
  });
  internet.resemble.switches.numbersAs = 'string';
  expect((await listed(api)).metrics.aggregated_score).toBe('0.93');
});

test('a film has a picture and a voice, each with its own side', async ({ api }) => {
  const item = await api.judged('ferry.mp4');
  expect([item.media_type, item.video_metrics.label, item.metrics.label]).toEqual(['video', 'Real', 'fake']);
  expect((await api.judged('shore.mov')).metrics).toEqual({});
});

test('what was not asked for is not there', async ({ api }) => {
  const item = await api.judged('harbour.jpg');
  expect(item.image_metrics.reverse_image_search_sources).toBeUndefined();
  expect([item.image_metrics.ifl, item.image_metrics.image, item.intelligence]).toEqual([undefined, '', undefined]);
  expect((await api.judged('minister.mp3')).audio_source_tracing).toBeUndefined();
  expect((await api.judged('witness.wav', traced)).audio_source_tracing).toBeUndefined();
  const searched = await api.judged('harbour.jpg', { use_reverse_search: true });
  expect(searched.image_metrics.reverse_image_search_sources[0].verdict).toBe('known_fake');
});

test('heat maps lie on another host', async ({ internet, api }) => {
  const { image_metrics } = await api.judged('harbour.jpg', seen);
  const drawn = await internet.fetch(image_metrics.ifl.heatmap);
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
});

test('zero retention: no address, no name, and gone after a while', async ({ internet, api }) => {
  internet.resemble.switches.deletionLagGets = 2;
  const item = await api.judged('minister.mp3', { zero_retention_mode: true });
  const still = { url: null, audio_url: null, zero_retention_mode: true, media_redacted: true, media_deleted: false };
  expect(item).toMatchObject({
    ...still,
    file_deleted_at: null,
    filename: expect.stringMatching(/^redacted_[0-9a-f]{24}\.mp3$/),
  });
  expect((await api.item(item.uuid)).media_deleted).toBe(false);
  const gone = await api.item(item.uuid);
  expect([gone.media_deleted, Number.isNaN(Date.parse(gone.file_deleted_at))]).toEqual([true, false]);
});
