import { media } from './media';

type PictureLabel = 'Fake' | 'Likely fake' | 'Neutral/Uncertain' | 'Likely real' | 'Real';

export interface Voice {
  readonly label: 'fake' | 'real';
  /** 0..1, high means synthetic; below 0 is clearly real, and exactly -1 says that nobody speaks. */
  readonly score: number;
  /** One number per window, in order. Their mean is not `score`, as with the real vendor. */
  readonly chunks: readonly number[];
  readonly consistency: number;
  /** Who made it, where source tracing knows. */
  readonly source?: string;
}

export interface Picture {
  readonly label: PictureLabel;
  readonly score: number;
}

export interface Judgement {
  readonly kind: 'image' | 'audio' | 'video';
  readonly seconds?: number;
  readonly voice?: Voice;
  readonly picture?: Picture;
}

const fakeVoice: Voice = {
  label: 'fake',
  score: 0.93,
  chunks: [0.97, 0.91, 0.88],
  consistency: 0.86,
  source: 'elevenlabs',
};
const realVoice: Voice = { label: 'real', score: 0.06, chunks: [0.04, 0.11, 0.02], consistency: 0.91 };

/** What the simulated vendors find in each fixture. By content: the name only says which file is meant. */
const TABLE: Readonly<Record<string, Judgement>> = {
  'harbour.jpg': { kind: 'image', picture: { label: 'Fake', score: 0.97 } },
  'harbour-small.jpg': { kind: 'image', picture: { label: 'Fake', score: 0.95 } },
  'mountains.jpg': { kind: 'image', picture: { label: 'Real', score: 0.03 } },
  'dunes.jpg': { kind: 'image', picture: { label: 'Neutral/Uncertain', score: 0.47 } },
  'lake.jpg': { kind: 'image', picture: { label: 'Likely fake', score: 0.62 } },
  'forest.jpg': { kind: 'image', picture: { label: 'Likely real', score: 0.24 } },
  'lighthouse.png': { kind: 'image', picture: { label: 'Fake', score: 0.88 } },
  'meadow.webp': { kind: 'image', picture: { label: 'Real', score: 0.08 } },
  'waves.gif': { kind: 'image', picture: { label: 'Real', score: 0.12 } },
  'minister.mp3': { kind: 'audio', seconds: 5.2, voice: fakeVoice },
  'witness.wav': { kind: 'audio', seconds: 3.1, voice: realVoice },
  'episode.mp3': {
    kind: 'audio',
    seconds: 4.8,
    voice: { label: 'fake', score: 0.81, chunks: [0.9, 0.62, 0.77], consistency: 0.7, source: 'resemble_ai' },
  },
  'radio.ogg': {
    kind: 'audio',
    seconds: 3.4,
    voice: { label: 'fake', score: 0.58, chunks: [0.31, 0.74], consistency: 0.42 },
  },
  'memo.m4a': {
    kind: 'audio',
    seconds: 3,
    voice: { label: 'real', score: -0.4, chunks: [-0.6, -0.2], consistency: 0.9 },
  },
  'tone.flac': { kind: 'audio', seconds: 2, voice: { label: 'real', score: -1, chunks: [-1], consistency: 1 } },
  // A real picture with somebody else's voice over it.
  'ferry.mp4': { kind: 'video', seconds: 4, picture: { label: 'Real', score: 0.07 }, voice: fakeVoice },
  'ridge.webm': { kind: 'video', seconds: 3, picture: { label: 'Fake', score: 0.91 }, voice: realVoice },
  'shore.mov': { kind: 'video', seconds: 3, picture: { label: 'Fake', score: 0.84 } },
};

/** Bytes that the table does not know: real, with low numbers, and always the same. */
const UNKNOWN = {
  image: { kind: 'image', picture: { label: 'Real', score: 0.05 } },
  audio: { kind: 'audio', seconds: 4, voice: { label: 'real', score: 0.04, chunks: [0.03, 0.05], consistency: 0.95 } },
  video: {
    kind: 'video',
    seconds: 4,
    picture: { label: 'Real', score: 0.05 },
    voice: { label: 'real', score: 0.04, chunks: [0.03, 0.05], consistency: 0.95 },
  },
} as const satisfies Record<Judgement['kind'], Judgement>;

let bySha256: Map<string, Judgement> | undefined;

const inTable = (sha256: string, kind: Judgement['kind']): Judgement => {
  bySha256 ??= new Map(Object.entries(TABLE).map(([name, judgement]) => [media(name).sha256, judgement]));
  return bySha256.get(sha256) ?? UNKNOWN[kind];
};

/** What one vendor is told to find, where it shall agree or disagree with the others. */
export interface Opinion {
  /** 0..1, high means synthetic: of the picture and the voice alike. */
  readonly probability?: number;
  readonly seconds?: number;
}

/** One vendor's judge: the table, unless a test told it otherwise. */
export class Judge {
  readonly #told = new Map<string, Opinion>();

  tell(sha256: string, opinion: Opinion): void {
    this.#told.set(sha256, { ...this.#told.get(sha256), ...opinion });
  }

  of(sha256: string, kind: Judgement['kind']): Judgement {
    const { probability, ...rest } = this.#told.get(sha256) ?? {};
    const judgement = { ...inTable(sha256, kind), ...rest };
    if (probability === undefined) return judgement;
    return {
      ...judgement,
      ...(judgement.picture ? { picture: { label: probability < 0.5 ? 'Real' : 'Fake', score: probability } } : {}),
      ...(judgement.voice ? { voice: voiceOf(probability) } : {}),
    };
  }
}

const voiceOf = (score: number): Voice => ({
  label: score < 0.5 ? 'real' : 'fake',
  score,
  chunks: [score],
  consistency: 0.9,
});

export const judgedFixtures: readonly string[] = Object.keys(TABLE);
