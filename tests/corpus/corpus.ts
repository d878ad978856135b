import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noLists, type TrustLists } from '../../lib/provenance/trust-lists';

/** One file of the corpus, as its index tells it. */
export interface CorpusFile {
  readonly file: string;
  readonly expected: {
    readonly verdict: 'trusted' | 'untrusted' | 'expired' | 'invalid' | 'remote' | 'unreadable' | 'none';
    readonly digitalSourceTypes?: readonly string[] | null;
    readonly aiMetadataTool?: string | false;
    readonly avSample?: boolean;
  };
}

/** The folder of real files, where there is one: named by the test scripts, never by the product. */
export const corpusFolder = (): string | undefined => {
  const folder = process.env.ASSAY_CORPUS;
  return folder && existsSync(path.join(folder, 'index.json')) ? folder : undefined;
};

export const corpusFiles = (folder: string): readonly CorpusFile[] =>
  JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')).files;

/** The trust lists of a folder as `npm run trust` lays them out; none where the folder is not there. */
export const listsIn = (folder: string | undefined): TrustLists => {
  const read = (name: string): string => {
    const file = folder && path.join(folder, name);
    return file && existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return {
    ...noLists,
    official: read('c2pa.pem'),
    timeStamping: read('tsa.pem'),
    interim: read('interim-anchors.pem'),
    interimAllowed: read('interim-allowed.pem'),
    date: '2026-08-01',
  };
};
