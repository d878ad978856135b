import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Asked, Submitted } from '../detectors/detector';
import type { DetectorFault } from '../detectors/fault';
import type { Examined } from '../provenance/examine';
import type { HeldManifest } from '../provenance/held-manifest';

export interface UploadOrder {
  readonly runId: string;
  /** Where the bytes are kept. */
  readonly bytesKey: string;
  readonly detector: string;
  readonly kind: Asked['kind'];
  /** MIME type told from the bytes. */
  readonly type: string;
  /** Our own random file name: what reconcile looks for. */
  readonly name: string;
}

export interface CarryOrder extends UploadOrder {
  readonly asked: Asked;
  /** The key that the claim was taken for: another one must not pay. */
  readonly keyFingerprint: string;
}

export interface ExamineOrder {
  /** Where the bytes are kept. */
  readonly bytesKey: string;
  /** MIME type told from the bytes. */
  readonly type: string;
  /** The manifest that the file points to, fetched because the person asked for it. */
  readonly held?: HeldManifest;
}

/** What the background asks of the hidden page. The media's bytes and keys do not travel: the page reads them from storage. */
interface WorkbenchProtocol {
  /** Starts an upload, or attaches to the one of this name that is under way or has just ended. */
  upload(of: UploadOrder): UploadEnd;
  /** SPENDS, once for each name: attaches to the call of this name that is under way or has just ended. */
  carry(of: CarryOrder): Submitted;
  /** What comes of the paid call of this name; null where none was begun here. Never begins one. */
  carried(of: { name: string }): Submitted | null;
  /** Reads what kept bytes say of their own origin: free, never asks the network. */
  examine(of: ExamineOrder): Examined;
  /** The run was cancelled: the upload stops. */
  dropUpload(of: { name: string }): void;
  /** How many uploads, calls and examinations have not ended. */
  underWay(): number;
}

export type UploadEnd = { readonly token: string; readonly name: string } | { readonly fault: DetectorFault };

export const workbench = defineExtensionMessaging<WorkbenchProtocol>();
