import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence } from './doctor'

const log = evidence('wrong-port', 'nginx-error-log')
const sockets = evidence('wrong-port', 'listening-sockets')

const states: [string, (doctor: Doctor, page: Page) => Promise<void>][] = [
  ['the first question', async () => undefined],
  ['a command to run', (doctor) => doctor.paste(log)],
  [
    'a fix',
    async (doctor) => {
      await doctor.paste(log)
      await doctor.paste(sockets)
    },
  ],
  [
    'an outcome',
    async (_doctor, page) => {
      await page.getByRole('button', { name: 'I want to ask a person' }).click()
    },
  ],
  [
    'the share dialog',
    async (doctor, page) => {
      await doctor.paste(log)
      await page.getByRole('button', { name: 'Share or report' }).click()
    },
  ],
]

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing and nothing is cut off at ${width} px, ${scheme}`, async ({ page }) => {
      test.slow()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      for (const [name, reach] of states) {
        await page.goto('/')
        await page.evaluate(() => indexedDB.deleteDatabase('gateway-doctor'))
        await page.goto(`/?${encodeURIComponent(name)}`)
        const doctor = new Doctor(page)
        await reach(doctor, page)
        await page.waitForTimeout(300)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html ?? ''}`)).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0)
        expect(complaints, `${name} made the browser complain`).toEqual([])
      }
    })
  }
}

test('nothing is asked of any other host, and the policy would not let it', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/')
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  expect(asked.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'))).toEqual([])
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  const sent = await page.evaluate(() =>
    fetch('/robots.txt').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(sent).toBe('refused')
})
