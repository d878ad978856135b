import { mayReach } from '../../lib/browser/permissions';
import { fetchOfficialLists, LIST_ORIGIN } from '../../lib/checks/fetch-lists';
import { trustHere } from '../../lib/checks/trust-here';
import { certificateName } from '../../lib/provenance/certificate-name';
import {
  type AnchorFault,
  certificatesIn,
  faultOfAnchors,
  pemOf,
  type Refusal,
} from '../../lib/provenance/trust-lists';
import { announce } from '../../lib/storage/changes';
import { changeTrust, readTrust } from '../../lib/storage/trust';

export const addAnchor = async (pem: string): Promise<'added' | AnchorFault> => {
  const fault = faultOfAnchors(pem);
  if (fault) return fault;
  const added = certificatesIn(pem).map((one) => ({ pem: pemOf(one), name: certificateName(one), at: Date.now() }));
  await changeTrust((now) => ({
    ...now,
    own: [...now.own.filter((old) => !added.some((one) => one.pem === old.pem)), ...added],
  }));
  announce({ of: 'settings' });
  return 'added';
};

export const removeAnchor = async (pem: string): Promise<void> => {
  await changeTrust((now) => ({ ...now, own: now.own.filter((one) => one.pem !== pem) }));
  announce({ of: 'settings' });
};

/** New lists take the place of the old ones only if both are lists that keep most of what was there. */
export const fetchTrust = async (): Promise<'fetched' | 'not-reached' | Refusal> => {
  await changeTrust((now) => ({ ...now, triedAt: Date.now() }));
  const fresh = await fetchOfficialLists(await trustHere(), (...of) => fetch(...of));
  if (typeof fresh === 'string') return fresh;
  await changeTrust((now) => ({ ...now, fetched: { ...fresh, date: new Date().toISOString().slice(0, 10) } }));
  announce({ of: 'settings' });
  return 'fetched';
};

export const setRenewing = async (on: boolean): Promise<void> => {
  await changeTrust((now) => ({ ...now, renews: on }));
  announce({ of: 'settings' });
};

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Where the person agreed to it, and a week after the last time: asked whenever the work of a check is done. */
export const renewTrust = async (): Promise<void> => {
  const { renews, triedAt = 0 } = await readTrust();
  if (renews && Date.now() - triedAt > WEEK_MS && (await mayReach([LIST_ORIGIN]))) await fetchTrust();
};
