import type { Finding } from '../verdict/finding';
import type { Asked } from './detector';

/**
 * What of the media was looked at, where that is not known to be all: the part that was asked about, or the seconds that a
 * film was limited to. `max_video_secs` is a "cap on processed length" (Resemble, "Deepfake Detection"), taken to count
 * from where it begins. Whether the `duration` of an answer is that of the file or of what was processed, the vendor's
 * pages do not say: as long as the cap, it may be either, and the limit is told.
 */
export const stretchOf = (
  { kind, options, region }: Asked,
  duration: number | undefined,
): Pick<Finding, 'part' | 'examined'> => {
  if (kind === 'image') return {};
  const most = kind === 'video' && typeof options.maxVideoSeconds === 'number' ? options.maxVideoSeconds : undefined;
  if (region) {
    const end = most === undefined ? region.end : Math.min(region.end, region.start + most);
    return { part: { start: region.start, end } };
  }
  const isAll = duration !== undefined && duration > 0 && most !== undefined && duration < most;
  return most === undefined || isAll ? {} : { examined: most };
};
