/** Tests of the built page as a user sees it: all of it in headless Chromium, its main way in three browsers. */
import { defineConfig } from '@playwright/test';
import { browserCandidates, browserFlags } from './src/headless/browser.mjs';

const executable = browserCandidates()[0];
const port = Number(process.env.E2E_PORT ?? 4317);
const address = `http://localhost:${port}/`;

export default defineConfig({
  projects: [
    {
      name: 'page',
      testDir: 'tests/e2e',
      fullyParallel: true,
      testIgnore: [
        ...(process.env.UPDATE_SCREENSHOT ? [] : ['readme.spec.ts']),
        ...(process.env.LESSON_PICTURES ? [] : ['lessonPictures.spec.ts']),
      ],
    },
    // The slowest first: one worker has it, the other one the rest.
    ...['WebKitGTK', 'Firefox', 'Chromium'].map((name) => ({
      name,
      testDir: 'tests/ways',
      // WebKitGTK begins slowly where other programs want the same two cores.
      timeout: 150_000,
      expect: { timeout: 60_000 },
    })),
  ],
  outputDir: 'tests/e2e/output/results',
  forbidOnly: Boolean(process.env.CI),
  // A page trains in one thread and waits in the other: two pages fill two cores.
  workers: 2,
  timeout: 60_000,
  globalTimeout: 900_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL: address,
    // Pages come from the server, to people who have been here; the tests of both say otherwise themselves.
    serviceWorkers: 'block',
    storageState: {
      cookies: [],
      origins: [
        {
          origin: address.slice(0, -1),
          localStorage: [{ name: 'gan-playground / visited', value: 'yes' }],
        },
      ],
    },
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      args: browserFlags,
      ...(executable && { executablePath: executable }),
    },
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host localhost --port ${port} --strictPort`,
    url: address,
    timeout: 30_000,
    reuseExistingServer: false,
  },
});
