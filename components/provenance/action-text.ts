import type { Action } from '../../lib/provenance/credential';
import type { Making } from '../../lib/provenance/source-type';
import { type MessageKey, type Sentence, sentence } from '../../lib/sentence';

/** Actions of the C2PA specification 2.2, 18.15.2, in plain words. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  created: 'actCreated',
  opened: 'actOpened',
  edited: 'actEdited',
  cropped: 'actCropped',
  resized: 'actResized',
  'resized.proportional': 'actResized',
  color_adjustments: 'actColour',
  adjustedColor: 'actColour',
  filtered: 'actFiltered',
  drawing: 'actDrawing',
  placed: 'actPlaced',
  removed: 'actRemoved',
  deleted: 'actDeleted',
  published: 'actPublished',
  converted: 'actConverted',
  repackaged: 'actRepackaged',
  transcoded: 'actTranscoded',
  orientation: 'actOrientation',
  watermarked: 'actWatermarked',
  'watermarked.bound': 'actWatermarked',
  'watermarked.unbound': 'actWatermarked',
  redacted: 'actRedacted',
  'edited.metadata': 'actMetadata',
  metadata: 'actMetadata',
  addedText: 'actText',
  changedSpeed: 'actSpeed',
  trimmed: 'actTrimmed',
  dubbed: 'actDubbed',
  translated: 'actTranslated',
  enhanced: 'actEnhanced',
  unknown: 'actUnknown',
};

/** What an action says of how its result was made, in brackets behind it. */
const MADE = {
  'ai-made': 'actionAi',
  'ai-edited': 'actionAi',
  'may-hold-ai': 'actionMayHold',
  captured: 'actionCaptured',
  'made-by-software': 'actionSoftware',
  'edited-by-people': 'actionPeople',
} as const satisfies Record<Making, MessageKey>;

/** One action as a person would say it; a name of the tool's own is quoted as it is written. */
export const actionText = ({ name, with: tool, making }: Action): Sentence => {
  const known = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  const plain = known ? sentence(known) : name === '' ? sentence('actUnknown') : `“${name}”`;
  const done = tool ? sentence('actionWith', plain, tool) : plain;
  if (making) return sentence(MADE[making], done);
  return typeof done === 'string' ? sentence('actionPlain', done) : done;
};
