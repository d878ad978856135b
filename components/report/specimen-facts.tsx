import { type Check, specimenFor } from '../../lib/checks/check';
import { bytesIn, type Specimen } from '../../lib/media/specimen';
import { type Sentence, say, sentence } from '../../lib/sentence';
import { askedRuns, isMany } from '../check/runs';
import { cut } from '../cut';
import { FileName } from '../file-name';
import { formatBytes, formatPlace } from '../format';
import { hostOf } from '../site';
import { useText } from '../text';
import { CopyButton } from './copy-button';
import { Fact } from './fact';

const obtainedText = (specimen: Specimen): Sentence => {
  switch (specimen.obtained) {
    case 'address-only':
      return sentence('obtainedAddress');
    case 'captured':
      return sentence('obtainedCaptured');
    case 're-encoded':
      return sentence('obtainedCopy', specimen.from.type);
    case 'original-bytes':
      if (specimen.readBy === 'page') return sentence('obtainedInPage');
      return specimen.readBy === 'background'
        ? sentence('obtainedOriginal')
        : sentence('obtainedCookies', hostOf(specimen.address));
  }
};

const ROUTE = { address: 'routeAddress', upload: 'routeUpload', carried: 'routeUpload' } as const;

/** `03aa e7c1 … 22e8`: enough to compare by eye; the copy holds all of it. */
const shortHash = (hash: string): string =>
  `${(hash.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')} … ${(hash.slice(-8).match(/.{1,4}/g) ?? []).join(' ')}`;

interface SpecimenFactsProps {
  readonly check: Check;
  readonly onCopy: (text: string) => Promise<void>;
}

/** What exactly was examined, and how it got there. */
export const SpecimenFacts = ({ check, onCopy }: SpecimenFactsProps) => {
  const { t, locale } = useText();
  const { item } = check;
  // A copy that one of several detectors was given is told with that detector.
  const [only] = check.runs;
  const specimen = only && !isMany(check) ? specimenFor(check, only) : check.specimen;
  const bytes = bytesIn(specimen);
  const duration = check.runs.find(({ finding }) => finding?.duration)?.finding?.duration ?? item.duration;
  const kind = [
    ...(bytes ? [bytes.type] : []),
    ...(item.width && item.height ? [t('factPixels', String(item.width), String(item.height))] : []),
    ...(duration ? [formatPlace(duration)] : []),
    ...(bytes ? [formatBytes(bytes.length, locale)] : []),
  ];
  const routes = askedRuns(check).flatMap((run) => {
    const route = run.route ?? run.intent?.route;
    return route ? [t(ROUTE[route], run.detectorName)] : [];
  });
  return (
    <dl class="facts-list">
      {item.name !== '' && (
        <Fact name={t('factFile')}>
          <FileName name={item.name} />
        </Fact>
      )}
      {item.pageAddress !== '' && (
        <Fact name={t('factFrom')}>
          {/^https?:/.test(item.pageAddress) ? (
            <a href={item.pageAddress} target="_blank" rel="noreferrer">
              <bdi dir="ltr">{cut(item.pageAddress.replace(/^https?:\/\//, ''), 100)}</bdi>
            </a>
          ) : (
            <bdi dir="ltr">{cut(item.pageAddress, 100)}</bdi>
          )}
        </Fact>
      )}
      {specimen && <Fact name={t('factObtained')}>{say(obtainedText(specimen), t)}</Fact>}
      {kind.length > 0 && (
        <Fact name={t('factKind')}>
          <bdi dir="ltr">{kind.join(' · ')}</bdi>
        </Fact>
      )}
      {routes.length > 0 && <Fact name={t('factRoute')}>{routes.join(' · ')}</Fact>}
      {bytes && (
        <Fact name={t(bytes.obtained === 'original-bytes' ? 'factHash' : 'factHashCopy')}>
          <bdi class="mono" dir="ltr" title={bytes.sha256}>
            {shortHash(bytes.sha256)}
          </bdi>
          <CopyButton name={t('actionCopyHash')} onCopy={() => onCopy(bytes.sha256)} />
        </Fact>
      )}
    </dl>
  );
};
