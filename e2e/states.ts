/** The states of the product that are looked at: by axe and the other senses (senses.spec.ts), and as screenshots. */
import { expect, type Page } from '@playwright/test'
import { Doctor, evidence, takenOver } from './doctor'
import { openHost, panelOf } from './host'

export interface State {
  /** Tells it from all others; its screenshots are called so too. */
  name: string
  /** What must be so before the page is opened: a part out of reach, a store that is blocked. */
  given?(page: Page): Promise<unknown>
  /** The address to begin at; the conversation if none is given. */
  at?: string
  /** What a person does from there. */
  reach?(doctor: Doctor, page: Page): Promise<unknown>
  /** The part of the page that is ours, where not all of it is. */
  ours?: string
}

const log = evidence('wrong-port', 'nginx-error-log')
const sockets = evidence('wrong-port', 'listening-sockets')
const poolIsFull =
  '[21-Nov-2026 10:12:31] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it\n'
const invalidHeader =
  '2026/11/21 10:12:31 [error] 4136#4136: *58 upstream sent invalid header: "Order\\x20..." while reading response header from upstream, client: 203.0.113.7, server: shop.example.com, request: "GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host: "shop.example.com"\n'
const manyRefusals = ['10:02:05', '10:02:06', '10:03:00', '10:12:41', '10:12:42', '10:12:43', '10:25:00']
  .map((time) => log.trim().replace(/\d\d:\d\d:\d\d/, time))
  .join('\n')
const warned = '2026/11/21 10:12:31 [warn] 4136#4136: 4096 worker_connections exceed open file resource limit: 1024\n'
const nothingWrong =
  '2026/11/21 10:12:31 [notice] 700#700: using the "epoll" event method\n2026/11/21 10:12:31 [notice] 700#700: start worker processes\n'
const noise =
  'Feb 15 11:25:46 gw.local system,error,critical login failure 0x3f;\n{"op":17,"x":[1,2]}\n@@ 7f3a 9c0e @@\n'

async function reachFix(doctor: Doctor): Promise<void> {
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  await doctor.paste(sockets)
  await doctor.expectStep('Let nginx ask port 3001')
}

/** Opens everything that is folded, so that it is looked at as well. */
async function unfold(_doctor: Doctor, page: Page): Promise<void> {
  await page.locator('main details, .folded details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
  })
}

/** A file that is still being read: whoever reads it never comes to an end. */
async function readForEver(_doctor: Doctor, page: Page): Promise<void> {
  await page.locator('.conversation').evaluate((target, line) => {
    const block = new Blob([`${line}\n`.repeat(20_000)])
    const transfer = new DataTransfer()
    transfer.items.add(
      new File(
        Array.from({ length: Math.ceil(8e7 / block.size) }, () => block),
        'error.log',
      ),
    )
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, log.trim())
}

const keepFrom = (page: Page, part: RegExp): Promise<unknown> => page.route(part, () => undefined)

/** The worker says how far it is and what it sees, and keeps its verdict to itself. */
const withholdVerdicts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        this.addEventListener('message', (event: MessageEvent<{ type: string }>) => {
          if (event.data.type === 'verdict') event.stopImmediatePropagation()
        })
      }
    }
  })

const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })

async function openByLink(doctor: Doctor, page: Page): Promise<void> {
  await reachFix(doctor)
  await page.getByRole('button', { name: 'Share or report' }).click()
  const field = page.getByRole('textbox', { name: /Link that opens/ })
  await expect(field).toHaveValue(/#case=/)
  await page.goto((await field.inputValue()).replace('#', '?other#'))
  await expect(page.getByText('This case came by a link')).toBeVisible()
}

async function openPalette(page: Page, words: string): Promise<void> {
  await takenOver(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Words, or a line of a log' }).fill(words)
}

export const states: readonly State[] = [
  { name: 'first-question' },
  { name: 'question-midway', reach: (doctor) => doctor.answer(/My own site/) },
  {
    name: 'answer-to-change',
    async reach(doctor, page) {
      await doctor.answer(/My own site/)
      await page.getByRole('button', { name: 'change' }).click()
    },
  },
  {
    name: 'collect',
    async reach(doctor) {
      await doctor.paste(log)
      await doctor.expectStep('See what listens on the server')
    },
  },
  { name: 'collect-with-blanks', at: '/?begin=nginx/ask-backend' },
  {
    name: 'collector',
    async reach(doctor, page) {
      await doctor.paste(log)
      await page.getByRole('button', { name: 'Collect everything in one go' }).click()
      await expect(page.locator('.script')).toBeVisible()
    },
  },
  { name: 'fix', reach: reachFix },
  {
    name: 'fix-unfolded',
    async reach(doctor, page) {
      await reachFix(doctor)
      await unfold(doctor, page)
    },
  },
  {
    name: 'blank-filled-wrongly',
    async reach(doctor, page) {
      await reachFix(doctor)
      const blank = page.getByRole('textbox', { name: 'the port your app listens on' })
      await blank.fill('3001; reboot')
      await blank.press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'fix-with-sizing',
    async reach(doctor, page) {
      await doctor.paste(poolIsFull)
      await expect(page.getByRole('group', { name: 'Work it out' })).toBeVisible()
    },
  },
  {
    name: 'tried-in-vain',
    async reach(doctor, page) {
      await reachFix(doctor)
      await doctor.answer('Still broken')
      await expect(page.locator('s')).toHaveCount(1)
    },
  },
  {
    name: 'outcome-solved',
    async reach(doctor) {
      await reachFix(doctor)
      await doctor.answer('It works now')
      await doctor.expectStep('It works again')
    },
  },
  {
    name: 'outcome-explained',
    async reach(doctor, page) {
      await doctor.answer(/A site I visit/)
      await doctor.answer('It still says 502')
      await doctor.answer('Yes, the same error')
      await expect(page.locator('.step-outcome')).toBeVisible()
    },
  },
  { name: 'outcome-ask-a-person', reach: (doctor) => doctor.answer('I want to ask a person') },
  {
    name: 'verdict-certain',
    async reach(doctor) {
      await doctor.paste(invalidHeader)
      await expect(doctor.verdict).toContainText('Certain')
    },
  },
  {
    name: 'verdict-cannot-tell',
    async reach(doctor) {
      await doctor.paste(warned)
      await expect(doctor.verdict.getByText(/I can't tell the cause/)).toBeVisible()
    },
  },
  {
    name: 'paste-unknown',
    async reach(doctor) {
      await doctor.paste(noise)
      await expect(doctor.verdict.getByText("I don't recognise this.")).toBeVisible()
    },
  },
  {
    name: 'paste-healthy',
    async reach(doctor) {
      await doctor.paste(nothingWrong)
      await expect(doctor.verdict.getByText(/Nothing in it speaks of a failure/)).toBeVisible()
    },
  },
  {
    name: 'suggestions',
    async reach(doctor, page) {
      await doctor.paste('the page is white and then the number comes')
      await expect(page.getByRole('region', { name: 'This may be what you mean' })).toBeVisible()
    },
  },
  {
    name: 'reading',
    given: (page) => keepFrom(page, /\/diagnosis-[^/]+\.js$/),
    async reach(doctor, page) {
      await readForEver(doctor, page)
      await expect(page.getByRole('progressbar')).toBeVisible()
    },
  },
  {
    name: 'reading-with-early-result',
    given: withholdVerdicts,
    async reach(doctor, page) {
      await readForEver(doctor, page)
      await expect(page.locator('.work').getByText(/So far: \S/)).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'notice-binary-file',
    async reach(doctor, page) {
      await doctor.dropFile('core', '\u0000\u0001\u0002\u0000ELF\u0000\u0000')
      await expect(page.getByText(/core is not text/)).toBeVisible()
    },
  },
  {
    name: 'notice-picture',
    async reach(doctor, page) {
      await doctor.dropFile('screen.png', 'x', 'image/png')
      await expect(page.getByText(/screen.png is a picture/)).toBeVisible()
    },
  },
  {
    name: 'notice-broken-characters',
    async reach(doctor, page) {
      await doctor.dropFile('latin.log', `A\uFFFD\n${log}`)
      await expect(page.getByText(/characters of latin.log were damaged/)).toBeVisible()
    },
  },
  {
    name: 'notice-storage-blocked',
    given: blockStorage,
    reach: (_doctor, page) => expect(page.getByText(/lets pages store nothing/)).toBeVisible(),
  },
  {
    name: 'notice-damaged-link',
    at: '/#case=1AAAAbroken',
    reach: (_doctor, page) => expect(page.getByText(/could not be opened/)).toBeVisible(),
  },
  { name: 'notice-came-by-link', reach: openByLink },
  {
    name: 'notice-part-missing',
    given: (page) => page.route(/\/whole-[^/]+\.js$/, (route) => route.abort()),
    reach: (_doctor, page) => expect(page.getByText(/could not be loaded/)).toBeVisible(),
  },
  {
    name: 'quote-in-its-paste',
    async reach(doctor) {
      await reachFix(doctor)
      await doctor.verdict.getByRole('button', { name: 'Show it in the paste' }).first().click()
    },
  },
  {
    name: 'chain-opened',
    async reach(doctor) {
      await reachFix(doctor)
      await doctor.root.locator('.link.broken button').click()
    },
  },
  {
    name: 'chain-whole-on-a-phone',
    async reach(doctor, page) {
      await reachFix(doctor)
      await page.locator('.chain-whole').click()
    },
  },
  {
    name: 'timeline',
    async reach(doctor, page) {
      await doctor.dropFile('error.log', manyRefusals)
      await expect(page.getByRole('region', { name: 'When it failed' })).toBeVisible()
      await page.getByText('The same numbers as a table').click()
    },
  },
  {
    name: 'what-we-know-unfolded',
    async reach(doctor, page) {
      await reachFix(doctor)
      await page.getByRole('button', { name: /What we know/ }).click()
    },
  },
  {
    name: 'share-dialog',
    async reach(doctor, page) {
      await doctor.paste(log)
      await page.getByRole('button', { name: 'Share or report' }).click()
      await expect(page.locator('.preview h1')).toBeVisible()
      await page
        .getByRole('dialog')
        .getByText(/masked/)
        .first()
        .click()
    },
  },
  {
    name: 'palette',
    async reach(_doctor, page) {
      await openPalette(page, 'no live upstreams')
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('no live upstreams')
    },
  },
  {
    name: 'palette-nothing-found',
    async reach(_doctor, page) {
      await openPalette(page, 'zebra pancakes')
      await expect(page.getByText('Nothing speaks of this.')).toBeVisible()
    },
  },
  {
    name: 'keys-help',
    async reach(_doctor, page) {
      await takenOver(page)
      await page.keyboard.press('?')
      await expect(page.getByRole('checkbox')).toBeVisible()
    },
  },
  {
    name: 'find-results',
    at: '/find/?q=premature+close',
    reach: (_doctor, page) => expect(page.getByRole('status')).toContainText('found'),
  },
  {
    name: 'find-nothing',
    at: '/find/?q=zebra+pancakes',
    reach: (_doctor, page) => expect(page.getByRole('status')).toContainText('Nothing speaks of this'),
  },
  { name: 'map', at: '/map/' },
  {
    name: 'map-area-as-picture',
    at: '/map/?area=docker',
    reach: (_doctor, page) => page.getByRole('button', { name: 'Picture' }).click(),
  },
  { name: 'map-area-as-list', at: '/map/?area=nginx' },
  {
    name: 'map-step',
    at: '/map/',
    async reach(_doctor, page) {
      await page.getByRole('searchbox', { name: 'Find a step' }).fill("nginx's error LOG")
      await page.locator('.map-found').getByRole('link', { name: "Show me nginx's error log" }).click()
      await expect(page.getByRole('link', { name: 'Do this step' })).toBeVisible()
    },
  },
  { name: 'library', at: '/library/' },
  { name: 'library-shelf', at: '/library/causes/' },
  { name: 'library-cause', at: '/library/causes/wrong-upstream-address/' },
  { name: 'library-command', at: '/library/commands/service-status/' },
  { name: 'library-answer', at: '/library/answers/502-503-504/' },
  { name: 'library-step', at: '/library/steps/nginx/change-upstream-port/' },
  {
    name: 'widget',
    given: openHost,
    ours: 'gateway-doctor',
    async reach(_doctor, page) {
      await page.getByRole('button', { name: 'Help with this error' }).click()
      const doctor = new Doctor(panelOf(page))
      await doctor.paste(log)
      await doctor.expectStep('See what listens on the server')
    },
  },
]

/** Leads a page nobody has used yet into a state. */
export async function reachState({ given, at, reach }: State, page: Page): Promise<void> {
  await given?.(page)
  const doctor = new Doctor(page)
  if (page.url() === 'about:blank') {
    await page.goto(at ?? '/')
    await takenOver(page)
    await expect(doctor.heading).toBeVisible()
  }
  await reach?.(doctor, page)
}
