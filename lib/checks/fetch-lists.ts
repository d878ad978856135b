import { MOST_LIST_CHARACTERS } from '../provenance/limits';
import { type Refusal, refusalOf, type TrustLists } from '../provenance/trust-lists';
import { fetchPlain } from './fetch-plain';

/** Where the official lists are published (c2pa-org/conformance-public). */
const HOST = 'raw.githubusercontent.com';
const FOLDER = `https://${HOST}/c2pa-org/conformance-public/main/trust-list`;

/** What the person allows before the lists are fetched. */
export const LIST_ORIGIN = `https://${HOST}/*`;

const fetchList = async (name: string, ask: typeof fetch): Promise<string | undefined> =>
  (await fetchPlain(`${FOLDER}/${name}`, MOST_LIST_CHARACTERS, ask))?.text();

/**
 * The official lists as they are now, where both can take the place of the old ones. A plain download: nothing of the
 * person's is sent.
 */
export const fetchOfficialLists = async (
  old: Pick<TrustLists, 'official' | 'timeStamping'>,
  ask: typeof fetch,
): Promise<Pick<TrustLists, 'official' | 'timeStamping'> | 'not-reached' | Refusal> => {
  const [official, timeStamping] = await Promise.all([
    fetchList('C2PA-TRUST-LIST.pem', ask),
    fetchList('C2PA-TSA-TRUST-LIST.pem', ask),
  ]);
  if (official === undefined || timeStamping === undefined) return 'not-reached';
  return refusalOf(official, old.official) ?? refusalOf(timeStamping, old.timeStamping) ?? { official, timeStamping };
};
