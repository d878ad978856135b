import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examine } from '../lib/provenance/examine';
import type { ExaminerMessage, ExaminerOrder, ExaminerReply } from '../lib/provenance/examiner-protocol';
import { fetchHeld } from '../lib/provenance/held-manifest';
import { smallPicture } from '../lib/provenance/small-picture';
import { type LoadedReader, loadWasmReader } from '../lib/provenance/wasm-reader';

/** A worker for files that nobody can trust: it is ended when it takes too long or grows too large. */
export default defineUnlistedScript(() => {
  const tell = (message: ExaminerMessage) => postMessage(message);
  let loading: Promise<LoadedReader> | undefined;
  let loaded: LoadedReader | undefined;

  const reader = async (): Promise<LoadedReader['read']> => {
    loading ??= loadWasmReader(new URL('/c2pa_bg.wasm', location.origin)).then((ready) => {
      loaded = ready;
      return ready;
    });
    return (await loading).read;
  };

  const work = async (order: ExaminerOrder): Promise<ExaminerReply> => {
    try {
      const examined = await examine({
        ...order,
        reader: async () => {
          const read = await reader();
          // Nothing is fetched from here on, whatever a manifest asks for: what was fetched before is handed out.
          self.fetch = fetchHeld(order.held);
          return read;
        },
        shrink: smallPicture,
        onTraces: (traces) => tell({ traces }),
      });
      return { examined, memoryBytes: loaded?.memoryBytes() ?? 0 };
    } catch (error) {
      return { fault: String(error) };
    }
  };

  self.onmessage = async ({ data }: MessageEvent<ExaminerOrder>) => {
    tell(await work(data));
  };
});
