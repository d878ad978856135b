import { BrokenOff, type Exchange } from '../net/exchange';

/** Before the body is read; after the work was done and, for a paid call, booked; before a byte of the answer. */
export type Where = 'before-read' | 'after-booked' | 'before-answer';

export interface Stop {
  /** Resolves when the first exchange stands at the point. */
  readonly reached: Promise<void>;
  /** Lets those that stand here, and those that still come, carry on. */
  go(): void;
  /** Breaks their connections without an answer. */
  drop(): void;
}

interface Point extends Stop {
  readonly call: string;
  readonly where: Where;
  left: number;
  readonly arrive: () => void;
  readonly decision: Promise<'go' | 'drop'>;
}

/** The named points at which a test holds an exchange, for as long as it likes. */
export class Stops {
  readonly #points: Point[] = [];

  stopAt(call: string, where: Where, { times = 1 } = {}): Stop {
    let arrive = () => {};
    let decide: (how: 'go' | 'drop') => void = () => {};
    const reached = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const decision = new Promise<'go' | 'drop'>((resolve) => {
      decide = resolve;
    });
    const go = () => decide('go');
    const drop = () => decide('drop');
    this.#points.push({ call, where, left: times, reached, go, drop, arrive, decision });
    return { reached, go, drop };
  }

  async pass(call: string, where: Where, exchange: Exchange): Promise<void> {
    const point = this.#points.find((known) => known.call === call && known.where === where && known.left > 0);
    if (!point) return;
    point.left -= 1;
    point.arrive();
    if ((await point.decision) === 'go') return;
    exchange.drop();
    throw new BrokenOff(`dropped ${where}`);
  }

  close(): void {
    for (const point of this.#points) point.drop();
  }
}
