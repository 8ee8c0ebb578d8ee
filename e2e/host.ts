import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** Where the embedded files come from; stood in for, because a page on the internet may not load from loopback. */
export const copy = 'http://doctor.example'

/** A page of somebody else, with the widget by one script tag and a policy of its own if given; what it loads of ours. */
export async function openHost(page: Page, policy?: string): Promise<string[]> {
  const loaded: string[] = []
  const html = readFileSync('e2e/hosts/bare.html', 'utf8')
    .replace('{{widget}}', `${copy}/widget.js`)
    .replace('{{app}}', copy)
    .replace('<script ', '<script nonce="r4nd0m" ')
  await page.route(`${copy}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    loaded.push(pathname)
    return route.fulfill({ contentType: 'text/javascript', path: `dist${pathname}` })
  })
  await page.route('http://help.shop.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html,
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    }),
  )
  await page.goto('http://help.shop.example/')
  return loaded
}

export const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Gateway Doctor' })
