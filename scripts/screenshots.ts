import { mkdirSync, rmSync } from 'node:fs'
import { chromium, type Browser, type Page } from '@playwright/test'
import { preview } from 'vite'
import { reachState, states, type State } from '../e2e/states'
import { findChromium } from './chromium.mjs'

const folder = 'screenshots'
const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const
const height = 800
/** States that are led into at the same time. */
const atOnce = 2

/** Pictures of every state of the product, or of those whose names hold an argument: npm run screenshots -- widget */
export async function main(wanted: string[]): Promise<void> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  const chosen = states.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const waiting = chosen.values()
  const work = async (): Promise<void> => {
    for (const state of waiting) await take(browser, server.resolvedUrls?.local[0] ?? '', state)
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    await browser.close()
    await server.close()
  }
  console.log(`${chosen.length} states, ${chosen.length * widths.length * schemes.length} pictures in ${folder}/`)
}

/** One state in all widths and schemes; it is reached once, where it is narrow. */
async function take(browser: Browser, baseURL: string, state: State): Promise<void> {
  const [narrow = 360] = widths
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: narrow, height },
  })
  const page = await context.newPage()
  await reachState(state, page)
  const files: string[] = []
  for (const width of widths)
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height })
      // As high as the page, so that what sticks to the end of the window stands at the end of the picture.
      await page.setViewportSize({ width, height: await wholeHeight(page) })
      await page.emulateMedia({ colorScheme })
      const file = `${state.name}-${width}-${colorScheme}.png`
      await page.screenshot({ path: `${folder}/${file}`, animations: 'disabled' })
      files.push(file)
    }
  await context.close()
  console.log(`${state.name}\n  ${files.join('\n  ')}`)
}

/** What floats above the page belongs to the window, not to the whole length of the page. */
const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(
    (least) =>
      document.querySelector('dialog[open], gateway-doctor')
        ? least
        : Math.max(least, document.documentElement.scrollHeight),
    height,
  )
