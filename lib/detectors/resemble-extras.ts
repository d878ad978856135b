import type { Finding, HeatMap, Retention, Sighting, SourceTracing } from '../verdict/finding';
import { words } from './exchange';
import type { ResembleItem } from './resemble-answer';
import { numeric } from './tolerant';
import { topicsOf, topicText } from './topics';

/** Labels are open-ended: known ones are written as their makers write them. */
const GENERATORS: Readonly<Record<string, string>> = {
  elevenlabs: 'ElevenLabs',
  openai: 'OpenAI',
  resemble_ai: 'Resemble AI',
};

/** How a maker's name is written; an unknown label as the vendor gives it. */
export const generatorName = (label: string): string => {
  const key = label.toLowerCase();
  return Object.hasOwn(GENERATORS, key) ? (GENERATORS[key] ?? label) : label;
};

/** Tracing comes only where the voice is labelled fake; what was not asked for is not told, whatever the answer holds. */
export const tracingOf = (item: ResembleItem, isAsked: boolean, isSynthetic: boolean): SourceTracing | undefined => {
  const given = item.audio_source_tracing;
  const label = words(given?.label);
  const error = words(given?.error_message);
  if (error !== '') return { is: 'failed', said: error };
  if (label.toLowerCase() === 'real') return isSynthetic ? { is: 'says-real' } : undefined;
  // A source of a voice that is not called synthetic would be a claim without evidence.
  if (label !== '' && isSynthetic) return { is: 'source', label, name: generatorName(label) };
  if (!isAsked) return undefined;
  return { is: 'absent', because: isSynthetic ? 'not-told' : 'not-synthetic' };
};

/** A description is text, an object of topics, or null. */
export const intelligenceOf = (item: ResembleItem): Finding['intelligence'] => {
  const description = item.intelligence?.description;
  if (typeof description === 'string' && description.trim() !== '')
    return [{ topic: '', text: topicText(description.trim()) }];
  return topicsOf(description);
};

const MOST_SIGHTINGS = 50;

export const reverseSearchOf = (item: ResembleItem): Sighting[] | undefined => {
  const sources = item.image_metrics?.reverse_image_search_sources;
  if (!Array.isArray(sources)) return undefined;
  return sources.slice(0, MOST_SIGHTINGS).flatMap((source: unknown) => {
    if (typeof source !== 'object' || source === null) return [];
    const told = (name: string) => words(Reflect.get(source, name));
    const similarity = numeric(Reflect.get(source, 'similarity'));
    const one = { address: told('url'), title: told('title'), reason: told('reason'), verdict: told('verdict') };
    if (one.address === '' && one.title === '') return [];
    return [{ ...one, ...(similarity === undefined ? {} : { similarity }) }];
  });
};

/** Inline drawings are taken up to here. */
const MOST_INLINE = 3_000_000;

const inlinePicture = (text: string): Blob | undefined => {
  const [, type, base64] =
    /^data:(image\/(?:png|jpeg|webp|gif));base64,([A-Za-z0-9+/=\s]+)$/.exec(text.slice(0, MOST_INLINE)) ?? [];
  if (!type || !base64 || text.length > MOST_INLINE) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(base64.replace(/\s/g, '')), (c) => c.charCodeAt(0))], { type });
  } catch {
    // Not base64 after all: there is no picture.
    return undefined;
  }
};

/** The heat map: the invisible-layer one of pictures first, else the drawing of the voice or the picture. */
export const drawingOf = (item: ResembleItem): { heatMap: HeatMap; drawing?: Blob } | undefined => {
  for (const given of [item.image_metrics?.ifl?.heatmap, item.image_metrics?.image, item.metrics?.image]) {
    if (typeof given !== 'string' || given === '') continue;
    const drawing = inlinePicture(given);
    if (drawing) return { heatMap: { is: 'kept' }, drawing };
    if (URL.canParse(given) && given.length < 2_000 && new URL(given).protocol === 'https:')
      return { heatMap: { is: 'address', address: given } };
  }
  return undefined;
};

export const retentionOf = (item: ResembleItem): Retention | undefined => {
  if (item.zero_retention_mode !== true) return undefined;
  const deletedAt = Date.parse(item.file_deleted_at ?? '');
  return {
    redacted: item.media_redacted === true,
    deleted: item.media_deleted === true,
    ...(Number.isNaN(deletedAt) ? {} : { deletedAt }),
  };
};
