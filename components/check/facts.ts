import { type Check, isMoving, type Run, specimenFor } from '../../lib/checks/check';
import { bytesIn, type Specimen } from '../../lib/media/specimen';
import { type Sentence, sentence } from '../../lib/sentence';
import { creditsText } from '../cost-text';
import { formatDate, formatDuration } from '../format';
import { hostOf } from '../site';
import { isMany } from './runs';

export const routeFacts = (check: Check, run: Run): Sentence[] => {
  const route = run.route ?? run.intent?.route;
  if (route === undefined || (run.intent === undefined && run.reused === undefined)) return [];
  if (route === 'address') return [sentence('factByAddress', run.detectorName)];
  return specimenFor(check, run)?.obtained === 'captured'
    ? [sentence('factUploadedCaptured', run.detectorName)]
    : [sentence('factUploaded', run.detectorName), ...readFacts(specimenFor(check, run))];
};

/** How the bytes were read, where that was not the plain way, and what was made of them. */
const readFacts = (specimen: Specimen | undefined): Sentence[] => {
  const bytes = bytesIn(specimen);
  if (!bytes) return [];
  const { readBy, address } = bytes;
  return [
    ...(readBy === 'background-with-cookies' ? [sentence('factCookies', hostOf(address))] : []),
    ...(readBy === 'page' ? [sentence('factReadInPage')] : []),
    ...(bytes.obtained === 're-encoded' ? [sentence('factReEncoded', bytes.from.type)] : []),
  ];
};

export const paidFact = (run: Run): Sentence => {
  if (run.paid === 1 && run.maybePaid === 0 && run.credits !== undefined)
    return sentence('factPaidKnown', creditsText(run.credits), run.detectorName);
  if (run.paid === 0) return sentence(run.maybePaid > 0 ? 'factMaybePaid' : 'spentNo', run.detectorName);
  const sure =
    run.paid === 1
      ? sentence('factPaidOnce', run.detectorName)
      : sentence('factPaid', String(run.paid), run.detectorName);
  return run.maybePaid > 0 ? sentence('factPaidAndMaybe', sure) : sure;
};

/** What lies behind an answer: by which route, how long, what was paid. An end without one says it in its sentences. */
export const factsOf = (check: Check, run: Run, locale: string): readonly Sentence[] => {
  if (run.state !== 'done') return [];
  const took = run.endedAt !== undefined && run.reused === undefined ? run.endedAt - check.createdAt : undefined;
  return [
    ...routeFacts(check, run),
    ...(took === undefined ? [] : [sentence('factTook', formatDuration(took, locale))]),
    paidFact(run),
  ];
};

/** What was paid, or may have been, for a run that ended without an answer: beside the answers of others it must not be missed. */
export const endFacts = (check: Check, run: Run): readonly Sentence[] => {
  const isSaid = run.state === 'done' || (isMoving(run.state) && !isMany(check));
  return isSaid || run.paid + run.maybePaid === 0 ? [] : [paidFact(run)];
};

const isByAddress = (check: Check, { route }: Run): boolean =>
  route === undefined ? check.specimen?.obtained === 'address-only' : route === 'address';

/** That answers of an earlier check are shown, and of when; of which detector, where others were asked. */
export const reusedFacts = (check: Check, locale: string): readonly Sentence[] =>
  check.runs.flatMap((run) => {
    if (!run.reused || !run.finding || run.paid + run.maybePaid > 0) return [];
    const when = formatDate(run.reused.at, locale);
    const byAddress = isByAddress(check, run);
    return isMany(check)
      ? [sentence(byAddress ? 'reusedAddressBy' : 'reusedBytesBy', run.detectorName, when)]
      : [sentence(byAddress ? 'reusedAddress' : 'reusedBytes', when)];
  });
