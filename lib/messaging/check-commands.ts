import { pages } from './pages';

/** What a press can ask the background about a check, or about one of its runs. */
const NAMES = {
  cancel: 'cancel',
  retry: 'retry',
  'check-again': 'checkAgain',
  'get-result': 'getResult',
  'free-room': 'freeRoom',
  leave: 'leave',
  remove: 'remove',
} as const;

export type CheckCommand = keyof typeof NAMES | 'ask-too' | 'leave-out' | 'fewer-seconds';

interface Of {
  readonly checkId: string;
  readonly runId: string | undefined;
  /** Analyse so many. */
  readonly seconds: number | undefined;
}

export const sendCommand = (command: CheckCommand, { checkId, runId = '', seconds }: Of): Promise<unknown> => {
  switch (command) {
    case 'ask-too':
      return pages.sendMessage('askToo', { checkId, runId });
    case 'leave-out':
      return pages.sendMessage('leaveOut', { checkId, runId });
    case 'fewer-seconds': {
      const options = seconds === undefined ? {} : { analyzeUpToSeconds: seconds };
      return pages.sendMessage('retryWith', { checkId, runId, options });
    }
    case 'retry':
    case 'get-result':
    case 'free-room':
      return pages.sendMessage(NAMES[command], runId === '' ? { checkId } : { checkId, runId });
    default:
      return pages.sendMessage(NAMES[command], { checkId });
  }
};
