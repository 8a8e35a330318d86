/** Two sets of tests: "unit" in Node, "browser" in headless Chromium with software WebGL. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserCandidates, browserFlags } from './src/headless/browser.mjs';

const executable = browserCandidates()[0];

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/setup.ts'],
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
          // tf.js calls its modules ESM without saying so to Node; Vite reads them as they are.
          server: { deps: { inline: [/@tensorflow/] } },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: browserFlags,
                ...(executable && { executablePath: executable }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
