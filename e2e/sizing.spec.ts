import { expect, test, type Page } from '@playwright/test'
import { Doctor, open } from './doctor'

const full =
  '[21-Nov-2026 10:12:31] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it\n'
const measured = `               total        used        free      shared  buff/cache   available
Mem:            1963        1102          71          15         789         304
Swap:              0           0           0
5 workers, 64 MB average
`

/** Opens the step that says how many PHP workers fit, at whatever width the test asks for. */
async function openSizing(page: Page): Promise<Doctor> {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(full)
  await doctor.expectStep('Find the slow pages, then count the workers')
  await expect(page.getByRole('group', { name: 'Work it out' })).toBeVisible()
  return doctor
}

test('what was measured is reckoned with, and the result stands in the line to copy', async ({ page }) => {
  const doctor = await openSizing(page)
  const sizing = page.getByRole('group', { name: 'Work it out' })
  await expect(sizing.getByRole('status')).toContainText('Fill in the numbers')
  await doctor.paste(measured)
  await doctor.expectStep('Find the slow pages, then count the workers')
  // 304 MB available and 5 × 64 MB that the workers have, less a tenth of 1963 MB: room for six.
  await expect(sizing.getByLabel('What one worker takes, in MB')).toHaveValue('64')
  await expect(sizing.getByRole('status')).toContainText('so 6 fit')
  await expect(page.getByText('pm.max_children = 6')).toBeVisible()
})

test('numbers can be typed with the keyboard alone, and stay', async ({ page }) => {
  await openSizing(page)
  const sizing = page.getByRole('group', { name: 'Work it out' })
  await sizing.getByLabel('Memory of the machine, in MB').focus()
  for (const number of ['4000', '2000', '0', '100']) {
    await page.keyboard.type(number)
    await page.keyboard.press('Tab')
  }
  await expect(sizing.getByRole('status')).toContainText('so 16 fit')
  await page.reload()
  await expect(page.getByText('pm.max_children = 16')).toBeVisible()
})
