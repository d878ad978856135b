import { generate } from 'selfsigned';

/** One certificate per process: clients are told to ignore it, so making one for every test would only cost time. */
let made: Promise<{ key: string; cert: string }> | undefined;

export const certificate = (): Promise<{ key: string; cert: string }> => {
  made ??= generate([{ name: 'commonName', value: 'test internet' }], { keyType: 'ec', algorithm: 'sha256' }).then(
    ({ private: key, cert }) => ({ key, cert }),
  );
  return made;
};
