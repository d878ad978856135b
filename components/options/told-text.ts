import type { Told } from '../../lib/detectors/told';
import { type MessageKey, type Sentence, sentence } from '../../lib/sentence';

type Why = Extract<Told<unknown>, { is: 'not-told' }>['why'];

const WHY = {
  'no-key': 'notToldNoKey',
  'no-permission': 'notToldNoPermission',
  'not-offered': 'notToldNotOffered',
  offline: 'notToldOffline',
  'vendor-down': 'notToldDown',
  'rate-limited': 'notToldOften',
  'wrong-key': 'notToldWrongKey',
  'no-credits': 'notToldPlan',
  'key-or-credits': 'notToldPlan',
  'wants-email': 'notToldRefused',
  'foreign-storage': 'notToldRefused',
  'storage-refused': 'notToldRefused',
  'plan-refused': 'notToldPlan',
  'retention-refused': 'notToldRefused',
  rejected: 'notToldRefused',
  'media-refused': 'notToldRefused',
  'took-too-long': 'notToldRefused',
  'job-gone': 'notToldGone',
  'not-understood': 'notToldUnclear',
} as const satisfies Record<Why, MessageKey>;

/** Why a free question about the account has no answer. */
export const notToldText = (why: Why, detector: string): Sentence => sentence(WHY[why], detector);
