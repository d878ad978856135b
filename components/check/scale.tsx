import { RESEMBLE_BANDS } from '../../lib/detectors/resemble-finding';
import type { Score } from '../../lib/verdict/finding';

interface Band {
  readonly from: number;
  readonly to: number;
  readonly look: 'band' | 'band mid';
}

const BANDS: Record<string, readonly Band[] | undefined> = {
  resemble: [
    { from: RESEMBLE_BANDS.middle, to: RESEMBLE_BANDS.high, look: 'band mid' },
    { from: RESEMBLE_BANDS.high, to: 1, look: 'band' },
  ],
};

/** The vendor's own scale with its own bands. Decoration: the number beside it carries what it says. */
export const Scale = ({ score, detector }: { score: Score; detector: string }) => {
  const share = (value: number) =>
    `${Math.min(100, Math.max(0, ((value - score.from) / (score.to - score.from)) * 100))}%`;
  const width = (band: Band) => `${((band.to - band.from) / (score.to - score.from)) * 100}%`;
  return (
    <span class="scale v-ai" aria-hidden="true">
      {BANDS[detector]?.map((band) => (
        <span
          key={band.from}
          class={band.look}
          style={{ insetInlineStart: share(band.from), inlineSize: width(band) }}
        />
      ))}
      <span class="needle" style={{ insetInlineStart: share(score.value) }} />
    </span>
  );
};
