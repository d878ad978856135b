import type { Check } from '../../lib/checks/check';
import type { Translate } from '../../lib/sentence';

/** Whether what was examined is a copy of what the page showed: every view of the check says so. */
export const isCaptured = ({ specimen }: Check): boolean => specimen?.obtained === 'captured';

/** What that means, for views with room for it; nothing where the sentences above it say it already. */
export const capturedTexts = (check: Check, why: readonly string[], t: Translate): readonly string[] =>
  isCaptured(check) && !why.includes(t('originCaptured')) ? [t('capturedWhat')] : [];
