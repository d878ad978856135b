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
import { AsksOf } from './asks';
import { Caps } from './caps';
import { Consents } from './consents';
import type { OptionsData, Undo } from './data';
import { DetectorCard } from './detector-card';
import { DeviceCard } from './device-card';
import { Sending } from './sending';
import { SettingsFile } from './settings-file';
import { Tracings } from './tracings';

const SECTIONS = [
  ['detectors', 'optionsDetectors'],
  ['asks', 'optionsAsks'],
  ['caps', 'optionsCaps'],
  ['tracings', 'optionsTracings'],
  ['button', 'optionsButton'],
  ['sending', 'optionsSending'],
  ['consents', 'optionsConsents'],
  ['privacy', 'optionsPrivacy'],
  ['file', 'optionsFile'],
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
              data={data}
              unfolded={data.section === `asked-${detector.id}`}
              actions={actions}
              onUndo={setUndo}
            />
          ))}
        </Section>
        <Section id="asks" title={t('optionsAsks')} lede={t('optionsAsksText')}>
          {(['image', 'audio', 'video'] as const).map((kind) => (
            <AsksOf key={kind} kind={kind} data={data} onAsks={(asks) => actions.setAsks(kind, asks)} />
          ))}
        </Section>
        <Section id="caps" title={t('optionsCaps')} lede={t('optionsCapsText')}>
          <Caps
            data={data}
            onCaps={(caps) => {
              const before = data.settings.caps;
              actions.setCaps(caps);
              setUndo({ text: t('capChanged'), undo: () => actions.setCaps(before) });
            }}
          />
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
        <Section id="file" title={t('optionsFile')} lede={t('optionsFileText')}>
          <SettingsFile actions={actions} onUndo={setUndo} />
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
