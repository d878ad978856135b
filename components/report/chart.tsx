import { useRef, useState } from 'preact/hooks';
import { formatPlace, formatScore } from '../format';
import { useText } from '../text';
import { bandOf, type TimeScale } from './bands';
import type { Bar } from './bars';

const HEIGHT = 72;
/** The highest bar leaves its ground to be seen. */
const HEAD_ROOM = 4;
/** Even the smallest number leaves something to see. */
const LEAST = 2;

const LOOK = { high: 'bar v-ai', middle: 'bar v-ai mid', none: 'bar v-none' } as const;

interface ChartProps {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly scale: TimeScale;
  /** Seconds of the whole ruler. */
  readonly length: number;
  readonly onRead: (bar: Bar | undefined) => void;
  readonly onSeek: ((seconds: number) => void) | undefined;
}

/** Numbers over time as bars, one stop of the tab key; the arrows go from bar to bar. Runs left to right in every script. */
export const Chart = ({ name, bars, scale, length, onRead, onSeek }: ChartProps) => {
  const { t, locale } = useText();
  const [current, setCurrent] = useState(0);
  const svg = useRef<SVGSVGElement>(null);
  // What lies below nought gets the room that it needs, and no more.
  const lowest = Math.max(-1, Math.min(0, ...bars.map(({ value }) => value / scale.to)));
  const zero = HEIGHT / (1 - lowest);
  const share = (seconds: number) => `${(Math.min(Math.max(seconds / length, 0), 1) * 100).toFixed(3)}%`;
  const tall = (value: number) => Math.max(LEAST, Math.min(Math.abs(value) / scale.to, 1) * (zero - HEAD_ROOM));
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), bars.length - 1);
    setCurrent(next);
    svg.current?.querySelectorAll<SVGElement>('.hit')[next]?.focus();
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const moves: Partial<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: bars.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) go(to);
    else if (onSeek && (event.key === 'Enter' || event.key === ' ')) onSeek(bars[index]?.start ?? 0);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold drawn bars
    <svg ref={svg} class="chart" width="100%" height={HEIGHT} role="group" aria-label={name}>
      {scale.bands.map(({ from }) => (
        <line key={from} class="level" x1="0" x2="100%" y1={zero - tall(from)} y2={zero - tall(from)} />
      ))}
      {zero < HEIGHT && <line class="zero" x1="0" x2="100%" y1={zero} y2={zero} />}
      {bars.map((bar, index) => {
        const height = tall(bar.value);
        const x = share(bar.start);
        const width = share(bar.end - bar.start);
        const time = t('timeSpan', formatPlace(bar.start), formatPlace(bar.end));
        return (
          <g key={bar.start}>
            <rect
              class={LOOK[bandOf(bar.value, scale) ?? 'none']}
              x={x}
              y={bar.value < 0 ? zero : zero - height}
              {...{ width, height }}
            />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role, by whether it can be pressed */}
            <rect
              class="hit"
              role={onSeek ? 'button' : 'img'}
              tabindex={index === current ? 0 : -1}
              aria-label={t('timeBar', time, formatScore(bar.value, locale))}
              {...{ x, y: 0, width, height: HEIGHT }}
              onFocus={() => {
                setCurrent(index);
                onRead(bar);
              }}
              onPointerEnter={() => onRead(bar)}
              onClick={() => {
                go(index);
                onSeek?.(bar.start);
              }}
              onKeyDown={(event) => onKey(event, index)}
            />
          </g>
        );
      })}
    </svg>
  );
};
