import { MOST_NAME, MOST_QUOTE, MOST_TRACES } from '../limits';
import { plainText } from '../plain-text';
import { makingOf } from '../source-type';
import { aigcLabel } from './aigc-label';
import { generatorNamedIn, generatorSaidIn, generatorThatIs } from './generator-names';
import { generatorMarkIn } from './parameter-marks';
import type { Field, Trace } from './trace';

type Said = Pick<Trace, 'says' | 'strength'> & { readonly tool: string };

const SOURCE_TYPE = /DigitalSource(file)?Type$/;
const AI_SYSTEM = /AISystemUsed$/;
const CAMERA = /^(Make|Model|tiff:Make|tiff:Model)$/;
/** What wrote the file, by the field's own meaning: a generator's bare name there is its mark. */
const SOFTWARE =
  /^(Software|(tiff|exif):Software|xmp:CreatorTool|stEvt:softwareAgent|HostComputer|Originating Program|Generator|©too|©swr|encoder|encoded_by|TSSE|TENC|ISFT|TXXX:(software|generator|tool))$/i;
/** Who is credited: a name there counts where it is all that stands there. */
const CREDIT =
  /^(photoshop:Credit|photoshop:Source|Credit|Source|dc:creator|dc:source|Artist|By-line|Writer\/Editor|Author|©ART|TPE1|IART)$/i;
/** What a file is about, and whose it is: nothing there says how it was made. */
const TOPIC =
  /^(XPTitle|XPSubject|XPKeywords|Title|Keywords|Object Name|dc:title|dc:subject|dc:rights|Copyright|Copyright Notice|Genre|TIT2|TCON|TCOP|©nam|©gen|cprt|INAM|IGNR|ICOP)$/i;

/** The generator that a field names as what made the file. In free text a plain sentence is wanted: a word may be its topic. */
const generatorOf = ({ place, name, value }: Field): string | undefined => {
  if (TOPIC.test(name)) return undefined;
  const said = generatorSaidIn(value);
  if (said !== undefined) return said;
  // PNG, third edition, 11.3.3.2: Source is the device that made the picture.
  if (SOFTWARE.test(name) || CAMERA.test(name) || (place === 'png-text' && name === 'Source'))
    return generatorNamedIn(value);
  return CREDIT.test(name) ? generatorThatIs(value) : undefined;
};

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
  const made = generatorOf(field);
  if (made !== undefined) return { says: 'generator', strength: 'hint', tool: made };
  if (CAMERA.test(name)) return { says: 'camera', strength: 'nothing', tool: '' };
  if (SOFTWARE.test(name)) return { says: 'software', strength: 'nothing', tool: '' };
  const mentioned = generatorNamedIn(value);
  return mentioned === undefined ? undefined : { says: 'generator', strength: 'nothing', tool: mentioned };
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
