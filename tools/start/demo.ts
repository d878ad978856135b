import type { AssayBrowser } from '../../tests/e2e/drivers/assay-browser';
import { openBrowser } from '../../tests/e2e/drivers/open-browser';
import { trustIn } from '../../tests/e2e/drivers/trust';
import { setAsks, setUpDetectors } from '../../tests/e2e/journeys/detectors';
import { startInternet } from '../../tests/internet';
import { authority } from '../../tests/internet/sites/studio';
import { doDeviceJob, STUDIO } from './device-job';
import { doMainJob } from './main-job';

/** What Assay knows by itself, alone. */
const noKeys = process.argv.includes('--no-keys');

const PAGE = 'https://news.example/';

/** Keys of all vendors; the two that stand behind one engine are both turned on, to show what that means. */
const setUpAll = async (assay: AssayBrowser): Promise<void> => {
  await setUpDetectors(assay, 'truthscan', 'undetectable');
  for (const kind of ['image', 'audio', 'video'] as const) await setAsks(assay, kind, { on: ['undetectable'] });
};

/** Nobody is there to click: the main job is done by a real click in a real menu. */
const showIt = async (): Promise<boolean> => {
  const internet = await startInternet({ jobSeconds: 2 });
  const kind = process.platform === 'linux' ? 'chromium-menu' : 'firefox';
  const assay = await openBrowser({ kind, internet, keySaved: !noKeys });
  try {
    await trustIn(assay, authority.certificate);
    if (!noKeys) await setUpAll(assay);
    const well = await doDeviceJob(assay, { noKeys });
    return noKeys ? well : (await doMainJob(assay, internet, PAGE)) && well;
  } finally {
    await assay.close();
    await internet.close();
  }
};

/** A window for a person, until they close it. */
const handOver = async (): Promise<boolean> => {
  const internet = await startInternet({ jobSeconds: 4 });
  const kind = process.argv.includes('firefox') ? 'firefox' : 'chromium';
  const assay = await openBrowser({ kind, internet, keySaved: !noKeys, visible: true });
  await trustIn(assay, authority.certificate);
  if (!noKeys) await setUpAll(assay);
  if (!noKeys) await assay.page(PAGE);
  await assay.page(STUDIO);
  console.log('Right-click the picture, the recording or the film, and choose "Check authenticity".');
  console.log('The verdict stands in the popup, behind the button in the toolbar. Close the browser to end this.');
  await assay.closed();
  await internet.close();
  return true;
};

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

process.exitCode = (await (hasDisplay && !process.env.CI ? handOver() : showIt())) ? 0 : 1;
