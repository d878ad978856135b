import type { Finding, HeatMap } from '../verdict/finding';
import type { Asked } from './detector';
import { words } from './exchange';
import type { PresignedDetails, PresignedResult } from './presigned-answer';
import { isMarked, pictureOf } from './presigned-picture';
import { soundOf } from './presigned-sound';
import { objectAddress } from './presigned-storage';
import { topicsOf } from './topics';

/** What a status means; one that is not known means running (it ends with the deadline). */
export const stateOf = ({ status, details }: PresignedResult, asked: Asked): 'working' | 'done' | 'failed' => {
  if (status === 'failed' || status === 'error') return 'failed';
  return status === 'done' || (asked.kind === 'image' && isMarked(details)) ? 'done' : 'working';
};

export const saidOf = ({ details }: PresignedResult): string => words(details.error_message) || words(details.message);

const MOST_WARNINGS = 20;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** `screen_recapture` is there for every picture: only its metrics tell whether it is one. */
const warningsOf = ({ warnings }: PresignedDetails): string[] =>
  (warnings ?? []).slice(0, MOST_WARNINGS).flatMap((warning) => {
    const type = words(member(warning, 'type'));
    if (type === '') return [];
    if (type === 'screen_recapture' && member(member(warning, 'metrics'), 'is_screen') !== true) return [];
    const label = words(member(warning, 'label'));
    return [label === '' ? type.replaceAll('_', ' ') : `${type.replaceAll('_', ' ')}: ${label}`];
  });

/** A drawing is taken from the vendor's own storage only: at the API host it would want the key. */
const heatMapOf = ({ heatmap_url: url }: PresignedDetails, objects: string): HeatMap | undefined => {
  const address = url ? objectAddress(url, objects, ['image']) : undefined;
  return address === undefined ? undefined : { is: 'address', address };
};

const UNDER_WAY: ReadonlySet<string> = new Set(['pending', 'analyzing', 'processing', 'running']);
const isUnderWay = (status: unknown): boolean => typeof status === 'string' && UNDER_WAY.has(status.toLowerCase());

/** What was asked for and is still worked at. A heat map's status that is not there yet is undecided; null is skipped. */
const pendingOf = (details: PresignedDetails, { options }: Asked, drawn: boolean): NonNullable<Finding['pending']> => {
  const drawing = details.heatmap_status;
  const isDrawing = options.heatMap === true && !drawn && (drawing === undefined || isUnderWay(drawing));
  const isWriting = options.analysis === true && isUnderWay(details.analysis_results_status);
  return [...(isDrawing ? ['heat-map' as const] : []), ...(isWriting ? ['analysis' as const] : [])];
};

type Read = Omit<Finding, 'detector' | 'detectorName' | 'engine' | 'at' | 'frames'>;

const ofPicture = ({ result, details }: PresignedResult, asked: Asked, objects: string): Read & { notes: string[] } => {
  const heatMap = heatMapOf(details, objects);
  const intelligence = topicsOf(details.analysis_results);
  const pending = pendingOf(details, asked, heatMap !== undefined);
  return {
    aspects: [pictureOf(result, details)],
    segments: [],
    notes: [],
    ...(heatMap ? { heatMap } : {}),
    ...(intelligence ? { intelligence } : {}),
    ...(pending.length > 0 ? { pending } : {}),
  };
};

/** A finished answer in our terms. `objects` is where drawings lie that are named by their path alone. */
export const findingOf = (read: PresignedResult, asked: Asked, objects: string): Read => {
  const { kind } = asked;
  const { notes: own, ...rest } =
    kind === 'image' ? ofPicture(read, asked, objects) : soundOf({ ...asked, kind }, read);
  const notes = [...own, ...warningsOf(read.details)];
  return { ...rest, ...(notes.length > 0 ? { notes } : {}) };
};
