/** Installs the packages of package-lock.json where they are missing or differ; needs nothing but Node and npm. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { executeNpm, isMain, reportFailure, root } from './process.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} Lock
 */

/**
 * The packages of a lock file; null where there is no readable one.
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * True if what npm noted about node_modules is what the lock file asks for. Packages for other
 * platforms are optional and may be absent.
 * @param {Lock} wanted packages of package-lock.json
 * @param {Lock} installed packages of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  const present = Object.entries(wanted).every(([path, entry]) => {
    const other = installed[path];
    if (path === '') return true; // the project itself
    if (!other) return Boolean(entry.optional || entry.devOptional);
    return other.version === entry.version;
  });
  return present && Object.keys(installed).every((path) => path in wanted);
}

/** Runs `npm ci` if anything is missing; throws one clear sentence where that fails. */
export async function install() {
  requireNode();
  const wanted = readLock(resolve(root, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or unreadable: nothing to install.');
  const installed = readLock(resolve(root, 'node_modules/.package-lock.json'));
  if (installed && isInstalled(wanted, installed)) return;
  console.error('Installing packages (npm ci) …');
  const code = await executeNpm(
    ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      seconds: 900,
    },
  );
  if (code !== 0) {
    throw new Error(`npm ci failed (exit ${code}): is the package registry within reach?`);
  }
}

/** The version that package.json asks for, before a syntax error in somebody else's code says it worse. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is Node ${process.versions.node}.`);
  }
}

if (isMain(import.meta.url)) await install().catch(reportFailure);
