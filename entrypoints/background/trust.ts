import { fetchOfficialLists } from '../../lib/checks/fetch-lists';
import { trustHere } from '../../lib/checks/trust-here';
import { certificateName } from '../../lib/provenance/certificate-name';
import { certificatesIn, isCertificate, pemOf, refusalOf } from '../../lib/provenance/trust-lists';
import { announce } from '../../lib/storage/changes';
import { changeTrust } from '../../lib/storage/trust';

export const addAnchor = async (pem: string): Promise<'added' | 'no-certificate'> => {
  const certificates = certificatesIn(pem);
  if (certificates.length === 0 || !certificates.every(isCertificate)) return 'no-certificate';
  const added = certificates.map((one) => ({ pem: pemOf(one), name: certificateName(one), at: Date.now() }));
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
export const fetchTrust = async (): Promise<'fetched' | 'not-reached' | 'refused'> => {
  const fresh = await fetchOfficialLists();
  if (!fresh) return 'not-reached';
  const old = await trustHere();
  if (refusalOf(fresh.official, old.official) || refusalOf(fresh.timeStamping, old.timeStamping)) return 'refused';
  await changeTrust((now) => ({ ...now, fetched: { ...fresh, date: new Date().toISOString().slice(0, 10) } }));
  announce({ of: 'settings' });
  return 'fetched';
};
