import { MOST_NAME, MOST_QUOTE, MOST_TRACES } from '../limits';
import { plainText } from '../plain-text';
import { makingOf } from '../source-type';
import { aigcLabel } from './aigc-label';
import { generatorNamedIn } from './generator-names';
import { generatorMarkIn } from './parameter-marks';
import type { Field, Trace } from './trace';

type Said = Pick<Trace, 'says' | 'strength'> & { readonly tool: string };

const SOURCE_TYPE = /DigitalSource(file)?Type$/;
const AI_SYSTEM = /AISystemUsed$/;
const CAMERA = /^(Make|Model|tiff:Make|tiff:Model)$/;
const SOFTWARE = /^(Software|tiff:Software|xmp:CreatorTool|HostComputer|Originating Program|©too|encoder|TSSE|ISFT)$/i;
/** Fields in which people write sentences: a name there may be what the picture is about. */
const ABOUT = /^(dc:description|Caption\/Abstract|ImageDescription|XPTitle|XPKeywords|Title|Description)$/;

const saidBy = (field: Field): Said | undefined => {
  const { name, value } = field;
  if (SOURCE_TYPE.test(name)) {
    const making = makingOf(value);
    return making ? { says: making, strength: 'statement', tool: '' } : undefined;
  }
  if (AI_SYSTEM.test(name)) return { says: 'generator', strength: 'statement', tool: value };
  const label = aigcLabel(field);
  if (label) return { says: label.says, strength: 'statement', tool: label.tool };
  const mark = generatorMarkIn(field);
  if (mark !== undefined) return { says: 'generator', strength: 'hint', tool: mark };
  const named = ABOUT.test(name) && value.length > 40 ? undefined : generatorNamedIn(value);
  if (named !== undefined) return { says: 'generator', strength: 'hint', tool: named };
  if (CAMERA.test(name)) return { says: 'camera', strength: 'nothing', tool: '' };
  return SOFTWARE.test(name) ? { says: 'software', strength: 'nothing', tool: '' } : undefined;
};

const STRENGTHS: readonly Trace['strength'][] = ['statement', 'hint', 'nothing'];

/** What a file's fields say of its making, strongest first, each said once. */
export const tracesOf = (fields: readonly Field[]): Trace[] => {
  const seen = new Set<string>();
  return fields
    .flatMap((field): Trace[] => {
      const said = saidBy(field);
      const quote = plainText(field.value, MOST_QUOTE);
      const once = `${field.place} ${field.name} ${quote}`;
      if (!said || quote === '' || seen.has(once)) return [];
      seen.add(once);
      return [
        { ...said, tool: plainText(said.tool, MOST_NAME), place: field.place, field: plainText(field.name, 60), quote },
      ];
    })
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))
    .slice(0, MOST_TRACES);
};
