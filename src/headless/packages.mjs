/** Packages of the distribution: the one place that installs them, where that is Debian's and allowed. */
import { existsSync } from 'node:fs';
import { execute } from './process.mjs';

const environment = { DEBIAN_FRONTEND: 'noninteractive' };
let updated = false;

/** True where packages can be installed without asking anybody. */
export function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages of Debian; true if they are there afterwards.
 * @param {readonly string[]} names
 * @returns {Promise<boolean>}
 */
export async function installPackages(names) {
  if (!isDebianRoot()) return false;
  console.error(`Installing ${names.join(', ')} …`);
  if (!updated) await execute('apt-get', ['update', '-q'], { seconds: 180, environment });
  updated = true;
  const parameters = ['install', '-y', '-q', '--no-install-recommends', ...names];
  return (await execute('apt-get', parameters, { seconds: 420, environment })) === 0;
}
