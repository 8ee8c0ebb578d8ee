import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence, open } from './doctor'

const log = evidence('wrong-port', 'nginx-error-log')
const sockets = evidence('wrong-port', 'listening-sockets')

/** Opens a case at a command, and the collector there. */
async function openCollector(page: Page): Promise<Doctor> {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
  await page.getByRole('button', { name: 'Collect everything in one go' }).click()
  await expect(page.getByRole('region', { name: 'Collect everything in one go' })).toBeVisible()
  return doctor
}

/** Runs the script on this machine, on which `ss` says what it said where the failure was. */
function run(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'collector-'))
  try {
    writeFileSync(join(folder, 'said'), sockets)
    writeFileSync(join(folder, 'ss'), `#!/bin/sh\ncat '${join(folder, 'said')}'\n`)
    chmodSync(join(folder, 'ss'), 0o755)
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` }
    return execFileSync('sh', ['-s'], { input: script, env, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('what the script printed leads to the verdict', async ({ page, context }) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const doctor = await openCollector(page)
  const collector = page.getByRole('region', { name: 'Collect everything in one go' })
  await expect(collector.getByRole('listitem').first()).toHaveText('See what listens on this machine')
  await collector.locator('.script').getByRole('button', { name: 'Copy' }).click()
  const script = await page.evaluate(() => navigator.clipboard.readText())
  expect(script).toMatch(/^#!\/bin\/sh\n/)
  await doctor.paste(run(script))
  await doctor.expectStep('Let nginx ask port 3001')
  await expect(doctor.verdict).toContainText('127.0.0.1:3001')
  await expect(doctor.verdict).toContainText('A list of')
  await expect(doctor.verdict).not.toContainText('#####')
})

test('the script can be saved, and is the one that is shown', async ({ page }) => {
  await openCollector(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: /Save it as/ }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('gateway-doctor.sh')
  const shown = await page.locator('.script code').textContent()
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toBe(shown)
})

test('a value that is filled in brings its commands, and another system its own lines', async ({ page }) => {
  await openCollector(page)
  const script = page.locator('.script code')
  await expect(script).not.toContainText('systemctl status basket')
  await page.getByRole('textbox', { name: "your service's name" }).fill('basket')
  await page.keyboard.press('Enter')
  await expect(script).toContainText('systemctl status basket')
  const collector = page.getByRole('region', { name: 'Collect everything in one go' })
  await collector.getByRole('button', { name: 'Docker', exact: true }).click()
  await expect(script).toContainText('docker compose')
  await expect(script).not.toContainText('systemctl')
})

for (const width of [320, 1280]) {
  test(`axe finds nothing in it and nothing is cut off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openCollector(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html ?? ''}`)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('it is not loaded before it is opened', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page)
  await new Doctor(page).paste(log)
  await expect(page.getByRole('button', { name: 'Collect everything in one go' })).toBeVisible()
  expect(asked.filter((url) => url.includes('Collector'))).toEqual([])
  await page.getByRole('button', { name: 'Collect everything in one go' }).click()
  await expect(page.locator('.script')).toBeVisible()
  expect(asked.filter((url) => url.includes('Collector'))).toHaveLength(1)
})
