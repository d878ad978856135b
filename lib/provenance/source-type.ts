import * as z from 'zod/mini';
import { plainText } from './plain-text';

/** What a digital source type says of a file's making, in our terms. */
export const making = z.enum([
  'ai-made',
  'ai-edited',
  'may-hold-ai',
  'captured',
  'made-by-software',
  'edited-by-people',
]);
export type Making = z.infer<typeof making>;

/**
 * Terms of the IPTC NewsCodes "Digital Source Type" (cv.iptc.org/newscodes/digitalsourcetype), retired ones among them, and
 * of the C2PA specification (c2pa.org/digitalsourcetype).
 */
const TERMS: Readonly<Record<string, Making>> = {
  trainedalgorithmicmedia: 'ai-made',
  compositewithtrainedalgorithmicmedia: 'ai-edited',
  compositesynthetic: 'may-hold-ai',
  trainedalgorithmicdata: 'may-hold-ai',
  digitalcapture: 'captured',
  computationalcapture: 'captured',
  compositecapture: 'captured',
  negativefilm: 'captured',
  positivefilm: 'captured',
  print: 'captured',
  screencapture: 'captured',
  virtualrecording: 'made-by-software',
  // Made by a formula, not by a trained model.
  algorithmicmedia: 'made-by-software',
  datadrivenmedia: 'made-by-software',
  digitalcreation: 'made-by-software',
  digitalart: 'made-by-software',
  softwareimage: 'made-by-software',
  algorithmicallyenhanced: 'edited-by-people',
  humanedits: 'edited-by-people',
  minorhumanedits: 'edited-by-people',
  composite: 'edited-by-people',
};

/** The term at the end of a source type's address; empty where there is none. */
export const termOf = (sourceType: unknown): string =>
  plainText(sourceType, 200)
    .replace(/^.*[/:#]/, '')
    .replace(/[^A-Za-z]/g, '');

/** What a source type says, or undefined for one that is not known here. */
export const makingOf = (sourceType: unknown): Making | undefined => {
  const term = termOf(sourceType).toLowerCase();
  return Object.hasOwn(TERMS, term) ? TERMS[term] : undefined;
};
