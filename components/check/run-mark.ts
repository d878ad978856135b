import type { Run, RunState } from '../../lib/checks/check';
import type { MarkName } from '../marks';

const MARK: Partial<Record<RunState, MarkName>> = {
  failed: 'void',
  unsettled: 'unsettled',
  reading: 'run',
  preparing: 'run',
  uploading: 'run',
  submitting: 'run',
  analysing: 'run',
};

/** The mark of a run without an answer; none where it waits, or was not asked. */
export const markOfRun = (run: Run): MarkName | undefined => (run.held ? undefined : MARK[run.state]);
