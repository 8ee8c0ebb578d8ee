import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence } from './doctor'

/** Holds the whole guide back until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/whole-[^/]+\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

test('the first question is there before the guide is, and nothing moves when that comes', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.goto('/')
  const doctor = new Doctor(page)
  await expect(doctor.heading).toBeVisible()
  const before = await page.locator('#app').ariaSnapshot()
  const box = await page.getByRole('article').boundingBox()
  const came = page.waitForResponse(/\/whole-/)
  letGo()
  await came
  await page.waitForTimeout(1500)
  expect(await page.locator('#app').ariaSnapshot()).toBe(before)
  expect(await page.getByRole('article').boundingBox()).toEqual(box)
})

test('what was pressed and pasted before the guide was there is taken then', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.goto('/')
  const doctor = new Doctor(page)
  await doctor.answer(/My own site/)
  await expect(page.getByRole('button', { name: /My own site/, pressed: true })).toBeVisible()
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await expect(page.getByRole('progressbar')).toBeVisible()
  letGo()
  await doctor.expectStep('See what listens on the server')
  const history = page.getByRole('list', { name: 'What was asked and answered' })
  await expect(history).toContainText('My own site')
  await expect(history).toContainText("nginx's error log")
})

test('a guide that cannot be loaded is asked for again', async ({ page }) => {
  await page.route(/\/whole-[^/]+\.js$/, (route) => route.abort(), { times: 1 })
  await page.goto('/')
  const doctor = new Doctor(page)
  await doctor.answer(/My own site/)
  const first = await doctor.heading.textContent()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(doctor.heading).not.toHaveText(first ?? '')
})

test('a kept case is never preceded by the first question', async ({ page }) => {
  await page.goto('/')
  const doctor = new Doctor(page)
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await doctor.expectStep('See what listens on the server')
  const letGo = await holdBack(page)
  await page.reload()
  await page.waitForTimeout(500)
  await expect(doctor.heading).toHaveCount(0)
  letGo()
  await doctor.expectStep('See what listens on the server')
})
