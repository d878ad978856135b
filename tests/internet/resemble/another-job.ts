import { type Answer, json } from '../vendor/answer';

/** Finished, clean, and about something else: who does not compare ids takes it for the answer. */
export const anotherJob = (): Answer =>
  json({
    success: true,
    item: {
      uuid: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
      media_type: 'image',
      status: 'completed',
      metrics: { label: 'real', score: ['0.01'], consistency: '0.99', aggregated_score: '0.01' },
      image_metrics: { type: 'FinalResult', label: 'Real', score: 0.01, image: '', children: [] },
      url: 'https://elsewhere.example/other.jpg',
      filename: 'other.jpg',
      created_at: '2026-01-05T10:00:00.000Z',
      updated_at: '2026-01-05T10:00:09.000Z',
    },
  });
