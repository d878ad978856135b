import type { Exchange } from '../net/exchange';
import { checkPut } from '../storage/check-put';
import { placeAt } from '../storage/place';
import { accessKeyOf, xml } from '../storage/storage';
import { type Answer, json } from '../vendor/answer';
import type { State } from './state';

/** Nothing is taken that is not exactly what was signed. */
export const put = async (state: State, exchange: Exchange): Promise<Answer> => {
  const { product, storage, switches } = state;
  const place = placeAt(exchange.url);
  const problem = await checkPut(place, exchange.request.headers, storage.credentials(accessKeyOf(place.query)));
  if (problem) return refusedUpload(state, problem);
  if (switches.putRedirected) {
    const location = `https://${product.hosts.audio}/get-presigned-url`;
    return { status: 307, headers: { location }, body: '' };
  }
  if (switches.putsRefused > 0) {
    switches.putsRefused -= 1;
    return refusedUpload(state, { code: 'SlowDown', message: 'Please reduce your request rate.' });
  }
  const bytes = await exchange.read();
  for (const bucket of new Set([place.bucket, place.bucket.replace(/-dev$/, '-prod')]))
    storage.put(bucket, place.key, exchange.header('content-type'), bytes);
  return { status: switches.putSuccess, headers: {}, body: '' };
};

const refusedUpload = ({ switches }: State, problem: { code: string; message: string }): Answer => {
  if (switches.putRefusedAs === 'xml') return xml(403, problem);
  return json({ error: 'Audio upload failed' }, switches.putRefusedAs === '403-json' ? 403 : 400);
};
