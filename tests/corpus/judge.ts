import type { Provenance } from '../../lib/provenance/provenance';
import { speaksOfAi } from '../../lib/provenance/traces/trace';
import type { CorpusFile } from './corpus';
import { deviations } from './deviations';
import { lists, tools } from './own-expectations';

/** Our answers in the corpus's words. */
const WORDS: Readonly<Record<Provenance['credential']['answer'], string>> = {
  'trusted-official': 'trusted (official)',
  'trusted-interim': 'trusted (interim)',
  'trusted-own': 'trusted (own)',
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

const expectedOf = ({ file, expected }: CorpusFile): string => {
  const { verdict, digitalSourceTypes, aiMetadataTool } = expected;
  const makings = (digitalSourceTypes ?? []).map((type) => MAKINGS[type] ?? type);
  const tool = typeof aiMetadataTool === 'string' ? `marks of ${tools[aiMetadataTool] ?? aiMetadataTool}` : '';
  return [verdict === 'trusted' ? `trusted (${lists[file] ?? '?'})` : verdict, ...makings, tool]
    .filter(Boolean)
    .join(', ');
};

/** The first generator that is named by a mark; where none names one, that there are marks. */
const marksIn = (traces: Provenance['traces']): string[] => {
  const marks = traces.filter(speaksOfAi);
  return marks.length === 0 ? [] : [`marks of ${marks.find(({ tool }) => tool !== '')?.tool ?? 'a generator'}`];
};

/** Compares what is said of a file with what its index expects. */
export const judge = (of: CorpusFile, { credential, traces }: Provenance): Judged => {
  // Where the index does not say, nothing is compared.
  const isTold = Array.isArray(of.expected.digitalSourceTypes);
  const declared = isTold && credential.declaration ? [credential.declaration.making] : [];
  const said = [WORDS[credential.answer], ...declared, ...marksIn(traces)].join(', ');
  const expected = expectedOf(of);
  const outcome = said === expected ? 'as expected' : deviations[of.file]?.says === said ? 'explained' : 'FAILED';
  return { file: of.file, expected, said, outcome };
};
