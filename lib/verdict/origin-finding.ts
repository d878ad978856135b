import { isTrusted } from '../provenance/credential';
import type { Provenance } from '../provenance/provenance';
import { speaksOfAi } from '../provenance/traces/trace';
import type { Finding } from './finding';

/** Our own reading of the file, among the detectors. */
export const DEVICE = { id: 'device', name: 'On this device' } as const;

const isAi = (making: string | undefined): boolean => making === 'ai-made' || making === 'ai-edited';

/** A signer on a list declares that AI made or altered it: a statement against one's own interest, which needs no more. */
export const declaresAi = ({ credential: { answer, declaration } }: Provenance): boolean =>
  isTrusted(answer) && isAi(declaration?.making) && declaration?.standing === 'trusted';

/** The file says so without a signature that counts: of an unknown signer, or one whose certificate has run out. */
const declaresAlone = ({ credential: { answer, declaration } }: Provenance): boolean =>
  answer !== 'invalid' && isAi(declaration?.making);

/** Whether the file itself speaks of AI, with or without a signature that counts. */
export const saysAi = (provenance: Provenance): boolean =>
  declaresAi(provenance) || declaresAlone(provenance) || provenance.traces.some(speaksOfAi);

/** A valid credential of a signer on the official or the person's own list that declares no AI. */
export const isSigned = (provenance: Provenance): boolean =>
  (provenance.credential.answer === 'trusted-official' || provenance.credential.answer === 'trusted-own') &&
  !saysAi(provenance);

/** What the file says of itself as a finding: a vote on its origin where it speaks of AI, else none. Never *authentic*. */
export const originFinding = (provenance: Provenance, at: number): Finding => ({
  detector: DEVICE.id,
  detectorName: DEVICE.name,
  engine: DEVICE.id,
  at,
  aspects: saysAi(provenance) ? [{ aspect: 'origin', stance: 'synthetic', high: false, label: '' }] : [],
  segments: [],
  frames: [],
  provenance,
});
