/**
 * Names of generators as they stand in software, creator and comment fields. Only names that are of nothing else: a
 * house that also makes editors or cameras is named with its product.
 */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bstable[ -]?diffusion\b/i, 'Stable Diffusion'],
  [/\bcomfyui\b/i, 'ComfyUI'],
  [/\binvoke ?ai\b/i, 'InvokeAI'],
  [/\bnovelai\b/i, 'NovelAI'],
  [/\bfooocus\b/i, 'Fooocus'],
  [/\bswarmui\b/i, 'SwarmUI'],
  [/\beasy diffusion\b/i, 'Easy Diffusion'],
  [/\bdraw things\b/i, 'Draw Things'],
  [/\bmidjourney\b/i, 'Midjourney'],
  [/\bdall[-·. ]?e\b/i, 'DALL·E'],
  [/\bgpt-?(4o|image)\b/i, 'ChatGPT'],
  [/\badobe firefly\b/i, 'Adobe Firefly'],
  [/\bmade with google ai\b/i, 'Google AI'],
  [/\bgoogle (gemini|imagen|veo)\b/i, 'Google AI'],
  [/\b(bing )?image creator( from designer)?\b/i, 'Bing Image Creator'],
  [/\bideogram(\.ai| ai)\b/i, 'Ideogram'],
  [/\bleonardo\.ai\b/i, 'Leonardo.Ai'],
  [/\bmade with meta ai\b|\bimagined with ai\b/i, 'Meta AI'],
  [/\brecraft\.ai\b/i, 'Recraft'],
  [/\bopenai sora\b/i, 'Sora'],
  [/\brunway ?(ml|gen-?\d)/i, 'Runway'],
  [/\bkling ?ai\b/i, 'Kling AI'],
  [/\bpika\.art\b|\bpika labs\b/i, 'Pika'],
  [/\bmade with suno\b|\bsuno\.(ai|com)\b/i, 'Suno'],
  [/\budio\.com\b/i, 'Udio'],
  [/\beleven ?labs\b/i, 'ElevenLabs'],
  [/\bai[- ]generated\b/i, ''],
];

/** The generator named in a text: its name, empty where the text says *AI generated* alone, undefined where none is named. */
export const generatorNamedIn = (text: string): string | undefined =>
  NAMES.find(([pattern]) => pattern.test(text.slice(0, 4000)))?.[1];
