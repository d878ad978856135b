import type { Handler } from '../net/exchange';
import { file, notFound } from './site';

/** The vendor's drawings: every address under /drawn/ is the same heat map. */
export const vendorStorage: Handler = (exchange) =>
  exchange.url.pathname.startsWith('/drawn/') ? file('heatmap.png')(exchange) : notFound(exchange);
