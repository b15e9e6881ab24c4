import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knowledgePlugin } from './knowledge/build';
import { findBrowser } from './scripts/find-browsers.mjs';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), knowledgePlugin()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{knowledge,content,platform,entrypoints,scripts}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        plugins: [preact(), knowledgePlugin()],
        // Everything that a test may ask for is prepared at once: a reload in the middle of a run loses tests.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'axe-core',
            'valibot',
            '@floating-ui/dom',
            'fast-check',
            'mark.js/dist/mark.es6.min.js',
          ],
        },
        test: {
          name: 'browser',
          setupFiles: ['tests/support/words.ts'],
          include: ['tests/components/**/*.test.tsx', 'tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // Tests wait for pointers and pages half of the time; more browsers on two cores would wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
