import { type Answer, json, page } from '../vendor/answer';
import { withRetryAfter } from '../vendor/retry-after';
import type { Switches } from './switches';

/** The vendor says no. How that looks is a switch: its documents show three shapes, and its live service more. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    message: string,
    /** Beside the message: a code, amounts, a null item. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  answer(switches: Switches): Answer {
    return withRetryAfter(this.#shaped(switches.errorsAs, { success: false, ...this.extra }), switches);
  }

  #shaped(as: Switches['errorsAs'], head: Readonly<Record<string, unknown>>): Answer {
    switch (as) {
      case 'message':
        return json({ ...head, message: this.message }, this.status);
      case 'error':
        return json({ ...head, error: this.message }, this.status);
      case 'errors':
        return json({ ...head, errors: { base: [this.message] } }, this.status);
      case 'html':
        return page(this.status, this.message);
      case 'empty':
        return { status: this.status, headers: {}, body: '' };
    }
  }
}
