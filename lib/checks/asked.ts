import type { Asked, Detector } from '../detectors/detector';
import { chosenFor, valuesOf } from '../detectors/option-values';
import { kindOfType } from '../media/media-type';
import { bytesIn } from '../media/specimen';
import type { Settings } from '../storage/settings';
import type { Check, Run } from './check';

/** What the person's settings ask of this detector about this medium. */
export const askedOf = (check: Check, run: Run, detector: Detector, settings: Settings): Asked => {
  const kind = judgedKind(check);
  const values = valuesOf(detector.options, settings.options[detector.id] ?? {});
  const options = chosenFor(kind, detector.options, { ...values, ...run.chosen });
  return { kind, options, ...(check.region && kind !== 'image' ? { region: check.region } : {}) };
};

/** What a run asked: as it was fixed before it was paid, whatever the settings are by now. */
export const askedBy = (check: Check, run: Run): Asked => {
  const { kind, options, region } = run.asked ?? { kind: judgedKind(check), options: {} };
  return { kind, options, ...(region ? { region } : {}) };
};

/** The bytes' own kind where they are known: an audio file may stand in a video element. */
export const judgedKind = (check: Check) => kindOfType(bytesIn(check.specimen)?.type ?? '') ?? check.item.kind;
