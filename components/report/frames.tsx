import { useState } from 'preact/hooks';
import { stanceOfLabel } from '../../lib/detectors/resemble-finding';
import type { Frame, Stance } from '../../lib/verdict/finding';
import { Button } from '../button';
import { STANCE_MARK } from '../check/stance-text';
import { cut } from '../cut';
import { formatPlace, formatScore } from '../format';
import { Mark } from '../marks';
import { useText } from '../text';
import { Section } from './section';

/** Shown at first; a long video has hundreds. */
const SHOWN = 12;

const GRAVITY: Readonly<Record<Stance, number>> = { synthetic: 3, inconclusive: 2, 'not-applicable': 1, authentic: 0 };

const stanceOf = ({ label }: Frame): Stance => stanceOfLabel(label) ?? 'not-applicable';

/** Worst first: by the vendor's word, then by its number. */
const isWorse = (a: Frame, b: Frame): number =>
  GRAVITY[stanceOf(b)] - GRAVITY[stanceOf(a)] || (b.value ?? -1) - (a.value ?? -1) || a.at - b.at;

interface FramesProps {
  readonly frames: readonly Frame[];
  readonly onSeek: ((seconds: number) => void) | undefined;
}

const Moment = ({ frame, onSeek }: { frame: Frame; onSeek: FramesProps['onSeek'] }) => {
  const { t, locale } = useText();
  const { at, label, value, certainty } = frame;
  const mark = STANCE_MARK[stanceOf(frame)];
  return (
    <li class={`v-${mark}`}>
      <p class="row">
        <Mark name={mark} />
        {onSeek ? (
          <Button look="quiet" name={t('frameGo', formatPlace(at))} onPress={() => onSeek(at)}>
            {formatPlace(at)}
          </Button>
        ) : (
          <b>{formatPlace(at)}</b>
        )}
        {value !== undefined && <span class="value">{formatScore(value, locale)}</span>}
      </p>
      <p class="t12">
        <q dir="auto">{cut(label, 60)}</q>
        {certainty !== undefined && <span class="muted"> · {t('frameCertainty', formatScore(certainty, locale))}</span>}
      </p>
    </li>
  );
};

/** The moments of a video that were looked at. */
export const Frames = ({ frames, onSeek }: FramesProps) => {
  const { t } = useText();
  const [byTime, setByTime] = useState(false);
  const [all, setAll] = useState(false);
  const ordered = byTime ? frames : [...frames].sort(isWorse);
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <Section
      title={t('framesTitle')}
      beside={
        <span class="row">
          <Button look={byTime ? 'quiet' : 'plain'} pressed={!byTime} onPress={() => setByTime(false)}>
            {t('framesWorst')}
          </Button>
          <Button look={byTime ? 'plain' : 'quiet'} pressed={byTime} onPress={() => setByTime(true)}>
            {t('framesByTime')}
          </Button>
        </span>
      }
    >
      <ol class="frames">
        {shown.map((frame, index) => (
          <Moment key={`${frame.at} ${index}`} frame={frame} onSeek={onSeek} />
        ))}
      </ol>
      {shown.length < frames.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('framesAll', String(frames.length))}
        </Button>
      )}
    </Section>
  );
};
