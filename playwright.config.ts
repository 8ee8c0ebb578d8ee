import { defineConfig } from '@playwright/test'

const executablePath = process.env['CHROMIUM_PATH']
/** Another one lets two clones on one machine each test their own build. */
const port = Number(process.env['E2E_PORT'] ?? 4180)

/** The built app, served as it will be, in a real Chromium. `scripts/e2e.mjs` finds the browser. */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'lab/**',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    // A trace of every test takes a third of the time: npm run e2e -- FILE --trace on, where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: process.env['CI'] === undefined,
  },
})
