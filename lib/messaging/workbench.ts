import { defineExtensionMessaging } from '@webext-core/messaging';
import type { DetectorFault } from '../detectors/fault';

/** What the background asks of the hidden page. Bytes and keys do not travel: the page reads them from storage. */
interface WorkbenchProtocol {
  /** Starts an upload, or attaches to the one of this name that is under way or has just ended. */
  upload(of: { runId: string; checkId: string; detector: string; name: string }): UploadEnd;
  /** The run was cancelled: the upload stops. */
  dropUpload(of: { name: string }): void;
  /** How many uploads have not ended. */
  underWay(): number;
}

export type UploadEnd = { readonly token: string; readonly name: string } | { readonly fault: DetectorFault };

export const workbench = defineExtensionMessaging<WorkbenchProtocol>();
