import * as z from 'zod/mini';
import type { Tracing, TracingPage, Usage } from './detector';
import { words } from './exchange';
import type { DetectorFault } from './fault';
import { generatorName } from './resemble-extras';
import { numeric } from './tolerant';

/**
 * Seconds of detection in a period. The vendor's page has them as text under `items`, its API definition under `item`; a
 * remaining balance is told nowhere.
 */
export const usageOf = (json: unknown, from: string, to: string): Usage | undefined => {
  const read = z.safeParse(z.looseObject({ items: z.optional(z.unknown()), item: z.optional(z.unknown()) }), json);
  const held = read.success ? (read.data.items ?? read.data.item) : undefined;
  const seconds = typeof held === 'object' && held !== null ? numeric(Reflect.get(held, 'detect')) : undefined;
  return seconds === undefined || seconds < 0 ? undefined : { seconds, from, to };
};

/**
 * What a 402 says of cost and balance: seen live in cents, under names that no page tells. Numbers are found by the words
 * in their names, at any depth up to three.
 */
export const moneyOf = (json: unknown): Pick<DetectorFault, 'money'> => {
  const found: { cost?: number; balance?: number } = {};
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 3) return;
    for (const [name, inner] of Object.entries(value).slice(0, 50)) {
      const number = numeric(inner);
      if (number === undefined) look(inner, depth + 1);
      else if (number >= 0 && /balance|available|remaining/i.test(name)) found.balance ??= number;
      else if (number >= 0 && /cost|estimate|required|price/i.test(name)) found.cost ??= number;
    }
  };
  look(json, 0);
  return found.cost === undefined && found.balance === undefined ? {} : { money: { ...found, unit: 'cents' } };
};

const tracing = z.looseObject({
  uuid: z.string().check(z.minLength(1), z.maxLength(200)),
  detect_uuid: z.catch(z.optional(z.nullable(z.string())), undefined),
  created_at: z.catch(z.optional(z.nullable(z.string())), undefined),
  results: z.catch(
    z.optional(z.nullable(z.looseObject({ label: z.optional(z.unknown()), error_message: z.optional(z.unknown()) }))),
    undefined,
  ),
});

/** Here the label stands under `results`; inside a detection the object is flat. */
export const oneTracing = (json: unknown): Tracing | undefined => {
  const read = z.safeParse(tracing, json);
  if (!read.success) return undefined;
  const label = words(read.data.results?.label);
  const failed = words(read.data.results?.error_message);
  const createdAt = Date.parse(read.data.created_at ?? '');
  return {
    id: read.data.uuid,
    job: read.data.detect_uuid ?? undefined,
    label,
    name: generatorName(label),
    failed: failed === '' ? undefined : failed,
    createdAt: Number.isNaN(createdAt) ? undefined : createdAt,
  };
};

const page = z.looseObject({
  items: z.array(z.unknown()),
  page: z.optional(z.unknown()),
  num_pages: z.optional(z.unknown()),
  total_count: z.optional(z.unknown()),
});

export const tracingPageOf = (json: unknown, asked: number): TracingPage | undefined => {
  const read = z.safeParse(page, json);
  if (!read.success) return undefined;
  return {
    tracings: read.data.items.flatMap((one) => oneTracing(one) ?? []),
    page: numeric(read.data.page) ?? asked,
    pages: Math.max(numeric(read.data.num_pages) ?? asked, 1),
    total: numeric(read.data.total_count),
  };
};
