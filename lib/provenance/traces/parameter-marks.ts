import type { Field } from './trace';

/** A generator's mark in what a field holds, or in the field being there. `tool` may be empty: several write it so. */
interface Mark {
  readonly tool: string;
  readonly is: (field: Field) => boolean;
}

const holds = (value: string, ...words: readonly string[]): boolean => words.every((word) => value.includes(word));

/** The line of settings that web UIs of Stable Diffusion write after the prompt. */
const settingsLine = ({ value }: Field): boolean =>
  /\bSteps: \d+, (?:.{0,400}?)(Sampler|CFG scale|Seed|Size): /s.test(value);

/** A graph of ComfyUI: nodes with a class, or the editor's own form of it. */
const comfyGraph = ({ value }: Field): boolean =>
  /^\s*(workflow|prompt)?:?\s*\{/i.test(value) &&
  (/"class_type"\s*:/.test(value) ||
    holds(value, '"last_node_id"', '"nodes"') ||
    holds(value, '"inputs"', 'sampler_name'));

const isText = (field: Field, ...names: readonly string[]): boolean =>
  field.place === 'png-text' && names.some((name) => field.name.toLowerCase() === name);

/** Most telling first. */
const MARKS: readonly Mark[] = [
  { tool: 'InvokeAI', is: (field) => isText(field, 'invokeai_metadata', 'invokeai_graph', 'sd-metadata', 'dream') },
  { tool: 'Fooocus', is: (field) => isText(field, 'fooocus_scheme') },
  { tool: 'SwarmUI', is: ({ value }) => value.includes('"sui_image_params"') },
  { tool: 'TensorArt', is: (field) => isText(field, 'generation_data') && field.value.includes('{') },
  { tool: 'NovelAI', is: (field) => isText(field, 'comment') && holds(field.value, '"steps"', '"sampler"', '"seed"') },
  { tool: 'Easy Diffusion', is: (field) => isText(field, 'use_stable_diffusion_model', 'stable_diffusion_model') },
  { tool: 'Civitai', is: (field) => settingsLine(field) && field.value.includes('Civitai resources:') },
  { tool: 'Forge', is: (field) => settingsLine(field) && /\bVersion: (f\d|neo|classic)/i.test(field.value) },
  { tool: 'SD.Next', is: (field) => settingsLine(field) && /\bApp: SD\.Next\b/i.test(field.value) },
  { tool: 'Stable Diffusion web UI', is: settingsLine },
  { tool: 'ComfyUI', is: comfyGraph },
  {
    tool: 'Fooocus',
    is: (field) => isText(field, 'parameters') && holds(field.value, '"base_model"', '"sampler"', '"seed"'),
  },
  {
    tool: 'Midjourney',
    is: ({ value }) => /\bJob ID: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i.test(value),
  },
];

/** The generator whose mark this field is, or undefined. */
export const generatorMarkIn = (field: Field): string | undefined => MARKS.find(({ is }) => is(field))?.tool;
