/** Draws the icons of the installed page from public/icon.svg in a headless Chromium: `node src/headless/icons.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from './browser.mjs';
import { reportFailure, root } from './process.mjs';

/** A maskable icon may be cut to a circle of 80 % of its width; its corners are its ground's. */
const icons = [
  { name: 'icon-192', size: 192, share: 1 },
  { name: 'icon-512', size: 512, share: 1 },
  { name: 'icon-maskable', size: 512, share: 0.7 },
];

async function draw() {
  const picture = readFileSync(resolve(root, 'public/icon.svg')).toString('base64');
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserFlags,
  });
  const page = await browser.newPage();
  for (const { name, size, share } of icons) {
    const width = Math.round(share * size);
    const ground = share < 1 ? '#fff' : 'transparent';
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="display:grid;place-items:center;height:100vh;margin:0;background:${ground}">
      <img width="${width}" src="data:image/svg+xml;base64,${picture}" />`,
      { waitUntil: 'load' },
    );
    const image = await page.screenshot({ omitBackground: true });
    writeFileSync(resolve(root, `public/${name}.png`), image);
  }
  await browser.close();
}

await draw().catch(reportFailure);
