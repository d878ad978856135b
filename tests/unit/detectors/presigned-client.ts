import type {
  Asked,
  Detector,
  OptionValues,
  Polled,
  Session,
  Submitted,
  Upload,
} from '../../../lib/detectors/detector';
import { DetectorError, type DetectorFault } from '../../../lib/detectors/fault';
import { truthscan } from '../../../lib/detectors/truthscan';
import { undetectable } from '../../../lib/detectors/undetectable';
import { kindOfType } from '../../../lib/media/media-type';
import type { Finding } from '../../../lib/verdict/finding';
import { type Internet, media } from '../../internet';
import type { Presigned } from '../../internet/presigned/index';
import { test as base } from '../internet/with-internet';

export const fileOf = (name: string, bytes: Uint8Array = media(name).bytes): Upload => {
  const { type } = media(name);
  const kind = kindOfType(type);
  if (!kind) throw new Error(type);
  return {
    bytes: new Blob([new Uint8Array(bytes)], { type }),
    name: `assay-0a1b${name.slice(name.indexOf('.'))}`,
    type,
    kind,
  };
};

/** One detector over the test internet. */
export class Client {
  constructor(
    readonly internet: Internet,
    readonly detector: Detector,
    readonly vendor: Presigned,
    readonly key = vendor.product.testKey,
  ) {}

  get session(): Session {
    const { internet, key } = this;
    return { key, fetch: internet.fetch, now: Date.now, signal: AbortSignal.timeout(20_000) };
  }
  with(key: string): Client {
    return new Client(this.internet, this.detector, this.vendor, key);
  }
  set(switches: Partial<Presigned['switches']>): void {
    Object.assign(this.vendor.switches, switches);
  }

  upload(name: string): Promise<string> {
    return this.detector.upload(fileOf(name), this.session);
  }
  async submit(name: string, options: OptionValues = {}): Promise<Submitted> {
    const file = fileOf(name);
    const { kind } = file;
    return kind === 'video'
      ? this.detector.submit({ route: 'carried', file, kind, options }, this.session)
      : this.detector.submit({ route: 'upload', token: await this.upload(name), kind, options }, this.session);
  }
  async job(name: string, options: OptionValues = {}): Promise<string> {
    const submitted = await this.submit(name, options);
    if (submitted.is !== 'ticket') throw new Error(`no ticket: ${JSON.stringify(submitted)}`);
    return submitted.job;
  }
  poll(job: string, kind: Asked['kind'], options: OptionValues = {}): Promise<Polled> {
    return this.detector.poll(job, { kind, options }, this.session);
  }
  /** The first answer after the job has ended at the vendor. */
  async judged(name: string, options: OptionValues = {}): Promise<Polled> {
    const job = await this.job(name, options);
    await this.vendor.when(({ jobs }) => (jobs.get(job)?.endedAt ?? 0) > 0);
    return this.poll(job, fileOf(name).kind, options);
  }
  async finding(name: string, options: OptionValues = {}): Promise<Finding> {
    const polled = await this.judged(name, options);
    if (polled.is !== 'finding') throw new Error(`no finding: ${JSON.stringify(polled)}`);
    return polled.finding;
  }
  /** The first aspect of what is found. */
  async said(name: string, options: OptionValues = {}) {
    return (await this.finding(name, options)).aspects[0];
  }
}

/** The fault that a free call throws. */
export const faultOf = async (call: Promise<unknown>): Promise<DetectorFault> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof DetectorError) return error.fault;
    throw error;
  }
  throw new Error('it did not fail');
};

export const test = base.extend<{ scan: Client; voice: Client }>({
  scan: async ({ internet }, use) => use(new Client(internet, truthscan, internet.truthscan)),
  voice: async ({ internet }, use) => use(new Client(internet, undetectable, internet.undetectable)),
});

export { expect } from '../internet/with-internet';
