import type { Detector } from './detector';
import { resemble } from './resemble';
import { truthscan } from './truthscan';
import { undetectable } from './undetectable';

/** Every detector that asks a vendor, in the order of the options page. Adding one is adding a file and a line here. */
export const detectors: readonly Detector[] = [resemble, truthscan, undetectable];

export const detectorOf = (id: string): Detector | undefined => detectors.find((detector) => detector.id === id);
