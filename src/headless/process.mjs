/** Runs other programs for the set-up helpers: no dependencies, no shell where none is needed, always a time limit. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Exit code of a program that ran past its time limit, as of the `timeout` command. */
export const timedOut = 124;

/**
 * Runs a program in the project's folder and resolves with its exit code; never rejects.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ seconds: number, quiet?: boolean, shell?: boolean, environment?: Readonly<Record<string, string>> }} options
 * @returns {Promise<number>}
 */
export function execute(program, parameters, { seconds, quiet = false, shell, environment }) {
  return new Promise((finish) => {
    const group = process.platform !== 'win32'; // so that a time limit ends grandchildren too
    const child = spawn(program, [...parameters], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      shell: shell ?? false,
      detached: group,
    });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      try {
        if (group && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {} // already gone
    };
    const interrupt = () => {
      end('SIGTERM');
      process.exit(130);
    };
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 10_000).unref();
    }, seconds * 1000);
    /** @param {number} code */
    const settle = (code) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      finish(code);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    child.once('error', () => settle(127));
    child.once('close', (code) => settle(late ? timedOut : (code ?? 1)));
  });
}

/**
 * Runs one of the installed packages' commands with this Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof execute>[2]} options
 */
export function executePackage(script, parameters, options) {
  return execute(process.execPath, [resolve(root, 'node_modules', script), ...parameters], options);
}

/**
 * Runs npm: the one that started this script, else the one on the path.
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof execute>[2]} options
 */
export function executeNpm(parameters, options) {
  const started = process.env.npm_execpath;
  if (started && /^npm(-cli)?\.c?js$/.test(basename(started))) {
    return execute(process.execPath, [started, ...parameters], options);
  }
  return execute('npm', parameters, { ...options, shell: process.platform === 'win32' });
}

/**
 * The first free port of localhost from `first` on; any free one where a hundred are taken.
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(first) {
  for (let port = first; port < first + 100; port++) {
    if (await listens(port)) return port;
  }
  return 0;
}

/** @param {number} port */
function listens(port) {
  return new Promise((finish) => {
    const server = createServer();
    server.once('error', () => finish(false));
    server.listen(port, 'localhost', () => server.close(() => finish(true)));
  });
}

/**
 * True if `moduleUrl` is the script Node was started with.
 * @param {string} moduleUrl
 */
export function isMain(moduleUrl) {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(moduleUrl);
}

/**
 * Prints one line about a failure and sets the exit code.
 * @param {unknown} error
 */
export function reportFailure(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
