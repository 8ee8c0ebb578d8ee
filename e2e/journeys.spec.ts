import { expect, test } from '@playwright/test'
import { Doctor, evidence, open } from './doctor'

const log = evidence('wrong-port', 'nginx-error-log')
const sockets = evidence('wrong-port', 'listening-sockets')

test('a visitor has an answer after three clicks', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.answer(/A site I visit/)
  await doctor.answer('It still says 502')
  await doctor.answer('Yes, the same error')
  await expect(page.locator('.step-outcome')).toBeVisible()
  await expect(page.getByText(/upstream/)).toHaveCount(0)
})

test('a refused port and a list of sockets lead to the line to change', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)

  await doctor.paste(log)
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
  await expect(doctor.verdict.locator('mark')).toContainText('Connection refused')
  await expect(doctor.link('Application')).toContainText('refused')
  await expect(doctor.link('nginx')).toContainText('works')
  await doctor.expectStep('See what listens on the server')
  await expect(page.getByText('sudo ss -ltnp')).toBeVisible()

  await doctor.paste(sockets)
  await expect(doctor.verdict).toContainText('Almost certain')
  await expect(doctor.verdict).toContainText('127.0.0.1:3001')
  await expect(doctor.link('Node.js')).toContainText('wrong address')
  await doctor.verdict.getByText('What this means').click()
  await expect(doctor.verdict.getByText(/a change on one side only/)).toBeVisible()
  await doctor.expectStep('Let nginx ask port 3001')
  await expect(page.getByRole('textbox', { name: 'the port your app listens on' })).toHaveValue('3001')

  await page.getByRole('button', { name: 'It works now' }).click()
  await expect(page.locator('.step-outcome')).toBeVisible()
  await expect(page.locator('.step-outcome')).toContainText('What mended itLet nginx ask port 3001')
  await expect(doctor.link('nginx')).toContainText('works')
  await expect(page.getByRole('heading', { name: 'So that it does not come back' })).toBeVisible()
})

test('a fix that did not help is crossed out and the next cause comes', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.paste(sockets)
  await doctor.expectStep('Let nginx ask port 3001')
  await page.getByRole('button', { name: 'Still broken' }).click()
  await expect(doctor.heading).not.toHaveText('Let nginx ask port 3001')
  await expect(page.locator('s')).toHaveText('Let nginx ask port 3001')
})

test('files dropped on the page are read like pastes', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.dropFile('error.log', log)
  await expect(doctor.verdict).toContainText('error.log, line 1')
  await doctor.dropFile('sockets.txt', sockets)
  await doctor.expectStep('Let nginx ask port 3001')
})

test('a quote shows the paste around it on demand', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.dropFile('error.log', `first line of another kind\n${log.trimEnd()}\nlast line of another kind`)
  const quote = doctor.verdict.getByRole('figure').first()
  await expect(quote).not.toContainText('of another kind')
  await quote.getByRole('button', { name: 'Show it in the paste' }).click()
  await expect(quote).toContainText('first line of another kind')
  await expect(quote).toContainText('last line of another kind')
  await expect(quote.locator('mark')).toContainText('Connection refused')
})

test('a file dropped on the library is read in the conversation, and several are read in turn', async ({ page }) => {
  await open(page, '/library/')
  await page.evaluate(
    (texts) => {
      const transfer = new DataTransfer()
      for (const [name, text] of texts) transfer.items.add(new File([text ?? ''], name ?? ''))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    },
    [
      ['error.log', log],
      ['sockets.txt', sockets],
    ],
  )
  await new Doctor(page).expectStep('Let nginx ask port 3001')
})

test('a case survives a reload and goes on', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.answer(/My own site/)
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  await page.reload()
  await doctor.expectStep('See what listens on the server')
  await expect(page.getByRole('list', { name: 'What was asked and answered' })).toContainText('My own site')
  await doctor.paste(sockets)
  await doctor.expectStep('Let nginx ask port 3001')
})

test('an answer can be changed later and the rest stays', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.answer(/My own site/)
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  const history = page.getByRole('list', { name: 'What was asked and answered' })
  await history.getByRole('button', { name: 'change' }).first().click()
  await history.getByRole('button', { name: "A customer's site" }).click()
  await expect(history).toContainText("A customer's site")
  await expect(history).toContainText("nginx's error log")
  await doctor.expectStep('See what listens on the server')
})

test("back is the browser's back", async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  const first = await doctor.heading.textContent()
  await doctor.answer(/My own site/)
  await expect(doctor.heading).not.toHaveText(first ?? '')
  await page.goBack()
  await doctor.expectStep(first ?? '')
  await page.goForward()
  await expect(doctor.heading).not.toHaveText(first ?? '')
})

test('everything can be done with the keyboard alone', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        return element === document.body ? '' : `${element?.ariaLabel ?? ''} ${element?.textContent ?? ''}`
      })
      if (focused.includes(name)) return
    }
    throw new Error(`Tab never reached "${name}"`)
  }
  await tabTo('My own site')
  await page.keyboard.press('Enter')
  await expect(doctor.heading).toBeFocused()

  await tabTo('Paste anything')
  await page.keyboard.insertText(log.trim())
  await page.keyboard.press('Control+Enter')
  await doctor.expectStep('See what listens on the server')
  await expect(doctor.heading).toBeFocused()

  await tabTo('Paste anything')
  await page.keyboard.insertText(sockets.trim())
  await page.keyboard.press('Control+Enter')
  await doctor.expectStep('Let nginx ask port 3001')
  await tabTo('It works now')
  await page.keyboard.press('Enter')
  await expect(page.locator('.step-outcome')).toBeVisible()
})

test('a blank takes only what fits it', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.paste(sockets)
  const blank = page.getByRole('textbox', { name: 'the port your app listens on' })
  await blank.fill('3001; reboot')
  await blank.press('Enter')
  await expect(page.getByRole('alert')).toContainText('does not look like')
  await blank.fill('3002')
  await blank.press('Enter')
  await expect(page.getByText('proxy_pass http://127.0.0.1:')).toBeVisible()
  await doctor.expectStep('Let nginx ask port 3002')
})
