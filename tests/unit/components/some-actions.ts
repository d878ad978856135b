import { vi } from 'vitest';
import type { OptionsActions } from '../../../components/options/actions';

/** What the options page can ask for, each as a spy that answers that all went well. */
export const someActions = () => ({
  saveKey: vi.fn(async () => 'good' as const),
  testKey: vi.fn(async () => 'good' as const),
  removeKey: vi.fn(),
  setOption: vi.fn(async () => 'saved' as const),
  usage: vi.fn<OptionsActions['usage']>(async () => ({ is: 'not-told' as const, why: 'offline' as const })),
  tracings: vi.fn<OptionsActions['tracings']>(async () => ({ is: 'not-told' as const, why: 'wrong-key' as const })),
  tracing: vi.fn<OptionsActions['tracing']>(async () => ({ is: 'not-told' as const, why: 'job-gone' as const })),
  checksOf: vi.fn(async () => new Map()),
  pageButton: { turn: vi.fn(), mute: vi.fn(), look: vi.fn() },
  setAlwaysUpload: vi.fn(),
  setAsks: vi.fn(),
  setCaps: vi.fn(),
  readCredits: vi.fn(async () => undefined),
  setBase: vi.fn<OptionsActions['setBase']>(async () => 'saved'),
  restoreBase: vi.fn(),
  exportSettings: vi.fn(async () => '{"before":1}'),
  importSettings: vi.fn<OptionsActions['importSettings']>(async () => 'imported'),
  saveFile: vi.fn(),
  device: {
    setReading: vi.fn(),
    addAnchor: vi.fn(async () => 'added' as const),
    removeAnchor: vi.fn(),
    fetchTrust: vi.fn(async () => 'fetched' as const),
    setRenewing: vi.fn(),
  },
  takeBack: vi.fn(),
  giveAgain: vi.fn(),
});
