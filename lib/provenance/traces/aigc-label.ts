import type { Field, Trace } from './trace';

/** GB 45438-2025, annex E: a field AIGC with JSON whose `Label` says 1 made by AI, 2 perhaps, 3 suspected. */
const SAYS: Readonly<Record<string, Trace['says']>> = { '1': 'ai-made', '2': 'may-hold-ai', '3': 'may-hold-ai' };

/** What China's label of generated content says, and who produced it; undefined where the field is none. */
export const aigcLabel = ({ name, value }: Field): { says: Trace['says']; tool: string } | undefined => {
  const json = /\{.{0,4000}\}/s.exec(value)?.[0];
  if (json === undefined || !(/aigc/i.test(name) || /"AIGC"/.test(json))) return undefined;
  try {
    const parsed: unknown = JSON.parse(json);
    const of = (object: unknown, key: string): unknown =>
      typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
    const label = of(parsed, 'AIGC') ?? parsed;
    const says = SAYS[String(of(label, 'Label'))];
    return says ? { says, tool: String(of(label, 'ContentProducer') ?? '') } : undefined;
  } catch {
    return undefined;
  }
};
