import { expect, test } from '@playwright/test'
import { Doctor, evidence } from './doctor'
import { copy, openHost, panelOf } from './host'

for (const [name, policy] of [
  ['a bare page', undefined],
  [
    'a page whose policy allows our scripts and no workers',
    "default-src 'self'; script-src http://doctor.example; style-src 'self' 'unsafe-inline'; worker-src 'none'",
  ],
  ['a page whose policy goes by a nonce', "default-src 'none'; script-src 'nonce-r4nd0m'"],
] as const) {
  test(`the widget leads to a verdict on ${name}`, async ({ page }) => {
    await openHost(page, policy)
    await page.getByRole('button', { name: 'Help with this error' }).click()
    const doctor = new Doctor(panelOf(page))
    await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
    await expect(doctor.verdict).toContainText('127.0.0.1:3000')
    await doctor.paste(evidence('wrong-port', 'listening-sockets'))
    await doctor.expectStep('Let nginx ask port 3001')
    await expect(doctor.link('Node.js')).toContainText('wrong address')
  })
}

test('the widget loads its other files only when they are needed, and leaves nothing on the page', async ({ page }) => {
  const loaded = await openHost(page)
  const opener = page.getByRole('button', { name: 'Help with this error' })
  await expect(opener).toBeVisible()
  expect(loaded).toEqual(['/widget.js'])
  await opener.click()
  const doctor = new Doctor(panelOf(page))
  await doctor.answer(/A site I visit/)
  await expect(doctor.heading).not.toHaveText('Whose site is it?')
  expect(loaded).toEqual(['/widget.js', '/widget-guide.js'])
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
  expect(loaded).toEqual(['/widget.js', '/widget-guide.js', '/widget-diagnosis.js'])
  await expect(page.locator('script')).toHaveCount(1)
})

test('a file that cannot be loaded is named as missing, and what was said waits for it', async ({ page }) => {
  await openHost(page)
  await page.route(`${copy}/widget-guide.js*`, (route) => route.abort(), { times: 1 })
  await page.route(`${copy}/widget-diagnosis.js*`, (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Help with this error' }).click()
  const panel = panelOf(page)
  const doctor = new Doctor(panel)
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  for (const part of ['guide', 'diagnosis'])
    await test.step(`without its ${part}`, async () => {
      await expect(panel.getByText(/could not be loaded/)).toBeVisible()
      await panel.getByRole('button', { name: 'Try again' }).click()
    })
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
  await expect(panel.getByText(/could not be loaded/)).toHaveCount(0)
})

test('a case in the widget goes on after a reload', async ({ page }) => {
  await openHost(page)
  const opener = page.getByRole('button', { name: 'Help with this error' })
  await opener.click()
  const doctor = new Doctor(panelOf(page))
  await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
  await doctor.expectStep('See what listens on the server')
  await page.reload()
  await opener.click()
  await doctor.expectStep('See what listens on the server')
})

test("the site's styles stay outside, and Escape gives the focus back", async ({ page }) => {
  await openHost(page)
  const opener = page.getByRole('button', { name: 'Help with this error' })
  await expect(opener).not.toHaveCSS('background-color', 'rgb(255, 105, 180)')
  await opener.click()
  await expect(page.getByRole('dialog').getByRole('heading', { level: 1 })).not.toHaveCSS('font-size', '99px')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})
