import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/sentence';
import { AttemptFailed } from '../attempt-failed';
import { Logo } from '../logo';
import { PageButton } from '../page-button/settings';
import { useText } from '../text';
import { UndoBar } from '../undo-bar';
import { About } from './about';
import type { OptionsActions } from './actions';
import { Consents } from './consents';
import type { OptionsData, Undo } from './data';
import { DetectorCard } from './detector-card';
import { DeviceCard } from './device-card';
import { Sending } from './sending';
import { Tracings } from './tracings';

const SECTIONS = [
  ['detectors', 'optionsDetectors'],
  ['tracings', 'optionsTracings'],
  ['button', 'optionsButton'],
  ['sending', 'optionsSending'],
  ['consents', 'optionsConsents'],
  ['privacy', 'optionsPrivacy'],
  ['about', 'optionsAbout'],
] as const satisfies readonly (readonly [string, MessageKey])[];

interface SectionProps {
  readonly id: (typeof SECTIONS)[number][0];
  readonly title: string;
  readonly lede?: string;
  readonly children: ComponentChildren;
}

const Section = ({ id, title, lede, children }: SectionProps) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h1 id={`${id}-title`}>{title}</h1>
    {lede && <p class="lede">{lede}</p>}
    {children}
  </section>
);

/** The options page. Everything is saved at once; what is taken away can be undone for ten seconds. */
export const Options = ({ data, actions }: { data: OptionsData; actions: OptionsActions }) => {
  const { t } = useText();
  const [undo, setUndo] = useState<Undo | undefined>();
  const current = SECTIONS.some(([id]) => id === data.section) ? data.section : 'detectors';
  return (
    <div class="opt">
      <nav aria-label={t('optionsTitle')}>
        <div class="brand">
          <Logo /> {t('extensionName')}
        </div>
        {SECTIONS.map(([id, key]) => (
          <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
            {t(key)}
          </a>
        ))}
      </nav>
      <main>
        <AttemptFailed />
        <Section id="detectors" title={t('optionsDetectors')} lede={t('optionsDetectorsText')}>
          <DeviceCard settings={data.settings} trust={data.trust} actions={actions.device} onUndo={setUndo} />
          {data.detectors.map((detector) => (
            <DetectorCard
              key={detector.id}
              detector={detector}
              saved={data.keys.get(detector.id)}
              stored={data.settings.options[detector.id] ?? {}}
              unfolded={data.section === `asked-${detector.id}`}
              actions={actions}
              onUndo={setUndo}
            />
          ))}
        </Section>
        <Section id="tracings" title={t('optionsTracings')} lede={t('optionsTracingsText')}>
          {data.detectors
            .filter((detector) => detector.tracings)
            .map((detector) => (
              <Tracings key={detector.id} detector={detector} actions={actions} />
            ))}
        </Section>
        <Section id="button" title={t('optionsButton')} lede={t('optionsButtonText')}>
          <PageButton button={data.settings.button} actions={actions.pageButton} />
        </Section>
        <Section id="sending" title={t('optionsSending')} lede={t('optionsSendingText')}>
          <Sending alwaysUpload={data.settings.alwaysUpload} onAlwaysUpload={actions.setAlwaysUpload} />
        </Section>
        <Section id="consents" title={t('optionsConsents')} lede={t('optionsConsentsText')}>
          <Consents data={data} actions={actions} onUndo={setUndo} />
        </Section>
        <Section id="privacy" title={t('optionsPrivacy')}>
          <ul class="card plain">
            {([t('privacyNothing'), t('privacyGoes'), t('privacyKept'), t('privacyNone')] as const).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section id="about" title={t('optionsAbout')}>
          <About version={data.version} />
          <p class="welcome-again">
            <a href="welcome.html">{t('optionsWelcome')}</a>
          </p>
        </Section>
      </main>
      {undo && (
        <UndoBar
          key={undo.text}
          text={undo.text}
          onUndo={() => {
            undo.undo();
            setUndo(undefined);
          }}
          onEnd={() => setUndo(undefined)}
        />
      )}
    </div>
  );
};
