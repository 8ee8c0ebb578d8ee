import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** Captured from real servers by the lab (e2e/lab). */
export const evidence = (failure: string, source: string): string =>
  readFileSync(`e2e/evidence/${failure}/${source}.txt`, 'utf8')

/** Until scripts have taken a page over that was there before them; React leaves a mark on what it has drawn. */
export const takenOver = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => Object.keys(document.querySelector('#app > .gd') ?? {}).length > 0)

/** A page at the moment from which on everything on it is heard. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address)
  await takenOver(page)
}

/** What a person does, in the page or in the widget. */
export class Doctor {
  readonly root: Page | Locator

  constructor(root: Page | Locator) {
    this.root = root
  }

  get heading(): Locator {
    return this.root.getByRole('heading', { level: 1 })
  }

  get verdict(): Locator {
    return this.root.getByRole('region', { name: 'What your pastes say' })
  }

  link(name: string): Locator {
    return this.root
      .getByRole('navigation', { name: /way of a request/ })
      .getByRole('listitem')
      .filter({ hasText: name })
  }

  async answer(label: string | RegExp): Promise<void> {
    await this.root.getByRole('article').getByRole('button', { name: label }).click()
  }

  async paste(text: string): Promise<void> {
    await this.root.getByRole('textbox', { name: 'Paste anything' }).fill(text)
    await this.root.getByRole('button', { name: 'Read this' }).click()
  }

  async dropFile(name: string, text: string | Uint8Array<ArrayBuffer>, type = 'text/plain'): Promise<void> {
    await this.root.locator('.conversation').evaluate(
      (target, file) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([file.text], file.name, { type: file.type }))
        target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      { name, text: typeof text === 'string' ? text : new TextDecoder('latin1').decode(text), type },
    )
  }

  async expectStep(title: string | RegExp): Promise<void> {
    await expect(this.heading).toHaveText(title)
  }
}
