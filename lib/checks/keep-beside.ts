import { keepDrawing } from '../storage/drawings';
import { NoRoom } from '../storage/no-room';
import { keepAnswer, keepLaterAnswer } from '../storage/raw-answers';
import type { Finding, NotKept } from '../verdict/finding';

interface Beside {
  readonly raw: string | undefined;
  readonly drawing?: Blob | undefined;
}

/** Waits for a write; answers what it was where it found no room. */
export const whereRoom = async (what: NotKept[number], write: Promise<void> | undefined): Promise<NotKept> => {
  try {
    await write;
    return [];
  } catch (error) {
    if (error instanceof NoRoom) return [what];
    throw error;
  }
};

/**
 * Keeps what a run was answered, and the heat map that came with it, where there is room: no result is lost for want of it.
 * Answers what found none.
 */
export const keepBeside = async (runId: string, { raw, drawing }: Beside, at: number): Promise<NotKept> => [
  ...(await whereRoom('answer', raw === undefined ? undefined : keepAnswer(runId, raw, at))),
  ...(await whereRoom('heat-map', drawing && keepDrawing(runId, drawing, at))),
];

/** The same for what came after the verdict. */
export const keepLater = async (runId: string, { raw, drawing }: Beside, at: number): Promise<NotKept> => [
  ...(await whereRoom('answer', raw === undefined ? undefined : keepLaterAnswer(runId, raw, at))),
  ...(await whereRoom('heat-map', drawing && keepDrawing(runId, drawing, at))),
];

/** A finding as it is shown: without a heat map that could not be kept. */
export const withKept = (finding: Finding, notKept: NotKept): Finding => {
  if (!notKept.includes('heat-map') || finding.heatMap?.is !== 'kept') return finding;
  const { heatMap: _heatMap, ...rest } = finding;
  return rest;
};
