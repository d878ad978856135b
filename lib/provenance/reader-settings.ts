import { certificatesIn, pemOf, type TrustLists } from './trust-lists';

/** What the library calls the authorities of time stamps where it finds a signer under one of them. */
export const TIME_STAMPING = 'assay:time-stamping';

/**
 * Without any of the network that the library knows: no remote manifest, no OCSP, no did:web. `heldFrom`: the host of a
 * manifest that is at hand already, which the library may ask our own stand-in for `fetch` for.
 */
const network = (heldFrom: string | undefined) => ({
  verify: { verify_trust: true, remote_manifest_fetch: heldFrom !== undefined, ocsp_fetch: false },
  core: { allowed_network_hosts: heldFrom === undefined ? [] : [heldFrom], decode_identity_assertions: false },
});

/** The library takes no list without a certificate: then it is left out. */
const joined = (...lists: readonly string[]): string | undefined => {
  const list = lists.filter((one) => one.includes('BEGIN CERTIFICATE')).join('\n');
  return list === '' ? undefined : list;
};

/**
 * The list of time stamps under a name of its own: the library takes every anchor for signers as well, and tells by the name
 * which it was. What is on another list is left out, as the order in which the library looks is not the same every time;
 * those count for time stamps too.
 */
const timeStamping = ({ timeStamping: list, official, interim, own, purposes }: TrustLists) => {
  const others = new Set([official, interim, own].flatMap(certificatesIn));
  const alone = certificatesIn(list).filter((one) => !others.has(one));
  return alone.length === 0
    ? []
    : [
        {
          trust_anchors: alone.map(pemOf).join(''),
          trust_uri: TIME_STAMPING,
          trust_kind: 'tsa',
          trust_config: purposes,
        },
      ];
};

/** The library's settings for a first reading: every list. It calls interim and own anchors alike (`user_anchors`). */
export const settingsOf = (lists: TrustLists, heldFrom?: string): string =>
  JSON.stringify({
    trust: {
      trust_anchors: joined(lists.official),
      user_anchors: joined(lists.interim, lists.own),
      allowed_list: joined(lists.interimAllowed),
      anchors: timeStamping(lists),
      trust_config: lists.purposes,
    },
    ...network(heldFrom),
  });

/**
 * For a further reading, which asks only whether the signer is on one list: the times were judged by the first, and are taken
 * as they were.
 */
export const settingsFor = (lists: TrustLists, list: 'official' | 'interim' | 'own', heldFrom?: string): string => {
  const { verify, core } = network(heldFrom);
  return JSON.stringify({
    trust: {
      trust_anchors: list === 'official' ? joined(lists.official) : undefined,
      user_anchors: list === 'official' ? undefined : joined(lists[list]),
      allowed_list: list === 'interim' ? joined(lists.interimAllowed) : undefined,
      trust_config: lists.purposes,
    },
    verify: { ...verify, verify_timestamp_trust: false },
    core,
  });
};
