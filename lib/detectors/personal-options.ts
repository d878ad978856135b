import { detectorOf } from './index';

/** Whether an option of a detector says who the person is: an e-mail address does. */
export const isPersonal = (detector: string, option: string): boolean =>
  detectorOf(detector)?.options.find(({ id }) => id === option)?.form === 'email';

/** Whether any of the stored options, by detector and option, does. */
export const holdsPersonal = (options: Readonly<Record<string, Readonly<Record<string, unknown>>>>): boolean =>
  Object.entries(options).some(([detector, values]) =>
    Object.keys(values).some((option) => isPersonal(detector, option)),
  );
