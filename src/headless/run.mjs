/** Runs a command written in TypeScript, `experiment`, `bench` or `lessons`, after installing what is missing. */
import { resolve } from 'node:path';
import { install } from './install.mjs';
import { reportFailure, root } from './process.mjs';

const commands = ['experiment', 'bench', 'lessons'];

async function run() {
  const [command = '', ...words] = process.argv.slice(2);
  if (!commands.includes(command)) throw new Error(`Commands: ${commands.join(', ')}.`);
  await install();
  process.env.NODE_ENV ??= 'production'; // else the runner makes all later builds ones for development
  const { runnerImport } = await import('vite');
  /** @type {{ module: { main(words: readonly string[]): Promise<number> } }} */
  const { module } = await runnerImport(resolve(root, `src/headless/${command}.ts`), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = await module.main(words);
}

await run().catch(reportFailure);
