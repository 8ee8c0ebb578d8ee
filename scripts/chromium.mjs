// Finds a Chromium for the browser tests, so that `npm test` is one command on a fresh machine:
// CHROMIUM_PATH, one that is installed, Playwright's own, and else it installs one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((file) =>
    existsSync(file),
  )
  if (found) return found
  const own = chromium.executablePath()
  return own && existsSync(own) ? own : undefined
}

const run = (command, ...args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`)
  }
  const found = installed()
  if (found) return found
  console.error('no Chromium found: installing one')
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  }
  if (!installed()) run('npx', 'playwright', 'install', 'chromium')
  const now = installed()
  if (now) return now
  throw new Error('no Chromium, and none could be installed: install one and name it in CHROMIUM_PATH')
}
