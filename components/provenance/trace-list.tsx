import { speaksOfAi, type Trace } from '../../lib/provenance/traces/trace';
import { type MessageKey, type Sentence, say, sentence } from '../../lib/sentence';
import { Mark } from '../marks';
import { useText } from '../text';

const SAYS = {
  'ai-made': 'traceSaysAi',
  'ai-edited': 'traceSaysEdited',
  'may-hold-ai': 'traceSaysMayHold',
  captured: 'traceSaysCaptured',
  'made-by-software': 'traceSaysSoftware',
  'edited-by-people': 'traceSaysPeople',
  camera: 'traceCamera',
  software: 'traceSoftware',
} as const satisfies Partial<Record<Trace['says'], MessageKey>>;

/** Names of formats and standards, which have no translation. */
const PLACES: Readonly<Record<Trace['place'], string>> = {
  xmp: 'XMP',
  iptc: 'IPTC',
  exif: 'EXIF',
  'png-text': 'PNG',
  mp4: 'MP4',
  id3: 'ID3',
  vorbis: 'Vorbis',
  riff: 'RIFF',
  matroska: 'Matroska',
  file: '',
};

/** What a trace is, and how strong. */
export const traceText = ({ says, strength, tool }: Trace): Sentence => {
  if (says !== 'generator') return sentence(SAYS[says]);
  if (strength === 'statement') return sentence('traceSystem', tool);
  if (strength === 'nothing') return tool === '' ? sentence('traceMentionAi') : sentence('traceMention', tool);
  return tool === '' ? sentence('traceMarkUnnamed') : sentence('traceMark', tool);
};

/** Each trace with what stands there, and where. */
export const TraceList = ({ traces }: { traces: readonly Trace[] }) => {
  const { t } = useText();
  return (
    <div class="traces">
      <h3>{t('tracesTitle')}</h3>
      <ul>
        {traces.map((trace) => (
          <li key={`${trace.place} ${trace.field} ${trace.quote}`}>
            <p class="nt">
              {speaksOfAi(trace) && <Mark name="ai-some" />}
              <span>{say(traceText(trace), t)}</span>
              <span class="where clip" dir="ltr">
                {`${PLACES[trace.place]} ${trace.field}`.trim()}
              </span>
            </p>
            <p class="quote">
              <q dir="auto">{trace.quote}</q>
            </p>
          </li>
        ))}
      </ul>
      <p class="muted">{t('tracesNote')}</p>
    </div>
  );
};
