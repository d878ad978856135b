import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { keepAwake } from '../../lib/browser/heartbeat';
import { onPermissions } from '../../lib/browser/permissions';
import { clearReferers } from '../../lib/browser/referer-rule';
import { onWakeUp, wakeUpWhile } from '../../lib/browser/wake-up';
import { Balances } from '../../lib/checks/balances';
import { followDeletions } from '../../lib/checks/deletions';
import { Desk } from '../../lib/checks/desk';
import { extrasFollower } from '../../lib/checks/extras';
import { gathered } from '../../lib/checks/gathered';
import { Runner } from '../../lib/checks/runner';
import { sweep } from '../../lib/checks/sweep';
import { onChange } from '../../lib/storage/changes';
import { connectPages } from './commands';
import { connectInpage } from './inpage';
import { connectMenu } from './menu';
import { connectPageButton } from './page-button';
import { forgetPersonal } from './personal';
import { connectShortcut } from './shortcut';
import { showAttention } from './show-attention';
import { showStorageRefused } from './show-storage-refused';
import { renewTrust } from './trust';
import { connectWelcome } from './welcome';
import { workshop } from './workshop';

/** The toolbar shows a change of any check so much later at most. */
const SHOWN_WITHIN_MS = 100;
const TIDIED_AFTER_MS = 1_000;

export default defineBackground(() => {
  const onFault = (error: unknown) => {
    console.error('Assay:', error);
    void showStorageRefused(error);
  };
  let moving = 0;
  let deletions = 0;
  let working = 0;
  let following = 0;
  /** Awake while something is at work here; the alarm behind it, should the browser end it all the same. */
  const stayReady = () => {
    keepAwake(working + following > 0);
    return wakeUpWhile(moving + deletions + following > 0);
  };
  /** Deletions that a vendor promised are asked after by the same alarm that brings on open checks. */
  const follow = async () => {
    deletions = await followDeletions(workshop, AbortSignal.timeout(25_000));
    await stayReady();
  };
  const tidy = async () => {
    await sweep(Date.now());
    await follow();
    await renewTrust();
  };
  // A check's own reading ends before its detectors begin: what is done between two checks must not come between these.
  const tidyLater = gathered(TIDIED_AFTER_MS, () => void tidy().catch(onFault));
  const followed = extrasFollower(workshop);
  const extras = async () => {
    following += 1;
    try {
      await stayReady();
      await followed();
    } finally {
      following -= 1;
      await stayReady();
    }
  };
  const balances = new Balances(workshop);
  const runner = new Runner(workshop, {
    onWork: (atWork) => {
      working = atWork;
      void stayReady().catch(onFault);
      if (atWork === 0) tidyLater('tidy');
    },
    onPaid: (detector) => void balances.readAnew(detector).catch(onFault),
    onPending: () => void extras().catch(onFault),
    onMoving: (count) => {
      moving = count;
      void stayReady().catch(onFault);
    },
    onFault,
  });
  const desk = new Desk(workshop, runner);
  const goOn = () => void runner.goOn().catch(onFault);

  // All listeners before anything is awaited: a background that wakes for an event must find its listener.
  connectMenu(desk, onFault);
  connectShortcut(desk, onFault);
  connectWelcome();
  connectPages(desk, runner, balances);
  connectInpage(desk, onFault);
  connectPageButton(onFault);
  onWakeUp(() => {
    goOn();
    void tidy().catch(onFault);
    void extras().catch(onFault);
  });
  onPermissions(() => {
    void desk.onGrant().catch(onFault);
    void forgetPersonal().catch(onFault);
  });
  const showSoon = gathered(SHOWN_WITHIN_MS, () => void showAttention().catch(onFault));
  onChange((change) => {
    if (change.of === 'check' || change.of === 'checks') showSoon('toolbar');
  });
  browser.runtime.onStartup.addListener(goOn);
  addEventListener('online', goOn);
  goOn();
  void clearReferers().catch(onFault);
  void forgetPersonal().catch(onFault);
  void tidy().catch(onFault);
  void extras().catch(onFault);
  void showAttention().catch(onFault);
});
