import { describe } from 'vitest';
import { media } from '../../internet';
import { expect, test } from './presigned-client';

describe('what a picture is called comes before its number', () => {
  test.for([
    ['AI Generated', 0.97, 'synthetic', true, true],
    ['AI Generated', 0.62, 'synthetic', false, true],
    ['ai generated', 0.3, 'synthetic', false, false],
    ['AI Edited', 0.97, 'synthetic', false, true],
    ['Digitally Edited', 0.97, 'inconclusive', false, true],
    ['Uncertain', 0.5, 'inconclusive', false, true],
    ['Real', 0.03, 'authentic', false, true],
    ['Human Created', 0.9, 'authentic', false, false],
  ] as const)('%s with %s', async ([finalResult, probability, stance, high, comparable], { scan }) => {
    scan.set({ finalResult });
    scan.vendor.judge(media('harbour.jpg').sha256, { probability });
    expect(await scan.said('harbour.jpg')).toMatchObject({ stance, high, label: finalResult, score: { comparable } });
  });

  test.for(['Grok', 'constructor', '<b>Real</b>'])(
    '%j is no word that is known here: no side is taken',
    async (finalResult, { scan }) => {
      scan.set({ finalResult });
      expect(await scan.said('harbour.jpg')).toMatchObject({
        stance: 'not-applicable',
        reason: 'label-unknown',
        label: finalResult,
      });
    },
  );

  test.for(['done', 'analyzing'] as const)(
    'a generator’s mark with result 0 is synthetic, while %s',
    async (watermarkStatus, { scan }) => {
      scan.set({ watermark: 'Grok', watermarkStatus });
      expect(await scan.said('mountains.jpg')).toMatchObject({
        stance: 'synthetic',
        high: false,
        label: 'Grok',
        score: { value: 0, comparable: false },
      });
    },
  );

  test('a final word that is known stands before a mark', async ({ scan }) => {
    scan.set({ watermark: 'Grok', finalResult: 'Uncertain' });
    expect(await scan.said('mountains.jpg')).toMatchObject({ stance: 'inconclusive', label: 'Uncertain' });
  });

  test('a mark without a final word', async ({ scan }) => {
    scan.set({ watermark: 'Grok', finalResult: '' });
    expect(await scan.said('mountains.jpg')).toMatchObject({ stance: 'synthetic', label: 'Grok' });
  });

  test.for([
    [0.97, 'synthetic', true],
    [0.8, 'synthetic', true],
    [0.79, 'synthetic', false],
    [0.5, 'synthetic', false],
    [0.49, 'authentic', false],
    [0.05, 'authentic', false],
  ] as const)('without any word the vendor’s tiers decide: %s is %s', async ([probability, stance, high], { scan }) => {
    scan.set({ finalResult: '' });
    scan.vendor.judge(media('harbour.jpg').sha256, { probability });
    expect(await scan.said('harbour.jpg')).toMatchObject({ stance, high, label: '' });
  });

  test.for([[{ detectionStep: 1 }], [{ labelConfidence: 1 }], [{ confidenceIs: 'label' }]] as const)(
    '%j changes nothing of it',
    async ([switches], { scan }) => {
      scan.set(switches);
      expect(await scan.said('harbour.jpg')).toMatchObject({ stance: 'synthetic', high: true, score: { value: 97 } });
    },
  );
});

describe('what comes with a picture', () => {
  const options = { heatMap: true, analysis: true };

  test('heat map and analysis, as they were asked for', async ({ scan }) => {
    const found = await scan.finding('harbour.jpg', options);
    expect(found.heatMap).toMatchObject({ is: 'address' });
    expect(found.intelligence).toContainEqual({
      topic: 'keyIndicators',
      text: 'Edges repeat along the shore; Reflections do not meet what they reflect',
    });
    expect(found).not.toHaveProperty('pending');
  });

  test('not asked for: nothing is waited for', async ({ scan }) => {
    scan.set({ heatmapSeconds: Number.POSITIVE_INFINITY, analysisSeconds: Number.POSITIVE_INFINITY });
    const found = await scan.finding('harbour.jpg');
    for (const name of ['pending', 'heatMap', 'intelligence']) expect(found).not.toHaveProperty(name);
  });

  test.for(['pending', 'analyzing', 'processing', 'running'] as const)(
    'done while they are %s: the verdict is there, and what is still worked at',
    async (analysisWhile, { scan }) => {
      scan.set({ analysisWhile, heatmapSeconds: Number.POSITIVE_INFINITY, analysisSeconds: Number.POSITIVE_INFINITY });
      expect(await scan.finding('harbour.jpg', options)).toMatchObject({
        aspects: [{ stance: 'synthetic' }],
        pending: ['heat-map', 'analysis'],
      });
    },
  );

  test.for(['failed', 'null'] as const)(
    'a heat map that ends as %s is waited for no longer',
    async (heatmapEnds, { scan }) => {
      scan.set({ heatmapEnds });
      const found = await scan.finding('harbour.jpg', options);
      expect(found).not.toHaveProperty('pending');
      expect(found).not.toHaveProperty('heatMap');
    },
  );

  test('a heat map of which nothing is said is not decided', async ({ scan }) => {
    scan.set({ heatmapEnds: 'absent' });
    expect((await scan.finding('harbour.jpg', options)).pending).toEqual(['heat-map']);
  });

  test.for(['done', 'skipped', 'failed', 'null'] as const)(
    'an analysis that ends as %s',
    async (analysisEnds, { scan }) => {
      scan.set({ analysisEnds });
      const found = await scan.finding('harbour.jpg', options);
      expect(found).not.toHaveProperty('pending');
      expect(found.intelligence !== undefined).toBe(analysisEnds === 'done');
    },
  );

  test.for([
    ['storage', true],
    ['relative', true],
    ['api', false],
  ] as const)('a heat map at the %s: taken %s, never with the key', async ([heatmapAt, isTaken], { scan }) => {
    scan.set({ heatmapAt });
    const { heatMap } = await scan.finding('harbour.jpg', options);
    const address = heatMap?.is === 'address' ? heatMap.address : '';
    expect(address.startsWith('https://ai-image-detector-prod.nyc3.digitaloceanspaces.com/')).toBe(isTaken);
    if (isTaken) expect((await scan.internet.fetch(address)).headers.get('content-type')).toBe('image/png');
  });

  test('a photograph of a screen is only one where the metrics say so', async ({ scan }) => {
    expect(await scan.finding('harbour.jpg')).not.toHaveProperty('notes');
    const job = await scan.job('harbour.jpg');
    const details = {
      final_result: 'Real',
      warnings: [
        { type: 'screen_recapture', metrics: { is_screen: true } },
        { type: 'watermark', label: 'Grok', confidence: 0.9 },
        { type: 'blur_dark' },
        { label: 'nameless' },
        null,
      ],
    };
    const body = JSON.stringify({ id: job, status: 'done', result: 3, result_details: details });
    scan.vendor.answerNext('query', { status: 200, body });
    const polled = await scan.poll(job, 'image');
    expect(polled.is === 'finding' && polled.finding.notes).toEqual([
      'screen recapture',
      'watermark: Grok',
      'blur dark',
    ]);
  });
});
