import { detectorOf } from '../../lib/detectors';
import type { Band } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { Finding } from '../../lib/verdict/finding';

/** A detector's scale for numbers along the time: where its bands begin, and where it ends. */
export interface TimeScale {
  readonly bands: readonly Band[];
  readonly to: number;
}

export const timeScaleOf = (finding: Finding, kind: MediaKind): TimeScale => {
  const bands = detectorOf(finding.detector)?.bands[kind] ?? [];
  return { bands, to: Math.max(1, ...bands.map(({ to }) => to)) };
};

/** The band that a number lies in; none below the vendor's weaker signs. */
export const bandOf = (value: number, { bands }: TimeScale): Band['is'] | undefined =>
  bands.find(({ is, from }) => is === 'high' && value > from)?.is ??
  bands.find(({ is, from }) => is === 'middle' && value > from)?.is;
