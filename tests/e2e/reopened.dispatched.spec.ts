import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './drivers/spec';
import { label } from './drivers/wording';
import { standsAt } from './journeys/checks';

test('the browser is closed while the vendor works, and opened again: the check goes on, paid once', async ({
  open,
  internet,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'assay-profile-'));
  try {
    internet.resemble.holdJobs = true;
    const before = await open({ keySaved: true, profile });
    const page = await before.page('https://news.example/');
    await before.chooseCheck(page, '#photo');
    await standsAt(before, 'analysing');
    await before.close();
    await internet.resemble.finishAll();
    const after = await open({ profile });
    await standsAt(after, 'done');
    await (await after.popup()).sees(label('titleStrongPicture'));
    expect(internet.resemble.ledger).toHaveLength(1);
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
