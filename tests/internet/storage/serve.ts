import { media } from '../media';
import type { Exchange } from '../net/exchange';
import { placeAt } from './place';
import { accessKeyOf, xml } from './storage';

/** The storage's front: a PUT goes to the vendor whose key signed it, drawings may be read by anybody, uploads by nobody. */
export const serveStorage = async (
  exchange: Exchange,
  ownerOf: (accessKeyId: string) => ((exchange: Exchange) => Promise<void>) | undefined,
): Promise<void> => {
  const refuse = async (status: number, code: string, message: string) => {
    await exchange.read();
    const { headers, body } = xml(status, { code, message });
    exchange.reply(status, { ...headers, connection: 'close' }, body);
  };
  if (!exchange.entry.secure) return refuse(403, 'AccessDenied', 'HTTPS required');
  const place = placeAt(exchange.url);
  if (exchange.method === 'GET') {
    if (!/^(heatmaps|previews)\/[\w-]+\.png$/.test(place.key)) return refuse(403, 'AccessDenied', 'Access Denied');
    const { type, bytes } = media('heatmap.png');
    return exchange.reply(200, { 'content-type': type, connection: 'close' }, bytes);
  }
  if (exchange.method !== 'PUT')
    return refuse(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  const serve = ownerOf(accessKeyOf(place.query));
  if (serve) return serve(exchange);
  return refuse(403, 'AccessDenied', 'Access Denied');
};
