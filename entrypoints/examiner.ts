import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examine } from '../lib/provenance/examine';
import type { ExaminerOrder, ExaminerReply } from '../lib/provenance/examiner-protocol';
import { smallPicture } from '../lib/provenance/small-picture';
import { type LoadedReader, loadWasmReader } from '../lib/provenance/wasm-reader';

/** A worker for files that nobody can trust: it is ended when it takes too long or grows too large. */
export default defineUnlistedScript(() => {
  let loading: Promise<LoadedReader> | undefined;
  let loaded: LoadedReader | undefined;

  const reader = async (): Promise<LoadedReader['read']> => {
    loading ??= loadWasmReader(new URL('/c2pa_bg.wasm', location.origin)).then((ready) => {
      // Nothing is fetched from here on, whatever a manifest asks for.
      self.fetch = () => Promise.reject(new TypeError('offline'));
      loaded = ready;
      return ready;
    });
    return (await loading).read;
  };

  const work = async ({ file, type, lists }: ExaminerOrder): Promise<ExaminerReply> => {
    try {
      const examined = await examine({ file, type, lists, reader, shrink: smallPicture });
      return { examined, memoryBytes: loaded?.memoryBytes() ?? 0 };
    } catch (error) {
      return { fault: String(error) };
    }
  };

  self.onmessage = async ({ data }: MessageEvent<ExaminerOrder>) => {
    postMessage(await work(data));
  };
});
