// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failedAttempt } from '../../../components/attempts';
import type { ReportActions } from '../../../components/report/actions';
import type { ReportData } from '../../../components/report/data';
import { Report } from '../../../components/report/report';
import type { Check, Run } from '../../../lib/checks/check';
import type { Finding } from '../../../lib/verdict/finding';
import { renderEnglish } from './english';
import { aCheck, doneCheck, said } from './records';
import { unfold } from './unfold';

afterEach(() => {
  cleanup();
  failedAttempt.value = false;
});

const report = (check: ReportData['check'], more: Partial<ReportData> = {}) => {
  const actions = {
    press: vi.fn(),
    checkAgain: vi.fn(async () => undefined),
    loadDrawing: vi.fn(async () => 'kept' as Awaited<ReturnType<ReportActions['loadDrawing']>>),
    fetchManifest: vi.fn(async () => 'read' as const),
    copy: vi.fn(async () => undefined),
  };
  const data: ReportData = { check, media: undefined, drawings: new Map(), answers: new Map(), ...more };
  const view = renderEnglish(<Report data={data} actions={actions} />);
  return { ...view, actions, text: () => view.container.textContent ?? '' };
};

const VOICE = said({ aspect: 'voice' });

const heard = (finding: Partial<Finding> = {}, run: Partial<Run> = {}): Check => {
  const check = doneCheck([VOICE], { duration: 48, ...finding }, run);
  return { ...check, item: { ...check.item, kind: 'audio' } };
};

const CHUNKS = [0.2, 0.9, 0.6].map((value, i) => ({
  aspect: 'voice' as const,
  start: i * 4,
  end: i * 4 + 4,
  value,
}));

const asked = (options: Record<string, boolean | number | string>): Partial<Run> => ({
  asked: { kind: 'audio', options },
});

it('says what was examined, and copies all of its hash', async () => {
  const sha256 = '0123456789abcdef'.repeat(4);
  const check = doneCheck([said()]);
  const { text, getByLabelText, actions, findByText } = report({
    ...check,
    specimen: {
      obtained: 'original-bytes',
      sha256,
      length: 2048,
      type: 'image/webp',
      readBy: 'page',
      address: 'blob:x',
    },
  });
  expect(text()).toContain('Original bytes, read in the page');
  expect(text()).toContain('image/webp · 2 kB');
  fireEvent.click(getByLabelText('Copy the SHA-256'));
  expect(actions.copy).toHaveBeenCalledWith(sha256);
  await findByText('Copied');
});

it('says that only the address was judged, and which part', () => {
  const check = heard({ part: { start: 10, end: 20 } });
  const { text } = report({
    ...check,
    specimen: { obtained: 'address-only', address: 'https://a.example/a.mp3' },
    runs: check.runs.map((run) => ({ ...run, reused: { checkId: 'x', at: 0 } })),
  });
  expect(text()).toContain('Judged on what Resemble fetched from this address.');
  expect(text()).toContain('Only 0:10 to 0:20 was examined.');
});

it('says once that a film was examined up to a limit, and draws the rest as not examined', () => {
  const film = (finding: Partial<Finding>) => {
    const check = heard({ ...finding, segments: CHUNKS, duration: 600 }, asked({ maxVideoSeconds: 10 }));
    return report({ ...check, item: { ...check.item, kind: 'video' } });
  };
  const now = film({ examined: 10 });
  expect(now.text()).toContain('Only the first 10 s were examined.');
  expect(now.text()).not.toContain('At most 10 s');
  cleanup();
  // As it was stored before findings said so.
  expect(film({}).text()).toContain('At most 10 s of the video were examined.');
});

it('says once that only a part was examined, where the sentence of the statement says so', () => {
  const part = { part: { start: 10, end: 20 } };
  const ofStance = (stance: 'authentic' | 'synthetic') => {
    const check = doneCheck([said({ aspect: 'voice', stance, label: stance, high: false })], { duration: 48, ...part });
    return report({ ...check, item: { ...check.item, kind: 'audio' } }).container.querySelector('.said')?.textContent;
  };
  expect(ofStance('authentic')).toContain('Resemble found no sign of AI from 0:10 to 0:20.');
  expect(ofStance('authentic')).not.toContain('Only 0:10 to 0:20');
  expect(ofStance('synthetic')).toContain('Only 0:10 to 0:20 was examined.');
});

it('draws what lies outside the part that a finding is about as not examined', () => {
  const { container } = report(heard({ segments: CHUNKS, part: { start: 12, end: 24 } }));
  expect(
    [...container.querySelectorAll<HTMLElement>('.gap')].map(({ style }) => [style.insetInlineStart, style.inlineSize]),
  ).toEqual([
    ['0%', '25%'],
    ['50%', '50%'],
  ]);
});

describe('the time line', () => {
  it('is one stop of the tab key, walked by the arrows', () => {
    const { container } = report(heard({ segments: CHUNKS }));
    const bars = [...container.querySelectorAll<SVGElement>('.hit')];
    expect(bars.map((bar) => bar.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    expect(bars[1]?.getAttribute('aria-label')).toBe('0:04 to 0:08: 0.9');
    expect(bars[1]?.getAttribute('role')).toBe('img');
    for (const key of ['End', 'ArrowLeft'])
      act(() => {
        const now = container.querySelector('.hit[tabindex="0"]');
        if (now) fireEvent.keyDown(now, { key });
      });
    expect(bars.map((bar) => bar.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
  });

  it('says that times are reckoned where the vendor gave none', () => {
    const noteOf = (finding: Partial<Finding>) =>
      report(heard({ segments: CHUNKS, ...finding })).container.querySelector('.lane-name span')?.textContent;
    expect(noteOf({ segmentTimes: 'approximate' })).toBe('3 pieces, Resemble · times reckoned, not told');
    cleanup();
    expect(noteOf({ segmentTimes: 'exact' })).toBe('3 pieces, Resemble');
  });

  it('seeks where there is a player', () => {
    const { container } = report(heard({ segments: CHUNKS }), { media: { address: 'blob:a', type: 'audio/mpeg' } });
    const player = container.querySelector('audio');
    const bar = container.querySelectorAll('.hit')[2];
    if (bar) fireEvent.keyDown(bar, { key: 'Enter' });
    expect(player?.currentTime).toBe(8);
    expect(bar?.getAttribute('role')).toBe('button');
  });
});

describe('the heat map', () => {
  const check = doneCheck([said()], { heatMap: { is: 'address', address: 'https://maps.example/1.png' } });

  it('of an address is loaded by a press alone, and says how it ended', async () => {
    const { actions, getByText, findByText, container } = report(check);
    expect(container.querySelector('img')).toBeNull();
    actions.loadDrawing.mockResolvedValueOnce('no-permission');
    fireEvent.click(getByText('Load heat map from maps.example'));
    await findByText('You did not allow reading from maps.example. Nothing was loaded.');
    actions.loadDrawing.mockResolvedValueOnce('unreadable');
    fireEvent.click(getByText('Load heat map from maps.example'));
    await findByText(/maps.example handed out no picture/);
  });

  it('that is kept is shown', () => {
    const { getByAltText } = report(doneCheck([said()], { heatMap: { is: 'kept' } }), {
      drawings: new Map([['run', 'blob:drawing']]),
    });
    expect(getByAltText('Heat map, Resemble').getAttribute('src')).toBe('blob:drawing');
  });
});

describe('what else was asked', () => {
  it('is said to have given nothing', () => {
    const { text } = report(heard({}, asked({ intelligence: true, frameLength: 4 })));
    expect(text()).toContain('Asked for; Resemble gave nothing.');
    expect(text()).toContain('4 s');
  });

  it('is text, whatever it holds', () => {
    const { container, text } = report(
      heard({
        intelligence: [{ topic: 'scene_description', text: '<b id="x">a scene</b>' }],
        reverseSearch: [{ address: 'javascript:alert(1)', title: '<i id="y">', reason: '', verdict: '' }],
      }),
    );
    expect(text()).toContain('<b id="x">a scene</b>');
    expect(container.querySelector('#x, #y, a[href^=javascript]')).toBeNull();
  });

  it('links another page without telling where from', () => {
    const sighting = { address: 'https://other.example/', title: 'Other', reason: '', verdict: '' };
    const { getByText } = report(heard({ reverseSearch: [sighting] }));
    const link = getByText('Open this page');
    expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noreferrer', '_blank']);
  });

  it.each([
    [{ redacted: true, deleted: false }, 'has not confirmed the deletion yet'],
    [{ redacted: false, deleted: true }, 'says that it deleted the media'],
    [{ redacted: false, deleted: true, deletedAt: Date.UTC(2026, 10, 21, 12) }, 'Deleted by Resemble at 21 Nov 2026'],
    [undefined, 'the answer confirms nothing of it'],
  ])('retention %j', (retention, words) => {
    expect(report(heard(retention ? { retention } : {}, asked({ zeroRetention: true }))).text()).toContain(words);
  });
});

describe('check again', () => {
  it('says the part on the button, and the cost beside it', () => {
    const { getByLabelText, getByText, actions, text } = report(heard());
    expect(text()).toContain('It may be paid again. Resemble: cost not told.');
    fireEvent.click(getByLabelText('Only a part'));
    fireEvent.input(getByLabelText('From'), { target: { value: '10' } });
    fireEvent.input(getByLabelText('To'), { target: { value: '0:20' } });
    fireEvent.click(getByText('Check 10–20 s again'));
    expect(actions.checkAgain).toHaveBeenCalledWith(expect.anything(), { start: 10, end: 20 });
  });

  it('refuses a part that is none', () => {
    const { getByLabelText, getByRole, getByText } = report(heard());
    fireEvent.click(getByLabelText('Only a part'));
    fireEvent.input(getByLabelText('To'), { target: { value: '99:00' } });
    expect(getByRole('alert').textContent).toContain('Two times from 0:00 to 0:48');
    expect((getByText('Check again', { selector: 'button' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('says in one sentence that it came to nothing', async () => {
    const { getByText, findByText, actions } = report(heard());
    actions.checkAgain.mockRejectedValueOnce(new Error('no background'));
    fireEvent.click(getByText('Check again', { selector: 'button' }));
    await findByText('Assay could not do that just now. Try it once more.');
  });
});

it('shows the moments of a video, worst first or by time', () => {
  const frames = [
    { at: 0, label: 'Real', value: 0.1 },
    { at: 2, label: 'Fake', value: 0.7, certainty: 0.9 },
    { at: 4, label: 'Fake', value: 0.9 },
  ];
  const { container, getByText } = report(doneCheck([said()], { frames }));
  const times = () => [...container.querySelectorAll('.frames b')].map((time) => time.textContent);
  expect(times()).toEqual(['0:04', '0:02', '0:00']);
  fireEvent.click(getByText('By time'));
  expect(times()).toEqual(['0:00', '0:02', '0:04']);
});

it('unfolds the raw answer as text, and copies all of it', async () => {
  const { container, getByText, actions } = report(doneCheck([said()]), {
    answers: new Map([['run', { text: '<b>{}</b>' }]]),
  });
  await unfold(container.querySelector<HTMLDetailsElement>('details.raw'));
  expect(container.querySelector('pre')?.textContent).toBe('<b>{}</b>');
  fireEvent.click(getByText('Copy'));
  expect(actions.copy).toHaveBeenCalledWith('<b>{}</b>');
});

it('shows the answer that carried the verdict, and what came after it beside it', () => {
  const answers = new Map([['run', { text: '{"verdict":1}', later: '{"heatmap":2}' }]]);
  const { container } = report(doneCheck([said()]), { answers });
  expect([...container.querySelectorAll('.raw summary')].map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'Raw answer, Resemble',
    'What Resemble added after its verdict',
  ]);
});

it('says that a check is gone, and that a failed one can be tried again', () => {
  expect(report('missing').text()).toContain('no longer kept here');
  cleanup();
  const check = aCheck({ state: 'failed', failure: { code: 'vendor-down', at: 0, spent: 'no' } });
  const { getByText, actions } = report(check);
  fireEvent.click(getByText('Try again'));
  expect(actions.press).toHaveBeenCalledWith('retry', check);
});
