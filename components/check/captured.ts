import type { Check } from '../../lib/checks/check';

/** Whether what was examined is a copy of what the page showed: every view of the check says so. */
export const isCaptured = ({ specimen }: Check): boolean => specimen?.obtained === 'captured';
