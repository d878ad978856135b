import type { Job } from './job';
import type { State } from './state';

/** Does a booked job: pending for a while, then analyzing, then done or failed. */
export class Worker {
  readonly #hurried = new Set<string>();
  constructor(readonly state: State) {}

  /** `problem` is known from the file; a switch may have every job fail. */
  async run(job: Job, problem: string | undefined): Promise<void> {
    const { times, switches, waiting } = this.state;
    const { jobSeconds } = switches;
    await times.wait(job.id, jobSeconds / 3);
    job.state = 'analyzing';
    waiting.changed();
    if (!this.#hurried.has(job.id)) await times.wait(job.id, (jobSeconds * 2) / 3);
    job.error = problem ?? switches.jobsFailWith ?? '';
    job.state = job.error === '' ? 'done' : 'failed';
    job.endedAt = Date.now();
    waiting.changed();
  }

  /** Lets a held job go from pending to analyzing; resolves when it is. */
  async begin(id: string): Promise<void> {
    const job = this.#job(id);
    if (job.state === 'pending') this.state.times.release(id);
    await this.state.waiting.when(() => job.state !== 'pending');
  }

  /** Ends a held job; resolves when its result can be read. */
  async finish(id: string): Promise<void> {
    const job = this.#job(id);
    this.#hurried.add(id);
    this.state.times.release(id);
    await this.state.waiting.when(() => job.endedAt > 0);
  }

  async finishAll(): Promise<void> {
    await Promise.all(this.state.times.held.map((id) => this.finish(id)));
  }

  #job(id: string): Job {
    const job = this.state.jobs.get(id);
    if (!job) throw new Error(`no job ${id}`);
    return job;
  }
}
