import { createHash } from 'node:crypto';
import { fetchMedia } from './fetch-media';
import type { Job } from './job';
import type { Kind } from './media-kind';
import type { State } from './state';

interface Bytes {
  readonly sha256: string;
  readonly kind: Kind;
}

/** Does a booked job: gets at the bytes, takes its time, and judges. */
export class Worker {
  constructor(readonly state: State) {}

  /** `bytes` of an upload; an address is fetched now. */
  async run(job: Job, bytes: Bytes | string | undefined): Promise<void> {
    const time = this.state.times.wait(job.uuid, this.state.switches.jobSeconds);
    const got = bytes ?? (await this.#fetch(job.url));
    await time;
    if (typeof got === 'string') {
      job.state = 'failed';
      job.error = got;
    } else {
      job.state = 'completed';
      job.kind = got.kind;
      job.sha256 = got.sha256;
      job.judgement = this.state.judge.of(got.sha256, got.kind);
    }
    job.updatedAt = Date.now();
    this.state.waiting.changed();
  }

  async #fetch(url: string): Promise<Bytes | string> {
    const fetched = await fetchMedia(url, this.state.fetching);
    if (fetched.is === 'failed') return fetched.why;
    return { kind: fetched.kind, sha256: createHash('sha256').update(fetched.bytes).digest('hex') };
  }

  /** Ends a held job; resolves when its result can be read. */
  async finish(uuid: string): Promise<void> {
    if (!this.state.jobs.has(uuid)) throw new Error(`no job ${uuid}`);
    this.state.times.release(uuid);
    await this.state.waiting.when(() => this.state.jobs.get(uuid)?.state !== 'processing');
  }

  async finishAll(): Promise<void> {
    await Promise.all(this.state.times.held.map((uuid) => this.finish(uuid)));
  }
}
