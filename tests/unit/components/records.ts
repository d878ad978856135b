import type { Check, Run } from '../../../lib/checks/check';
import type { AspectFinding, Finding } from '../../../lib/verdict/finding';

export const aRun = (run: Partial<Run> = {}): Run => ({
  id: 'run',
  detector: 'resemble',
  detectorName: 'Resemble',
  state: 'waiting',
  since: Date.now(),
  paid: 0,
  maybePaid: 0,
  ...run,
});

export const aCheck = (run: Partial<Run> = {}, more: Partial<Check> = {}): Check => ({
  id: 'check',
  version: 1,
  createdAt: Date.now(),
  item: {
    kind: 'image',
    address: 'https://pictures.example/a.jpg',
    alternates: [],
    name: 'a-street.jpg',
    pageAddress: 'https://news.example/story',
    pageTitle: 'A story',
    tabId: 1,
    frameId: 0,
  },
  runs: [aRun(run)],
  seen: true,
  ...more,
});

export const aFinding = (aspects: AspectFinding[], more: Partial<Finding> = {}): Finding => ({
  detector: 'resemble',
  detectorName: 'Resemble',
  engine: 'resemble',
  at: Date.now(),
  aspects,
  segments: [],
  frames: [],
  ...more,
});

export const said = (more: Partial<AspectFinding> = {}): AspectFinding => ({
  aspect: 'picture',
  stance: 'synthetic',
  high: true,
  label: 'fake',
  score: { value: 0.86, given: '0.86', from: 0, to: 1, comparable: true },
  ...more,
});

export const doneCheck = (aspects: AspectFinding[], finding: Partial<Finding> = {}, run: Partial<Run> = {}): Check =>
  aCheck({ state: 'done', paid: 1, route: 'address', finding: aFinding(aspects, finding), ...run });

export const aTicket = { job: 'j', host: 'app.resemble.ai', keyFingerprint: 'f', submittedAt: Date.now() - 600_000 };
