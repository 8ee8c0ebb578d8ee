import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence } from './doctor'
import { installLooks, moves, speakLonger, sticksOut, tooSmall, walkByTab } from './looks'
import { reachState, states, type State } from './states'

const log = evidence('wrong-port', 'nginx-error-log')

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
    test.slow()
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
      expect.soft(await sticksOut(page), `sticks out at ${size.width} px`).toEqual([])
    }
    expect.soft(await walkByTab(page), 'by Tab').toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await speakLonger(page)
    expect.soft(await sticksOut(page), 'sticks out from right to left, in longer words').toEqual([])
    expect(
      said.filter((text) => !text.includes('net::ERR_FAILED')),
      'what the browser complains of',
    ).toEqual([])
  })

test('nothing is asked of any other host, and the policy would not let it', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/')
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
