import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence, open } from './doctor'
import { installLooks, moves, speakLonger, sticksOut, tooSmall, walkByTab } from './looks'
import { reachState, states, type State } from './states'

const log = evidence('wrong-port', 'nginx-error-log')

declare global {
  interface Window {
    /** What was told to a screen reader since it was asked last. */
    takeHeard(): string[]
  }
}

const small = { width: 360, height: 800 }
const wide = { width: 1280, height: 800 }
/** The narrowest phone; a window of 1280 × 1024 px at 400 %; a wall. */
const extremes = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 2560, height: 1440 },
]

/** Whatever else holds in light holds in dark: there only what has to do with colours is looked at. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What axe says of the page as it stands. */
async function complaints(page: Page, { ours }: State, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (ours) axe.include(ours)
  if (rules.length > 0) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

for (const state of states)
  test(`all senses: ${state.name}`, async ({ page }) => {
    test.setTimeout(180_000)
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    await installLooks(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(small)
    await reachState(state, page)
    for (const size of [small, wide]) {
      const at = `${size.width} px`
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await complaints(page, state), `axe, ${at}, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await complaints(page, state, ofColours), `axe, ${at}, dark`).toEqual([])
      expect.soft(await tooSmall(page), `too small for a finger at ${at}`).toEqual([])
    }
    expect.soft(await moves(page), 'moves').toEqual([])
    for (const size of [wide, ...extremes, small]) {
      await page.setViewportSize(size)
      expect.soft(await sticksOut(page, !state.ours), `sticks out at ${size.width} px`).toEqual([])
    }
    expect.soft(await walkByTab(page), 'by Tab').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await speakLonger(page)
    expect.soft(await sticksOut(page, !state.ours), 'sticks out from right to left, in longer words').toEqual([])
    expect(
      said.filter((text) => !text.includes('net::ERR_FAILED')),
      'what the browser complains of',
    ).toEqual([])
  })

test('nothing is asked of any other host, and the policy would not let it', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'))).toEqual([])
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI))
        fetch('https://other.example/').catch(() => setTimeout(resolve, 1000, 'nothing'))
      }),
  )
  expect(refused).toBe('https://other.example/')
})

test('what is told to a screen reader is what changed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const doctor = new Doctor(page)
  await expect(doctor.heading).toBeVisible()
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { takeHeard: () => heard.splice(0) })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const words = element?.closest('[role=status], [role=alert]')?.textContent?.trim()
        if (words && heard.at(-1) !== words) heard.push(words)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  const heard = (): Promise<string[]> => page.evaluate(() => window.takeHeard())

  await doctor.answer(/My own site/)
  await expect(doctor.heading).toBeFocused()
  expect(await heard(), 'an answer: the new heading has the focus').toEqual([])
  await doctor.paste(log)
  await expect(doctor.heading).toBeFocused()
  expect((await heard()).at(-1), 'a paste').toMatch(/^I read one line: nginx's error log\. .*Likely\.$/)
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await expect.poll(heard, 'a copy').toEqual(['Copied'])
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect.poll(heard, 'an undo').toEqual(['Taken back.'])
})

test('the links of the chain differ without their colours', async ({ page }) => {
  /** How the lines of each state are drawn. */
  const drawings = (): Promise<[string, string][]> =>
    page.locator('.chain .link:not(:first-child)').evaluateAll((links) =>
      links.map((link) => {
        const line = link.querySelector('.line line')
        const dashes = line ? getComputedStyle(line).strokeDasharray : ''
        return [link.classList[1] ?? '', `${dashes} ${link.querySelector('path')?.getAttribute('d') ?? ''}`]
      }),
    )
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page)
  const doctor = new Doctor(page)
  await expect(doctor.heading).toBeVisible()
  const looks = new Map(await drawings())
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  for (const [state, look] of await drawings()) looks.set(state, look)
  expect([...looks.keys()].sort()).toEqual(['broken', 'fine', 'unknown'])
  expect(new Set(looks.values()).size).toBe(3)
})

test('on paper stands what was found out, and nothing to press', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.paste(evidence('wrong-port', 'listening-sockets'))
  await doctor.expectStep('Let nginx ask port 3001')
  await page.emulateMedia({ media: 'print' })
  await expect(doctor.verdict.getByText(/a change on one side only/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Library' })).toBeHidden()
  for (const name of ['Read this', 'Copy', 'Still broken', 'Share or report', 'Back'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeHidden()
  const clipped = await page
    .locator('pre')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth).length)
  expect(clipped).toBe(0)
})
