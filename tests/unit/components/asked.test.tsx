// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OptionEnd } from '../../../components/options/actions';
import { Asked } from '../../../components/options/asked';
import { resemble } from '../../../lib/detectors/resemble';
import { truthscan } from '../../../lib/detectors/truthscan';
import { renderEnglish } from './english';

afterEach(cleanup);

/** What the page is told: kept, unless a test says otherwise. */
const saving = () =>
  vi.fn<(option: string, value: boolean | number | string | null) => Promise<OptionEnd>>(async () => 'saved');

const asked = (stored: Record<string, unknown> = {}) => {
  const onOption = saving();
  const view = renderEnglish(<Asked detector={resemble} stored={stored} unfolded onOption={onOption} />);
  return { ...view, onOption, text: () => view.container.textContent ?? '' };
};

it('says of every option what it does, for which media, where it is seen and that its cost is not told', () => {
  const { container, text } = asked();
  const options = [...container.querySelectorAll('.set')];
  expect(options).toHaveLength(resemble.options.length);
  for (const option of options) expect(option.textContent).toMatch(/for .+ · shown in .+ · cost not told/);
  expect(text()).toContain('Resemble does not say what any of it costs');
});

it('says before that with zero retention a lost answer cannot be looked for', () => {
  expect(asked().getByText(/an answer that is lost on the way cannot be looked for/).textContent).toContain(
    'deletes the media',
  );
});

it('turns one on, and counts what differs from the standard', () => {
  const { getByRole, onOption, getByText } = asked({ intelligence: true, frameLength: 3 });
  fireEvent.click(getByRole('switch', { name: 'Source tracing' }));
  expect(onOption).toHaveBeenCalledWith('sourceTracing', true);
  getByText('2 changed');
});

it('takes whole seconds within the range', () => {
  const { getByLabelText, onOption } = asked();
  const field = getByLabelText('Seconds per piece');
  fireEvent.input(field, { target: { value: '4' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onOption).toHaveBeenCalledWith('frameLength', 4);
});

it.each(['5', '0', '2.5', 'two', '-1'])('refuses %j beside the field, keeps the old one, and undoes', (value) => {
  const { getByLabelText, getByRole, getByText, onOption } = asked({ frameLength: 3 });
  const field = getByLabelText('Seconds per piece') as HTMLInputElement;
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
  expect(getByRole('alert').textContent).toContain('Whole seconds, 1 to 4. The old value is kept.');
  expect(onOption).not.toHaveBeenCalled();
  fireEvent.click(getByText('Undo'));
  expect(field.value).toBe('3');
});

it('leaves an emptied field to the standard', () => {
  const { getByLabelText, onOption } = asked({ maxVideoSeconds: 60 });
  const field = getByLabelText('Most seconds of a video');
  fireEvent.input(field, { target: { value: '' } });
  fireEvent.blur(field);
  expect(onOption).toHaveBeenCalledWith('maxVideoSeconds', null);
});

it('chooses one of a few', () => {
  const { getByLabelText, onOption } = asked();
  fireEvent.change(getByLabelText('What is looked for in a video'), { target: { value: 'talking_head' } });
  expect(onOption).toHaveBeenCalledWith('modelTypes', 'talking_head');
});

describe('an e-mail address', () => {
  const email = (stored: Record<string, unknown> = {}) => {
    const onOption = saving();
    return { ...renderEnglish(<Asked detector={truthscan} stored={stored} unfolded onOption={onOption} />), onOption };
  };

  it('is taken without the spaces around it, and emptied away', () => {
    const first = email();
    fireEvent.input(first.getByLabelText('E-mail address'), { target: { value: ' ann@post.example ' } });
    fireEvent.blur(first.getByLabelText('E-mail address'));
    expect(first.onOption).toHaveBeenCalledWith('email', 'ann@post.example');
    cleanup();
    const second = email({ email: 'ann@post.example' });
    fireEvent.input(second.getByLabelText('E-mail address'), { target: { value: '' } });
    fireEvent.blur(second.getByLabelText('E-mail address'));
    expect(second.onOption).toHaveBeenCalledWith('email', null);
  });

  it('that is none is refused beside the field, and the old one is kept', () => {
    const { getByLabelText, getByRole, getByText, onOption } = email({ email: 'ann@post.example' });
    const field = getByLabelText('E-mail address') as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'ann at post' } });
    fireEvent.blur(field);
    expect(getByRole('alert').textContent).toContain('That is not an e-mail address. The old one is kept.');
    expect(onOption).not.toHaveBeenCalled();
    fireEvent.click(getByText('Undo'));
    expect(field.value).toBe('ann@post.example');
  });

  it('that may not be sent is not kept, and that is said; while the browser asks it is asked once', async () => {
    const { getByLabelText, findByRole, getByText, queryByRole, onOption } = email();
    const field = getByLabelText('E-mail address') as HTMLInputElement;
    let answer = (_end: OptionEnd) => {};
    onOption.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    fireEvent.input(field, { target: { value: 'ann@post.example' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.blur(field);
    expect(onOption).toHaveBeenCalledTimes(1);
    answer('not-allowed');
    expect((await findByRole('alert')).textContent).toContain('the address is not kept and goes nowhere');
    // Leaving the field is no second wish for what was refused.
    fireEvent.blur(field);
    expect(onOption).toHaveBeenCalledTimes(1);
    fireEvent.click(getByText('Undo'));
    expect(field.value).toBe('');
    expect(queryByRole('alert')).toBeNull();
  });

  it('where no lost answer can be looked for anyhow, no switch is said to bring that about', () => {
    expect(email().container.textContent).not.toContain('cannot be looked for');
  });
});
