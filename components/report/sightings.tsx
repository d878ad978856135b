import type { Sighting } from '../../lib/verdict/finding';
import { cut } from '../cut';
import { formatScore } from '../format';
import { useText } from '../text';

const Seen = ({ sighting }: { sighting: Sighting }) => {
  const { t, locale } = useText();
  const { address, title, reason, verdict, similarity } = sighting;
  return (
    <li>
      {title !== '' && (
        <p class="st">
          <bdi>{cut(title)}</bdi>
        </p>
      )}
      {address !== '' && (
        <p class="row wrap">
          <bdi class="address" dir="ltr">
            {cut(address)}
          </bdi>
          {/^https?:\/\//i.test(address) && (
            <a href={address} target="_blank" rel="noreferrer">
              {t('sightingOpen')}
            </a>
          )}
        </p>
      )}
      {reason !== '' && <p dir="auto">{cut(reason)}</p>}
      <p class="muted t12">
        {similarity !== undefined && t('sightingSimilarity', formatScore(similarity, locale))}
        {similarity !== undefined && verdict !== '' && ' · '}
        {verdict !== '' && <q dir="auto">{cut(verdict, 80)}</q>}
      </p>
    </li>
  );
};

/** Other pages that show the picture. Nothing of them is loaded; a link opens one without telling where from. */
export const Sightings = ({ sightings }: { sightings: readonly Sighting[] }) => {
  const { t } = useText();
  if (sightings.length === 0) return <p>{t('sightingsNone')}</p>;
  return (
    <ul class="sightings">
      {sightings.map((sighting) => (
        <Seen key={`${sighting.address} ${sighting.title}`} sighting={sighting} />
      ))}
    </ul>
  );
};
