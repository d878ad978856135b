import type { MediaKind } from '../lib/media/media-item';
import { Icon, type IconName } from './icons';

export const KIND_ICON = {
  image: 'image',
  video: 'video',
  audio: 'voice',
} as const satisfies Record<MediaKind, IconName>;

const WAVE =
  'M2 9.4V30.6M6 13.6V26.4M10 14.3V25.7M14 15.4V24.6M18 14.4V25.6M22 12.5V27.5M26 15.7V24.3M30 10V30M34 12.7V27.3M38 12.7V27.3M42 12.7V27.3M46 15.3V24.7M50 13.9V26.1';

/** A small copy of the bytes that were read; where only the address is known, a drawing of the kind. */
export const Thumb = ({ kind, picture }: { kind: MediaKind; picture: string | undefined }) => {
  if (picture !== undefined)
    return (
      <div class="thumb">
        <img src={picture} alt="" />
        <span class="kind">
          <Icon name={KIND_ICON[kind]} />
        </span>
      </div>
    );
  return (
    <div class="thumb bare">
      {kind === 'audio' ? (
        <svg class="wave" viewBox="0 0 52 40" preserveAspectRatio="none" aria-hidden="true">
          <path stroke="currentColor" stroke-width="2" d={WAVE} />
        </svg>
      ) : (
        <Icon name={KIND_ICON[kind]} />
      )}
    </div>
  );
};
