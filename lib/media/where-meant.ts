import type { MeantAnswer } from '../messaging/page-reader';

interface FrameAnswer {
  readonly frameId: number;
  /** Undefined where it did not answer. */
  readonly answer: MeantAnswer | undefined;
}

interface Where {
  /** Undefined where it is in a frame that nobody may look into. */
  readonly frameId: number | undefined;
  readonly answer: MeantAnswer | undefined;
}

const NOWHERE: Where = { frameId: undefined, answer: undefined };

/** Of the answers of a page and of those of its frames that can be entered: the one that counts for the keys. */
export const whereMeant = (page: MeantAnswer, frames: readonly FrameAnswer[]): Where => {
  const isTold = (by: MeantAnswer['toldBy']) => (one: FrameAnswer) => one.answer?.toldBy === by;
  const inPage = { frameId: 0, answer: page };
  if (page.toldBy === 'focus') return inPage;
  const held = page.focus === 'in-frame' ? frames.find(isTold('focus')) : undefined;
  if (held) return held;
  if (page.pointer === 'in-frame') {
    const pointed = frames.filter(({ answer }) => answer?.pointer === 'here');
    // More than one cannot be: one of them has not heard yet that the pointer left.
    return pointed.length === 1 && pointed[0] ? pointed[0] : NOWHERE;
  }
  const isHeldHere = frames.some(({ answer }) => answer?.focus === 'here');
  return page.toldBy || isHeldHere ? inPage : NOWHERE;
};
