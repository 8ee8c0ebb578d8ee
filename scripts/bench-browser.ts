import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { preview } from 'vite'
import { compare, createRipgrep, median, megabytes, mixes, withFolder, writeLog } from './benchFiles'
import { findChromium } from './chromium.mjs'
import { sampleLog } from './sampleLog'

const rounds = 5
const pastedMegabytes = 10
const pastedLines = 25_000

/** What the page notes about itself; times are its own. */
declare global {
  interface Window {
    noted: { given: number; verdict: number; early: number; gap: number; longTask: number }
  }
}

/** Runs in the page before the app: hears when something is given to it and when its worker answers. */
function listen(): void {
  const none = { given: 0, verdict: 0, early: 0, gap: 0, longTask: 0 }
  window.noted = { ...none }
  const begin = (): void => {
    window.noted = { ...none, given: performance.now() }
  }
  window.addEventListener('change', begin, true)
  window.addEventListener('paste', begin, true)
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'early') window.noted.early ||= performance.now()
        if (data.type === 'verdict') window.noted.verdict = performance.now()
      })
    }
  }
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    window.noted.gap = Math.max(window.noted.gap, now - last)
    last = now
  }, 1)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > window.noted.given) window.noted.longTask = Math.max(window.noted.longTask, duration)
  }).observe({ type: 'longtask' })
}

/** A while after the verdict its drawing is over, which may block the page as well. */
const drawn = 500

async function verdictIn(page: Page): Promise<Window['noted']> {
  await page.waitForFunction(() => window.noted.verdict > 0, undefined, { timeout: 600_000, polling: 100 })
  await page.waitForTimeout(drawn)
  return page.evaluate(() => window.noted)
}

/** A file from the disk, as somebody chooses it. */
async function give(page: Page, file: string): Promise<Window['noted']> {
  await page.locator('input[type=file]').setInputFiles(file)
  return verdictIn(page)
}

const took = ({ given, verdict }: Window['noted']): number => (verdict - given) / 1000

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(listen)
  await page.goto(url)
  return page
}

async function speed(browser: Browser, url: string, folder: string): Promise<void> {
  const ripgrep = createRipgrep(folder)
  const file = join(folder, 'error.log')
  for (const { name, share } of mixes) {
    writeLog(file, megabytes, share)
    const page = await newPage(browser, url)
    const first = took(await give(page, file))
    const own: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      own.push(took(await give(page, file)))
      if (ripgrep) theirs.push(ripgrep(file))
    }
    await page.close()
    console.log(
      `Chromium's worker, ${name}: ${compare(own, theirs)}; first file of a visit ${(megabytes / first).toFixed(0)} MB/s`,
    )
  }
}

/** Lines of a log, as many and as long as they should be: the referrer of a request can be long. */
function longPaste(): string {
  const lines = Buffer.concat([...sampleLog(pastedMegabytes, 0.7)])
    .toString()
    .split('\n')
    .slice(0, pastedLines)
  const length = (pastedMegabytes * 1e6) / pastedLines
  return lines
    .map((line) => `${line}, referrer: "https://shop.example.com/`.padEnd(length - 2, 'q').concat('"'))
    .join('\n')
}

async function pasting(browser: Browser, url: string): Promise<void> {
  const text = longPaste()
  const seen: Window['noted'][] = []
  for (let round = 0; round < rounds; round++) {
    const page = await newPage(browser, url)
    await page.waitForTimeout(drawn)
    // The text is brought into the page first, so that only its pasting is measured.
    const clipboard = await page.evaluateHandle((pasted) => {
      const data = new DataTransfer()
      data.setData('text', pasted)
      return data
    }, text)
    await page.waitForTimeout(drawn)
    await page.getByRole('textbox').evaluate((field, clipboardData) => {
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      setTimeout(() => field.dispatchEvent(event))
    }, clipboard)
    seen.push(await verdictIn(page))
    await page.close()
  }
  const middle = (pick: (noted: Window['noted']) => number): string => median(seen.map(pick)).toFixed(0)
  console.log(
    `Chromium, ${pastedLines} lines / ${(text.length / 1e6).toFixed(1)} MB pasted: verdict after ${middle(({ given, verdict }) => verdict - given)} ms; ` +
      `longest block of the page ${middle(({ gap }) => gap)} ms, longest task the browser reports ${middle(({ longTask }) => longTask)} ms (medians of ${rounds})`,
  )
}

/** The processes of which one runs the page and its worker; the browser keeps another ready. */
async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

const megabytesOf = (pid: number, field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Linux counts a process's peak anew when told so. */
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')

async function memory(url: string, folder: string): Promise<void> {
  const file = join(folder, 'error.log')
  for (const size of [megabytes, 10 * megabytes]) {
    writeLog(file, size, 0.7)
    const browser = await launch()
    const page = await newPage(browser, url)
    await page.waitForTimeout(drawn)
    const before = (await renderersOf(browser)).map((pid) => ({ pid, rss: megabytesOf(pid, 'VmRSS') }))
    for (const { pid } of before) forgetPeak(pid)
    await give(page, file)
    const grown = before.map(({ pid, rss }) => ({ rss, growth: megabytesOf(pid, 'VmHWM') - rss }))
    const { rss, growth } = grown.sort((a, b) => b.growth - a.growth)[0] ?? { rss: 0, growth: 0 }
    await browser.close()
    console.log(
      `Chromium, ${size} MB from a file: page and worker take ${rss.toFixed(0)} MB before, ${growth.toFixed(0)} MB more at most`,
    )
  }
}

const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })

/** `npm run bench:browser`: the built app in a real Chromium, from a file on the disk; ripgrep reads the same file. */
export async function main(): Promise<void> {
  const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' })
  const url = server.resolvedUrls?.local[0] ?? ''
  try {
    await withFolder(async (folder) => {
      const browser = await launch()
      await speed(browser, url, folder)
      await pasting(browser, url)
      await browser.close()
      if (process.platform === 'linux') await memory(url, folder)
    })
  } finally {
    await server.close()
  }
}
