import { type Answer, json, page } from '../vendor/answer';
import { withRetryAfter } from '../vendor/retry-after';
import type { Switches } from './switches';

/** The vendor says no, before anything was booked unless it is said. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  answer(switches: Switches): Answer {
    return withRetryAfter(this.#shaped(switches), switches);
  }

  #shaped({ errorsAs, forbiddenAs }: Switches): Answer {
    const forbidden = this.status === 403 && forbiddenAs;
    const message = forbidden === 'same' ? 'Forbidden' : this.message;
    switch (forbidden === 'empty' ? 'empty' : errorsAs) {
      case 'error':
        return json({ error: message }, this.status);
      case 'message':
        return json({ message }, this.status);
      case 'detail':
        return json({ detail: message }, this.status);
      case 'html':
        return page(this.status, message);
      case 'empty':
        return { status: this.status, headers: {}, body: '' };
    }
  }
}

/** What FastAPI itself says to a request that does not fit: always this shape. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  constructor(
    readonly where: readonly (string | number)[],
    message: string,
    readonly type = 'value_error',
  ) {
    super(message);
  }

  answer(): Answer {
    return json({ detail: [{ loc: this.where, msg: this.message, type: this.type }] }, 422);
  }
}
