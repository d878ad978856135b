import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Area, type Framebuffer, readFramebuffer } from './framebuffer';
import { until } from './until';

const exec = promisify(execFile);

/** An X server that nobody sees, with a window manager, and the means to press its keys and buttons. */
export interface Screen {
  readonly display: string;
  xdotool(...words: (string | number)[]): Promise<string>;
  /** Ids of the windows that are shown now, menus among them. */
  windows(): Promise<ReadonlySet<string>>;
  areaOf(window: string): Promise<Area>;
  look(): Promise<Framebuffer>;
  close(): Promise<void>;
}

/** A process that does not outlive this one, whatever ends it. */
const start = (command: string, args: readonly string[], options: SpawnOptions): ChildProcess => {
  const child = spawn(command, args, options);
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
};

export const openScreen = async (): Promise<Screen> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-screen-'));
  // Xvfb itself finds a display number that is free, and says which: several may run at once. Without `-noreset` it
  // starts anew when its only client leaves, and turns away who comes at that moment: most often the window manager.
  const server = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1200x760x24', '-nolisten', 'tcp', '-noreset', '-fbdir', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  (server.stdio[3] as Readable | undefined)?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  server.on('error', (error) => {
    said = String(error);
  });
  const number = await until('a display number from Xvfb', async () => /^(\d+)\n/.exec(said)?.[1]);
  const env = { ...process.env, DISPLAY: `:${number}` };
  const manager = start('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
  const xdotool = async (...words: (string | number)[]) =>
    (await exec('xdotool', words.map(String), { env, timeout: 10_000 })).stdout.trim();
  // Without a window manager no window gets the keyboard.
  await until('the window manager', () => xdotool('get_num_desktops'));

  return {
    display: env.DISPLAY,
    xdotool,
    windows: async () => new Set((await xdotool('search', '--onlyvisible', '--name', '.*')).split('\n')),
    areaOf: async (window) => {
      const told = await xdotool('getwindowgeometry', '--shell', window);
      const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(told)?.[1]);
      return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
    },
    look: () => readFramebuffer(join(folder, 'Xvfb_screen0')),
    close: async () => {
      await end(manager);
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
