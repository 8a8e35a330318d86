/** `npm start`: installs what is missing, builds the page, serves it on localhost and prints the address. */
import { install } from './install.mjs';
import { freePort, reportFailure, root } from './process.mjs';

async function start() {
  await install();
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'error' });
  const port = await freePort(Number(process.env.PORT) || 4173);
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: 'localhost', port, strictPort: port !== 0, open: false },
  });
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
  console.log(`GAN Playground runs at ${address} (Ctrl-C ends it)`);
  const end = () => process.exit(0);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

await start().catch(reportFailure);
