import { BrokenOff, type Exchange } from '../net/exchange';
import type { Answer } from './answer';
import type { ForcedAnswer } from './forced-answers';

export const send = (exchange: Exchange, answer: Answer, keepAlive: boolean, stall?: ForcedAnswer['stall']) => {
  const headers = { ...answer.headers, ...(keepAlive ? {} : { connection: 'close' }) };
  if (!stall) return exchange.reply(answer.status, headers, answer.body);
  if (exchange.gone) throw new BrokenOff('the client left before the answer');
  // More is promised than comes: the client waits until it gives up.
  exchange.log.answered(exchange.entry, answer.status);
  exchange.response.writeHead(answer.status, { 'content-length': Buffer.byteLength(answer.body) + 1, ...headers });
  exchange.response.flushHeaders();
  if (stall === 'half') exchange.response.write(answer.body.slice(0, Math.ceil(answer.body.length / 2)));
};
