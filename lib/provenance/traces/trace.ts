import * as z from 'zod/mini';
import { making } from '../source-type';

/** Where in a file a trace stands. */
export const place = z.enum(['xmp', 'iptc', 'exif', 'png-text', 'mp4', 'id3', 'vorbis', 'riff', 'matroska', 'file']);
export type Place = z.infer<typeof place>;

/** One field of a file's metadata, as it stands there. */
export interface Field {
  readonly place: Place;
  readonly name: string;
  readonly value: string;
}

/**
 * What a field says of the file's making. A standard field that declares it is a *statement*; the mark that a tool leaves is
 * a *hint*; both can be forged. A camera's or an editor's name says nothing of it, nor does a generator's that is only mentioned.
 */
export const trace = z.object({
  says: z.enum([...making.options, 'generator', 'camera', 'software']),
  strength: z.enum(['statement', 'hint', 'nothing']),
  place,
  /** The field's name in its format. */
  field: z.string(),
  /** What stands there, cut to a length. */
  quote: z.string(),
  /** The generator whose mark it is; empty where none is named. */
  tool: z.string(),
});
export type Trace = z.infer<typeof trace>;

/** Whether a trace speaks of AI: what makes *some signs*. */
export const speaksOfAi = ({ says, strength }: Pick<Trace, 'says' | 'strength'>): boolean =>
  strength !== 'nothing' && (says === 'generator' || says === 'ai-made' || says === 'ai-edited');
