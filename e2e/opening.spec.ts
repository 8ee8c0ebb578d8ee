import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence, open, takenOver } from './doctor'

const wholeGuide = /\/whole-[^/]+\.js$/
/** All but the one that runs before the first paint. */
const scripts = /\/assets\/.*\.js$/

/** Holds files back until they are let go. */
async function holdBack(page: Page, files = wholeGuide): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

test('the first question is there before the guide is, and nothing moves when that comes', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.goto('/')
  const doctor = new Doctor(page)
  await takenOver(page)
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

test('the first question is there before any script is, and what is done to it then is not lost', async ({ page }) => {
  const letGo = await holdBack(page, scripts)
  await page.goto('/', { waitUntil: 'commit' })
  const doctor = new Doctor(page)
  await page.getByRole('textbox', { name: 'Paste anything' }).fill('my shop shows 502')
  await doctor.answer(/My own site/)
  const first = await doctor.heading.textContent()
  letGo()
  await expect(doctor.heading).not.toHaveText(first ?? '')
  await expect(page.getByRole('list', { name: 'What was asked and answered' })).toContainText('My own site')
  await expect(page.getByRole('textbox', { name: 'Paste anything' })).toHaveValue('my shop shows 502')
})

test('nothing moves when the scripts take the first question over', async ({ page }) => {
  const letGo = await holdBack(page, scripts)
  await page.goto('/', { waitUntil: 'commit' })
  // The file does not know where it will stand: its links are relative.
  const shown = async (): Promise<string> => (await page.locator('#app').ariaSnapshot()).replaceAll('url: ./', 'url: /')
  const before = await shown()
  const box = await page.getByRole('article').boundingBox()
  letGo()
  await takenOver(page)
  expect(await shown()).toBe(before)
  expect(await page.getByRole('article').boundingBox()).toEqual(box)
})

test('a link to a step or a case is not preceded by the first question', async ({ page }) => {
  const letGo = await holdBack(page, scripts)
  await page.goto('/?begin=nginx/read-error-log', { waitUntil: 'commit' })
  await expect(page.locator('#app h1')).toBeHidden()
  letGo()
  await expect(new Doctor(page).heading).toHaveText(/error log/)
})

test('the tab says where its conversation has come to', async ({ page }) => {
  await open(page)
  await expect(page).toHaveTitle('Gateway Doctor: from 502 Bad Gateway to the fix')
  const doctor = new Doctor(page)
  await doctor.answer(/My own site/)
  await doctor.expectStep('What does the error say?')
  const step = (await doctor.heading.textContent()) ?? ''
  await expect(page).toHaveTitle(`${step} · Gateway Doctor`)
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page).toHaveTitle('Library · Gateway Doctor')
  await page.goBack()
  await expect(page).toHaveTitle(`${step} · Gateway Doctor`)
})

test('what was typed into the search of a page before any script is searched for', async ({ page }) => {
  const letGo = await holdBack(page, scripts)
  await page.goto('/map/', { waitUntil: 'commit' })
  await page.getByRole('searchbox', { name: 'Find a step' }).fill('zebra pancakes')
  letGo()
  await expect(page.getByRole('status')).toHaveText('No step speaks of that.')
  await expect(page.getByRole('searchbox', { name: 'Find a step' })).toHaveValue('zebra pancakes')
})
