import { readdirSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { Doctor, evidence, open } from './doctor'

const steps = readdirSync('content/guide', { recursive: true }).filter((name) => String(name).endsWith('.md')).length

const box = (page: Page, name: string | RegExp): Locator => page.locator('.map-box').filter({ hasText: name })
const panel = (page: Page): Locator => page.locator('.map-panel')

/** Pastes what shows a wrong port, and goes to the map by the header. */
async function walk(page: Page): Promise<void> {
  const doctor = new Doctor(page)
  await open(page)
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await doctor.expectStep('See what listens on the server')
  await doctor.paste(evidence('wrong-port', 'listening-sockets'))
  await doctor.expectStep('Let nginx ask port 3001')
  await page.getByRole('navigation', { name: 'More of Gateway Doctor' }).getByRole('link', { name: 'Map' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Map')
}

async function pressUntil(page: Page, key: string, reached: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press(key)
    if (await reached.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
  }
  throw new Error(`${key} does not lead there`)
}

test('the map comes only when somebody goes there, and shows their way', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const ofMap = () => asked.filter((url) => url.includes('/MapPage-'))
  await open(page)
  await page.waitForLoadState('networkidle')
  expect(ofMap()).toEqual([])
  await walk(page)
  expect(ofMap().length).toBeGreaterThan(0)

  await expect(box(page, 'nginx')).toContainText('You are here')
  await expect(page.locator('.walked .line')).toHaveCount(1)
  await page.getByText('Your way so far: 3 steps').click()
  const way = page.locator('.map-way li')
  await expect(way.first()).toHaveText(/Whose site/)
  await expect(way.last()).toHaveText('Let nginx ask port 3001 You are here')

  await box(page, 'nginx').click()
  await expect(page).toHaveURL('/map/?area=nginx')
  await expect(box(page, 'See what listens on the server')).toContainText('No. 2 on your way')
  await expect(box(page, 'Let nginx ask port 3001')).toContainText('You are here')
  await expect(box(page, 'Let nginx ask port 3001')).toBeInViewport()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('All areas')
})

test('the search unfolds the area, pressing a step shows its arrows and goes there', async ({ page }) => {
  await page.goto('/map/')
  await page.getByRole('searchbox', { name: 'Find a step' }).fill('zebra pancakes')
  await expect(page.getByRole('status')).toHaveText('No step speaks of that.')
  await page.getByRole('searchbox', { name: 'Find a step' }).fill("nginx's eror LOG")
  await page.locator('.map-found').getByRole('link', { name: "Show me nginx's error log" }).click()
  await expect(page).toHaveURL('/map/?step=nginx/read-error-log')
  await expect(page.getByRole('heading', { name: 'All areas / nginx' })).toBeVisible()
  await expect(box(page, "Show me nginx's error log")).toBeInViewport()
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText(['Leads on to', 'Leads here'])
  await expect(panel(page).getByText("I can't run this").first()).toBeVisible()
  await expect(panel(page).getByRole('link', { name: 'Read it in the library' })).toHaveAttribute(
    'href',
    '/library/steps/nginx/read-error-log/',
  )
  await panel(page).getByRole('link', { name: 'Close' }).click()
  await expect(box(page, "Show me nginx's error log")).toBeFocused()
  await page.keyboard.press('Enter')
  await panel(page).getByRole('link', { name: 'Do this step' }).click()
  await expect(page).toHaveURL('/')
  await new Doctor(page).expectStep("Show me nginx's error log")
})

test('keys alone lead from the areas to a step and there', async ({ page }) => {
  await page.goto('/map/')
  await page.locator('.map-box').first().waitFor()
  await pressUntil(page, 'Tab', box(page, 'Beginning'))
  await pressUntil(page, 'ArrowDown', box(page, 'DNS'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/map/?area=dns')
  await expect(page.locator('#map-head')).toBeFocused()
  await pressUntil(page, 'Tab', page.locator('.map-box'))
  const first = await page.locator('.map-box:focus').textContent()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.map-box:focus')).not.toHaveText(first ?? '')
  const title = (await page.locator('.map-box:focus .map-title').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title)
  await pressUntil(page, 'Tab', page.getByRole('link', { name: 'Do this step' }))
  await page.keyboard.press('Enter')
  await new Doctor(page).expectStep(title)
})

test('the picture can be made larger, smaller and be seen whole', async ({ page }) => {
  await page.goto('/map/?area=nginx')
  const paper = page.locator('.map-paper')
  const width = async () => (await paper.boundingBox())?.width ?? 0
  await paper.waitFor()
  const before = await width()
  await page.getByRole('button', { name: 'Larger' }).click()
  await expect.poll(width).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'All of it' }).click()
  await expect.poll(width).toBeLessThan(before)
  const view = await page.locator('.map-view').boundingBox()
  expect(await width()).toBeLessThanOrEqual(view?.width ?? 0)
})

test('the list holds every step and where each leads, before any script runs too', async ({
  browser,
  baseURL,
  page,
}) => {
  const silent = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await silent.goto('/map/')
  await expect(silent.locator('.map-steps > li')).toHaveCount(steps)
  await silent.close()

  await open(page, '/map/')
  await page.getByRole('button', { name: 'List' }).click()
  await expect(page.locator('.map-steps > li')).toHaveCount(steps)
  await page.locator('summary', { hasText: 'Docker' }).click()
  const listed = page.locator('.map-steps > li', { hasText: 'Start the container' }).first()
  await expect(listed.getByText('Still broken')).toBeVisible()
  await listed.getByRole('link', { name: 'Start the container' }).first().click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await panel(page).getByRole('link', { name: 'Do this step' }).click()
  await new Doctor(page).expectStep('Start the container')
})

test('an address that names no step of ours says so', async ({ page }) => {
  await page.goto('/map/?step=nginx/no-such-step')
  await expect(page.getByText('There is nothing named “nginx/no-such-step” here.')).toBeVisible()
})
