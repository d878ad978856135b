import type { Detector } from '../../lib/detectors/detector';
import type { MediaKind } from '../../lib/media/media-item';
import type { MessageKey } from '../../lib/sentence';
import { formatBytes } from '../format';
import { Icon } from '../icons';
import { useText } from '../text';
import { KIND_ICON } from '../thumb';

const KINDS = [
  ['image', 'kindImage'],
  ['audio', 'kindAudio'],
  ['video', 'kindVideo'],
] as const satisfies readonly (readonly [MediaKind, MessageKey])[];

/** What a detector takes, per kind: formats and limits. */
export const Kinds = ({ detector }: { detector: Detector }) => {
  const { t, locale } = useText();
  return (
    <table class="kinds" aria-label={t('kindsTaken', detector.name)}>
      <tbody>
        {KINDS.map(([kind, key]) => {
          const { formats, atLeast, atMost, doubtAbove, routes } = detector.accepts[kind];
          if (routes.length === 0) return null;
          const most = formatBytes(atMost, locale);
          return (
            <tr key={kind}>
              <th scope="row">
                <span class="row">
                  <Icon name={KIND_ICON[kind]} /> {t(key)}
                </span>
              </th>
              <td>
                {formats}
                {doubtAbove !== undefined && (
                  <span class="doubt"> {t('kindsDoubt', formatBytes(doubtAbove, locale))}</span>
                )}
              </td>
              <td class="lim">{atLeast > 1 ? t('fromTo', formatBytes(atLeast, locale), most) : t('upTo', most)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
