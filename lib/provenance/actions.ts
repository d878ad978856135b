import * as z from 'zod/mini';
import type { Manifest } from './manifest-store';

/** One action of a manifest as it stands there. */
export interface ActionAsWritten {
  readonly action: string;
  readonly when: unknown;
  readonly agent: string;
  readonly sourceType: unknown;
}

const written = z.object({
  action: z.catch(z.string(), ''),
  when: z.optional(z.unknown()),
  softwareAgent: z.optional(z.unknown()),
  digitalSourceType: z.optional(z.unknown()),
});

const actionsIn = (data: unknown): readonly unknown[] => {
  const list = typeof data === 'object' && data !== null ? Reflect.get(data, 'actions') : undefined;
  return Array.isArray(list) ? list : [];
};

/** `softwareAgent` is a name in actions version 1 and an object with one in version 2. */
const agentOf = (agent: unknown): string => {
  const name = typeof agent === 'object' && agent !== null ? Reflect.get(agent, 'name') : agent;
  return typeof name === 'string' ? name : '';
};

/** All actions of a manifest, of every actions assertion, in the order in which they stand. */
export const actionsOf = ({ assertions }: Manifest): ActionAsWritten[] =>
  (assertions ?? [])
    .filter(({ label }) => /^c2pa\.actions(\.v\d+)?(__\d+)?$/.test(label))
    .flatMap(({ data }) => actionsIn(data))
    .flatMap((one) => {
      const parsed = written.safeParse(one);
      if (!parsed.success) return [];
      const { action, when, softwareAgent, digitalSourceType } = parsed.data;
      return [{ action, when, agent: agentOf(softwareAgent), sourceType: digitalSourceType }];
    });
