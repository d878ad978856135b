import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Internet, startInternet } from '../../internet';

export const PHOTO = 'https://media.example/photos/harbour.jpg';
export const FAKE_VOICE = 'https://media.example/audio/minister.mp3';
export const REAL_VOICE = 'https://plain.example/witness.wav';
export const CLIP = 'https://media.example/video/ferry.mp4';

/** One internet for all tests of a file, whose Resemble answers at once, and after each test as documented again. */
export const openResemble = (): { readonly internet: () => Internet; readonly set: SetSwitches } => {
  let internet: Internet;
  beforeAll(async () => {
    internet = await startInternet();
  });
  afterAll(() => internet.close());
  beforeEach(() => {
    internet.resemble.switches.jobSeconds = 0;
  });
  afterEach(() => {
    internet.resemble.resetSwitches();
    internet.resemble.answerHonestly();
  });
  return { internet: () => internet, set: (switches) => Object.assign(internet.resemble.switches, switches) };
};

type SetSwitches = (switches: Partial<Internet['resemble']['switches']>) => void;
