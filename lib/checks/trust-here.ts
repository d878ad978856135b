import * as z from 'zod/mini';
import { packageFile } from '../browser/package-file';
import { noLists, type TrustLists } from '../provenance/trust-lists';
import { readTrust } from '../storage/trust';

const text = z.catch(z.string(), '');
const packed = z.object({ official: text, timeStamping: text, interim: text, interimAllowed: text, date: text });

/** What the build packed does not change while the extension runs. */
let packedLists: Promise<z.infer<typeof packed>> | undefined;

/** The trust lists that count here: fetched ones in the place of those that came with the package, and the person's own. */
export const trustHere = async (): Promise<TrustLists> => {
  packedLists ??= packageFile('/trust-lists.json').then((json) => packed.parse(JSON.parse(json)));
  const { own, fetched } = await readTrust();
  return { ...noLists, ...(await packedLists), ...fetched, own: own.map(({ pem }) => pem).join('\n') };
};
