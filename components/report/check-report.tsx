import { useRef, useState } from 'preact/hooks';
import type { Check } from '../../lib/checks/check';
import type { OnChoice } from '../check/choice-buttons';
import { isMany, runsShown } from '../check/runs';
import { isEnded, standingOf } from '../check/standing';
import type { ReportActions } from './actions';
import { AskedResults } from './asked-results';
import { CheckAgain } from './check-again';
import type { ReportData } from './data';
import { FindingsInFull } from './findings-in-full';
import { Frames } from './frames';
import { Head } from './head';
import { HeatMap } from './heat-map';
import type { Answered } from './lanes-of';
import { Origin } from './origin';
import { Picture } from './picture';
import { RawAnswers } from './raw-answers';
import { SpecimenFacts } from './specimen-facts';
import { StepsTaken } from './steps-taken';
import { TimeLine } from './time-line';

interface CheckReportProps {
  readonly check: Check;
  readonly data: ReportData;
  readonly actions: ReportActions;
}

/** A check in full: what was examined, what is said of it, where in it, and how it came about. */
export const CheckReport = ({ check, data, actions }: CheckReportProps) => {
  const player = useRef<HTMLMediaElement | null>(null);
  const [time, setTime] = useState<number | undefined>();
  const answered = runsShown(check).filter((run): run is Answered => run.finding !== undefined);
  const drawn = answered.filter(({ finding }) => finding.heatMap);
  const plays = data.media && /^(audio|video)\//.test(data.media.type);
  const seek = plays
    ? (seconds: number) => {
        if (player.current) player.current.currentTime = seconds;
        setTime(seconds);
      }
    : undefined;
  const press: OnChoice = (what, about) => (about ? actions.press(what, check, about) : actions.press(what, check));
  const big = data.media !== undefined || drawn.length > 0;
  const tells = isMany(check) || answered.length > 0 || check.runs.some(({ failure }) => failure?.said !== undefined);
  return (
    <article>
      <div class={big ? 'head' : 'head slim'}>
        <div class={drawn.length > 0 ? 'pics beside' : 'pics'}>
          <Picture
            check={check}
            media={data.media}
            onPlayer={(element) => {
              player.current = element;
            }}
            onTime={setTime}
          />
          {drawn.map((run) => (
            <HeatMap
              key={run.id}
              run={run}
              heatMap={run.finding.heatMap ?? { is: 'kept' }}
              drawing={data.drawings.get(run.id)}
              onLoad={() => actions.loadDrawing(check, run)}
            />
          ))}
        </div>
        <div class="said">
          <Head check={check} onChoice={press} />
          <SpecimenFacts check={check} onCopy={actions.copy} />
        </div>
      </div>
      <TimeLine check={check} runs={answered} time={time} onSeek={seek} />
      {answered.map(
        (run) => run.finding.frames.length > 0 && <Frames key={run.id} frames={run.finding.frames} onSeek={seek} />,
      )}
      <div class={tells ? 'two' : undefined}>
        <div>
          <FindingsInFull check={check} onChoice={press} />
          {answered.map((run) => (
            <Origin
              key={run.id}
              run={run}
              manifest={data.answers.get(run.id)?.text}
              onFetch={() => actions.fetchManifest(check, run)}
              onCopy={actions.copy}
            />
          ))}
          {answered.map((run) => (
            <AskedResults key={run.id} run={run} finding={run.finding} isOneOfMany={isMany(check)} />
          ))}
        </div>
        <div>
          <StepsTaken check={check} />
          {isEnded(standingOf(check)) && (
            <CheckAgain check={check} onCheck={(region) => actions.checkAgain(check, region)} />
          )}
          <RawAnswers runs={runsShown(check)} answers={data.answers} onCopy={actions.copy} />
        </div>
      </div>
    </article>
  );
};
