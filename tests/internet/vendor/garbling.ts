import { type Answer, json, page } from './answer';

/** The last two did the work and say that they failed. */
export type Garbling =
  | 'html'
  | 'half-json'
  | 'ten-megabytes'
  | 'nothing'
  | 'another-job'
  | 'bad-gateway'
  | 'server-error';

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Spoils an honest answer. `anotherJob` is finished, clean, and about something else. */
export const garbled = (answer: Answer, how: Garbling, anotherJob: Answer): Answer => {
  switch (how) {
    case 'html':
      return { ...page(200, 'Welcome'), status: answer.status };
    case 'half-json':
      return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
    case 'ten-megabytes':
      return { ...answer, body: `${answer.body.toString().slice(0, -1)},"padding":"${'x'.repeat(TEN_MEGABYTES)}"}` };
    case 'nothing':
      return { ...answer, body: '' };
    case 'another-job':
      return anotherJob;
    case 'bad-gateway':
      return page(502, 'Bad Gateway');
    case 'server-error':
      return json({ success: false, message: 'Internal server error' }, 500);
  }
};
