import type { Run, RunState } from '../../lib/checks/check';
import { type MessageKey, type Sentence, sentence } from '../../lib/sentence';

export const STEP_COUNT = 5;

/** Which of the five steps a state is; 0 before the first. */
const STEP: Partial<Record<RunState, number>> = {
  waiting: 0,
  reading: 1,
  preparing: 2,
  uploading: 3,
  submitting: 4,
  analysing: 5,
};

export const stepOf = (run: Run): number => STEP[run.state] ?? 0;

const TITLE: Partial<Record<RunState, MessageKey>> = {
  waiting: 'titleWaiting',
  reading: 'stepReading',
  preparing: 'stepPreparing',
  uploading: 'stepUploading',
  submitting: 'stepAsking',
  analysing: 'stepAnalysing',
};

export const stepTitle = (run: Run): Sentence =>
  run.cancelRequested ? sentence('titleCancelling') : sentence(TITLE[run.state] ?? 'titleWaiting', run.detectorName);
