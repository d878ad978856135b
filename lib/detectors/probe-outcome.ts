import type { Probe } from './detector';
import { DetectorError, type DetectorFault } from './fault';

/**
 * What a free question says of a key and its service: good where it was answered. `own`: what a fault of this vendor means
 * beyond what it means everywhere.
 */
export const probeOutcome = async (
  ask: () => Promise<Probe>,
  own: (fault: DetectorFault) => Probe | undefined,
): Promise<Probe> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DetectorError)) throw error;
    const { fault } = error;
    if (fault.code === 'offline') return 'no-network';
    return fault.code === 'wrong-key' ? 'wrong-key' : (own(fault) ?? 'vendor-down');
  }
};
