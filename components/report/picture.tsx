import { useRef } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import { useText } from '../text';
import { Thumb } from '../thumb';
import type { ReportData } from './data';

interface PictureProps {
  readonly check: Check;
  readonly media: ReportData['media'];
  /** The element that plays, for those who seek. */
  readonly onPlayer: (player: HTMLMediaElement | null) => void;
  readonly onTime: (seconds: number) => void;
}

/** What was examined, as far as it is still here: the bytes, else a small copy, else a drawing of its kind. */
export const Picture = ({ check, media, onPlayer, onTime }: PictureProps) => {
  const { t } = useText();
  const { kind } = check.item;
  const name = check.item.name.slice(0, 200);
  const told = useRef(-1);
  const tell = (seconds: number) => {
    if (Math.abs(seconds - told.current) < 0.2) return;
    told.current = seconds;
    onTime(seconds);
  };
  if (!media)
    return (
      <figure class="pic small">
        <Thumb kind={kind} picture={check.thumbnail} />
        {check.thumbnail !== undefined && <figcaption>{t('pictureSmall')}</figcaption>}
      </figure>
    );
  const player = {
    ref: onPlayer,
    src: media.address,
    controls: true,
    preload: 'metadata',
    'aria-label': name,
    onTimeUpdate: (event: { currentTarget: HTMLMediaElement }) => tell(event.currentTarget.currentTime),
  } as const;
  if (media.type.startsWith('video/'))
    return (
      <figure class="pic">
        <video {...player} />
      </figure>
    );
  if (media.type.startsWith('audio/'))
    return (
      <figure class="pic sound">
        <audio {...player} />
      </figure>
    );
  return (
    <figure class="pic">
      <img src={media.address} alt={name} />
      <figcaption>{t('pictureShown')}</figcaption>
    </figure>
  );
};
