import type { Run } from '../../lib/checks/check';
import { formatBytes, formatPart } from '../format';
import { useText } from '../text';
import { STEP_COUNT, stepOf } from './step';

export interface Progress {
  readonly sent: number;
  readonly total: number;
}

const NUMBERS = Array.from({ length: STEP_COUNT }, (_, i) => i + 1);

/** Where a run is: written out, and drawn as five bars. */
export const Steps = ({ run, progress }: { run: Run; progress: Progress | undefined }) => {
  const { t, locale } = useText();
  const step = stepOf(run);
  const sent = run.state === 'uploading' && progress !== undefined && progress.total > 0 ? progress : undefined;
  const share = sent ? Math.min(1, sent.sent / sent.total) : 0;
  // No browser tells how far an upload is without following redirects: until one does, its size is said.
  const size =
    sent &&
    (sent.sent > 0
      ? t('uploadProgress', ...formatPart(sent.sent, sent.total, locale))
      : formatBytes(sent.total, locale));
  const words = size
    ? `${size} · ${t('stepOf', String(step), String(STEP_COUNT))}`
    : t('stepOfAlone', String(step), String(STEP_COUNT));
  return (
    <>
      <p class="why">{words}</p>
      <div
        class="steps"
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={STEP_COUNT}
        aria-valuenow={step}
      >
        {NUMBERS.map((number) => (
          <i
            key={number}
            class={number < step ? 'done' : number === step ? 'now' : ''}
            style={number === step ? { '--p': `${Math.round(share * 100)}%` } : undefined}
          />
        ))}
      </div>
    </>
  );
};
