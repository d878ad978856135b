import { translate } from '../../lib/browser/page-text';
import { showOnToolbar } from '../../lib/browser/toolbar';
import { attentionOf, type Mark } from '../../lib/checks/attention';
import { oneAtATime } from '../../lib/checks/one-at-a-time';
import { listChecks } from '../../lib/checks/records';
import type { MessageKey } from '../../lib/sentence';

/** Older checks that nobody looked at do not change the toolbar any more. */
const LOOKED_AT = 200;

const SHOWN = {
  'needs-you': ['attn', 'toolbarNeedsYou'],
  unsettled: ['unsettled', 'toolbarUnsettled'],
  declared: ['ai', 'toolbarDeclared'],
  strong: ['ai', 'toolbarStrong'],
  some: ['ai-some', 'toolbarSome'],
  disagree: ['split', 'toolbarDisagree'],
  'could-not-check': ['void', 'toolbarCouldNotCheck'],
  inconclusive: ['weak', 'toolbarInconclusive'],
  'nothing-known': ['unknown', 'toolbarNothingKnown'],
  'nothing-found': ['none', 'toolbarNothingFound'],
  signed: ['signed', 'toolbarSigned'],
} as const satisfies Record<Mark, readonly [icon: string, title: MessageKey]>;

/** Long enough to look for it, where a page could not say it. */
const SAID_MS = 15_000;

let last = '';
let said = '';
let unsaying: ReturnType<typeof setTimeout> | undefined;

/** Shows on the toolbar how many checks run, and the gravest thing that the person has not seen. One look at a time. */
export const showAttention = oneAtATime(() => showNow());

/** A sentence for a while, where the page itself cannot show it: the button's words, and a dash on it. */
export const sayOnToolbar = (text: string): void => {
  said = text;
  clearTimeout(unsaying);
  unsaying = setTimeout(() => {
    said = '';
    void showAttention();
  }, SAID_MS);
  void showAttention();
};

const showNow = async (): Promise<void> => {
  const { running, mark } = attentionOf(await listChecks({ limit: LOOKED_AT }));
  const [icon, key] = mark ? SHOWN[mark] : running > 0 ? (['run', undefined] as const) : (['idle', undefined] as const);
  const words = [
    ...(said ? [said] : []),
    ...(running > 0 ? [translate('toolbarRunning', String(running))] : []),
    ...(key ? [translate(key)] : []),
  ];
  const show = {
    icon,
    badge: running > 0 ? String(running) : mark === 'needs-you' ? '!' : said ? '–' : '',
    title: words.length > 0 ? words.join(' · ') : translate('toolbarIdle'),
  };
  // A toolbar call for every step of every run would be work for nothing.
  if (JSON.stringify(show) === last) return;
  last = JSON.stringify(show);
  await showOnToolbar(show);
};
