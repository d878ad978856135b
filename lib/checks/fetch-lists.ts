import { MOST_LIST_CHARACTERS } from '../provenance/limits';

/** Where the official lists are published (c2pa-org/conformance-public). */
const HOST = 'raw.githubusercontent.com';
const FOLDER = `https://${HOST}/c2pa-org/conformance-public/main/trust-list`;
const PATIENCE_MS = 20_000;

/** What the person allows before the lists are fetched. */
export const LIST_ORIGIN = `https://${HOST}/*`;

const fetchList = async (name: string): Promise<string> => {
  const response = await fetch(`${FOLDER}/${name}`, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MOST_LIST_CHARACTERS)
    throw new TypeError('no list');
  return response.text();
};

/** The official lists as they are now; undefined where they cannot be had. A plain download: nothing of the person's is sent. */
export const fetchOfficialLists = async (): Promise<{ official: string; timeStamping: string } | undefined> => {
  try {
    const [official, timeStamping] = await Promise.all([
      fetchList('C2PA-TRUST-LIST.pem'),
      fetchList('C2PA-TSA-TRUST-LIST.pem'),
    ]);
    return { official, timeStamping };
  } catch {
    return undefined;
  }
};
