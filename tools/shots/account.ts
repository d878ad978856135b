/** What an account could tell, for pictures of the options. */

const at = Date.now();
const told = (value: unknown) => ({ is: 'told', value, at });

const tracing = (id: string, label: string, more: object = {}) => ({
  id,
  job: `5f0c${id}9a1e4b7db2f0`,
  label,
  name: label === 'elevenlabs' ? 'ElevenLabs' : label,
  createdAt: at - 3_600_000,
  ...more,
});

const first = tracing('a1', 'elevenlabs');

export const ACCOUNT = {
  usage: told({ seconds: 412, from: `${new Date(at).toISOString().slice(0, 7)}-01`, to: '' }),
  tracings: told({
    tracings: [
      first,
      tracing('b2', 'real'),
      tracing('c3', '', { failed: 'The sample is <i>too short</i> to be traced, whatever one would like it to be.' }),
      tracing('d4', 'a_maker_whose_label_nobody_here_has_seen_before_and_that_goes_on'),
      tracing('e5', '', { createdAt: undefined, job: undefined }),
    ],
    page: 2,
    pages: 7,
    total: 68,
  }),
  tracing: told(first),
};

export const NO_ACCOUNT = { tracings: told({ tracings: [], page: 1, pages: 1, total: 0 }) };

export const REFUSED_ACCOUNT = {
  usage: { is: 'not-told', why: 'no-permission' },
  tracings: { is: 'not-told', why: 'wrong-key' },
};
