import type { ExamineOrder } from '../messaging/workbench';
import type { Examined } from '../provenance/examine';
import { bytesOf } from '../storage/media-bytes';
import { Examiner } from './examiner';
import { trustHere } from './trust-here';

const WORKER = '/examiner.js';

/** One worker for this context: it is started when there is something to examine, and ended when it is idle. */
const examiner = new Examiner(() => new Worker(WORKER));

/** Examines kept bytes in this context's worker; bytes that are gone by now are an empty file. */
export const examineKept = async ({ bytesKey, type, held }: ExamineOrder): Promise<Examined> => {
  const [file = new Blob(), lists] = await Promise.all([bytesOf(bytesKey), trustHere()]);
  return examiner.examine({ file, type, lists, held });
};
