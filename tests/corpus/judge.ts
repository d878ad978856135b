import type { Provenance } from '../../lib/provenance/provenance';
import { speaksOfAi } from '../../lib/provenance/traces/trace';
import type { CorpusFile } from './corpus';
import { deviations } from './deviations';

/** Our answers in the corpus's words. */
const WORDS: Readonly<Record<Provenance['credential']['answer'], string>> = {
  'trusted-official': 'trusted',
  'trusted-interim': 'trusted',
  'trusted-own': 'trusted',
  'unknown-signer': 'untrusted',
  'trust-not-judged': 'untrusted',
  expired: 'expired',
  invalid: 'invalid',
  remote: 'remote',
  none: 'none',
  'not-readable': 'unreadable',
};

const MAKINGS: Readonly<Record<string, string>> = {
  trainedAlgorithmicMedia: 'ai-made',
  compositeWithTrainedAlgorithmicMedia: 'ai-edited',
  digitalCapture: 'captured',
};

export interface Judged {
  readonly file: string;
  readonly expected: string;
  readonly said: string;
  readonly outcome: 'as expected' | 'explained' | 'FAILED';
}

const expectedOf = ({ expected }: CorpusFile): string => {
  const makings = (expected.digitalSourceTypes ?? []).map((type) => MAKINGS[type] ?? type);
  const tool = typeof expected.aiMetadataTool === 'string' ? 'marks of a generator' : '';
  return [expected.verdict, ...makings, tool].filter(Boolean).join(', ');
};

/** Compares what is said of a file with what its index expects. */
export const judge = (of: CorpusFile, { credential, traces }: Provenance): Judged => {
  // Where the index does not say, nothing is compared.
  const isTold = Array.isArray(of.expected.digitalSourceTypes);
  const declared = isTold && credential.declaration ? [credential.declaration.making] : [];
  const marks = traces.some(speaksOfAi) ? ['marks of a generator'] : [];
  const said = [WORDS[credential.answer], ...declared, ...marks].join(', ');
  const expected = expectedOf(of);
  const outcome = said === expected ? 'as expected' : deviations[of.file]?.says === said ? 'explained' : 'FAILED';
  return { file: of.file, expected, said, outcome };
};
