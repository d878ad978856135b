import { detectorOf } from '../../lib/detectors';
import type { Band } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { Score } from '../../lib/verdict/finding';

interface ScaleProps {
  readonly score: Score;
  readonly detector: string;
  readonly kind: MediaKind;
}

/** The vendor's own scale with its own bands. Decoration: the number beside it carries what it says. */
export const Scale = ({ score, detector, kind }: ScaleProps) => {
  const share = (value: number) =>
    `${Math.min(100, Math.max(0, ((value - score.from) / (score.to - score.from)) * 100))}%`;
  const width = (band: Band) => `${((band.to - band.from) / (score.to - score.from)) * 100}%`;
  return (
    <span class="scale v-ai" aria-hidden="true">
      {detectorOf(detector)?.bands[kind].map((band) => (
        <span
          key={band.from}
          class={band.is === 'high' ? 'band' : 'band mid'}
          style={{ insetInlineStart: share(band.from), inlineSize: width(band) }}
        />
      ))}
      <span class="needle" style={{ insetInlineStart: share(score.value) }} />
    </span>
  );
};
