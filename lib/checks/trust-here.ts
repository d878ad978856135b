import * as z from 'zod/mini';
import { packageFile } from '../browser/package-file';
import { laterOf, noLists, type TrustLists } from '../provenance/trust-lists';
import { readTrust } from '../storage/trust';

const text = z.catch(z.string(), '');
const packed = z.object({ official: text, timeStamping: text, interim: text, interimAllowed: text, date: text });

/** What the build packed does not change while the extension runs. */
let packedLists: Promise<z.infer<typeof packed>> | undefined;

/** The trust lists that count here: of those that came with the package and fetched ones the later, and the person's own. */
export const trustHere = async (): Promise<TrustLists> => {
  packedLists ??= packageFile('/trust-lists.json').then((json) => packed.parse(JSON.parse(json)));
  const { own, fetched } = await readTrust();
  return { ...noLists, ...laterOf(await packedLists, fetched), own: own.map(({ pem }) => pem).join('\n') };
};
