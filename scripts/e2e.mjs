// Runs the browser tests with whatever Chromium there is: node scripts/e2e.mjs [playwright's arguments]
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'

const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, CHROMIUM_PATH: findChromium() },
})
process.exit(status ?? 1)
