import { expect, test } from '@playwright/test'
import { Doctor, evidence, open, takenOver } from './doctor'

const cause = '/library/causes/wrong-upstream-address/'

test('every page of the library is there before any script runs', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await page.goto(cause)
  await expect(page).toHaveTitle('The web server knocks at the wrong door · Gateway Doctor')
  await expect(page.getByRole('heading', { name: 'What to do about it' })).toBeVisible()
  await page.getByRole('link', { name: 'Let nginx ask port the port your app listens on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Let nginx ask port/)
  await page.getByRole('link', { name: 'Gateway Doctor' }).click()
  await expect(page).toHaveURL('/')
  await page.close()
})

test('scripts take the page over without moving it', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await open(page, cause)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => Object.getOwnPropertyDescriptor(window, 'shifts')?.value)).toEqual([])
})

test('the library leads into the conversation, back leads out, and a case fills it in', async ({ page }) => {
  const doctor = new Doctor(page)
  await open(page)
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await doctor.paste(evidence('wrong-port', 'listening-sockets'))
  await page.getByRole('navigation', { name: 'More of Gateway Doctor' }).getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Steps' }).click()
  await page.getByRole('link', { name: 'Let nginx ask port 3001' }).first().waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Let nginx ask port the port your app listens on' }).click()
  await doctor.expectStep('Let nginx ask port 3001')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Steps')
  await page.goForward()
  await page.getByRole('link', { name: 'Do this step' }).click()
  await expect(page).toHaveURL('/')
  await doctor.expectStep('Let nginx ask port 3001')
})

test('a paste anywhere in the library begins the conversation', async ({ page }) => {
  await open(page, cause)
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.setData('text', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    },
    evidence('wrong-port', 'nginx-error-log'),
  )
  await expect(page).toHaveURL('/')
  await expect(new Doctor(page).verdict).toBeVisible()
})

test('an address that names a step opens it; one without its last slash is put right; others are not found', async ({
  page,
}) => {
  await page.goto('/?begin=nginx/read-error-log')
  await new Doctor(page).expectStep("Show me nginx's error log")
  await expect(page).toHaveURL('/')
  await page.goto(cause.slice(0, -1))
  await expect(page).toHaveURL(cause)
  expect((await page.request.get('/library/causes/no-such-cause/')).status()).toBe(404)
})

test('a chosen scheme holds over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  const paper = () => page.locator('.gd').evaluate((element) => getComputedStyle(element).backgroundColor)
  const light = await paper()
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark')
  expect(await paper()).not.toBe(light)
  await page.reload()
  expect(await paper()).not.toBe(light)
})

test('the message to a host can be read and copied without a case', async ({ page }) => {
  await open(page, '/library/steps/start/tell-the-host/')
  await expect(page.getByText('Please look into the error log of the web server')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
})

test('whoever has read on stays there when the scripts come; the next page begins at its top', async ({ page }) => {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(cause, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const top = (): Promise<number> => page.evaluate(() => Math.round(scrollY))
  await page.evaluate(() => scrollTo(0, 500))
  letGo()
  await takenOver(page)
  await page.waitForTimeout(300)
  expect(await top()).toBe(500)
  await page.getByRole('link', { name: 'Your application is not running' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your application is not running')
  await expect.poll(top).toBe(0)
})
