import type { Detector } from '../../lib/detectors/detector';
import { valuesOf } from '../../lib/detectors/option-values';
import { say } from '../../lib/sentence';
import { amountOf } from '../cost-text';
import { useText } from '../text';
import { ASKED_KIND } from './asks-order';

/** What a check uses of the account, kind by kind, where the vendor tells it. */
export const Price = ({ detector }: { detector: Detector }) => {
  const { t } = useText();
  const kinds = (['image', 'audio', 'video'] as const).filter((kind) => detector.accepts[kind].routes.length > 0);
  const prices = kinds.map((kind) => {
    const cost = detector.cost({ kind, options: valuesOf(detector.options, {}) });
    return {
      told: cost !== undefined,
      words: t('priceOf', t(ASKED_KIND[kind]), cost ? say(amountOf(cost), t) : t('priceNotTold')),
    };
  });
  return (
    <p class="muted t12">
      {prices.some(({ told }) => told)
        ? t('priceTold', prices.map(({ words }) => words).join(' · '))
        : t('optionsCost', detector.name)}
    </p>
  );
};
