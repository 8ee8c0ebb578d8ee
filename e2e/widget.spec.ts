import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence } from './doctor'

/** Where the embedded file comes from; stood in for, because a page on the internet may not load from loopback. */
const copy = 'http://doctor.example'

/** A page of somebody else, with the widget by one script tag and a policy of its own if given. */
async function openHost(page: Page, policy?: string): Promise<void> {
  const html = readFileSync('e2e/hosts/bare.html', 'utf8')
    .replace('{{widget}}', `${copy}/widget.js`)
    .replace('{{app}}', copy)
  await page.route(`${copy}/widget.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', path: 'dist/widget.js' }),
  )
  await page.route('http://help.shop.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html,
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    }),
  )
  await page.goto('http://help.shop.example/')
}

for (const [name, policy] of [
  ['a bare page', undefined],
  [
    'a page whose policy forbids workers from blobs',
    "default-src 'self'; script-src http://doctor.example; style-src 'self' 'unsafe-inline'; worker-src 'none'",
  ],
] as const) {
  test(`the widget leads to a verdict on ${name}`, async ({ page }) => {
    await openHost(page, policy)
    await page.getByRole('button', { name: 'Help with this error' }).click()
    const panel = page.getByRole('dialog', { name: 'Gateway Doctor' })
    const doctor = new Doctor(panel)
    await doctor.paste(evidence('wrong-port', 'nginx-error-log'))
    await expect(doctor.verdict).toContainText('127.0.0.1:3000')
    await doctor.paste(evidence('wrong-port', 'listening-sockets'))
    await doctor.expectStep('Let nginx ask port 3001')
    await expect(doctor.link('nginx')).toContainText('wrong address')
  })
}

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
