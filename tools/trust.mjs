import { runMain } from './setup/unready.mjs';
import { fetchLists } from './trust/fetch-lists.mjs';
import { TRUST_FOLDER } from './trust/packed-lists.mjs';

/** `npm run trust`: fetches the lists of signers into trust/, for the next build to pack. */
await runMain(async () => {
  console.log(await fetchLists(TRUST_FOLDER, fetch));
  return 0;
});
