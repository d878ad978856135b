import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The folder of the project, wherever the tools are called from. */
export const ROOT = resolve(import.meta.dirname, '..');

/**
 * @typedef {object} Ended
 * @property {number} code   exit code; 1 where a signal ended it
 * @property {string} output what it printed to either stream
 */

/**
 * Runs a command in the project's folder and keeps what it prints. Never throws: a command that cannot be started has
 * ended with code 127.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number, show?: boolean }} [options] `show` prints as it comes
 * @returns {Promise<Ended>}
 */
export const run = (command, args, { env = {}, minutes = 10, show = false } = {}) =>
  new Promise((done) => {
    let output = '';
    // A group of its own, so that a command that takes too long ends with everything it started.
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = () => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      output += `\nended after ${minutes} minutes\n`;
      end();
    }, minutes * 60_000);
    const interrupted = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      done({ code, output });
    };
    child.once('error', (error) => {
      output += String(error);
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });

/**
 * Runs a tool that the project's dependencies bring.
 *
 * @param {string} tool name in node_modules/.bin
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (tool, args, options) => run(resolve(ROOT, 'node_modules/.bin', tool), args, options);
