import { expect, test, type Locator, type Page } from '@playwright/test'
import { Doctor, open } from './doctor'
import { openHost, panelOf } from './host'

const refused = (time: string): string =>
  `2026/11/21 ${time} [error] 812#812: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: example.com, request: "GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host: "example.com"`
const errorLog = ['10:02:05', '10:02:06', '10:03:00', '10:12:41', '10:12:42', '10:12:43', '10:25:00']
  .map(refused)
  .join('\n')
const journal = [
  'Nov 21 10:12:40 web1 systemd[1]: basket.service: A process of this unit has been killed by the OOM killer.',
  'Nov 21 10:12:42 web1 systemd[1]: basket.service: Scheduled restart job, restart counter is at 4.',
].join('\n')

const timelineOf = (root: Page | Locator): Locator => root.getByRole('region', { name: 'When it failed' })

/** Two logs, one of them a file, lead to a chart, in the page or in the widget. */
async function showTimeline(root: Page | Locator): Promise<Locator> {
  const doctor = new Doctor(root)
  await doctor.dropFile('error.log', errorLog)
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
  await doctor.paste(journal)
  const timeline = timelineOf(root)
  await expect(timeline.getByRole('listitem').filter({ hasText: 'killed' }).first()).toBeVisible()
  return timeline
}

/** How many pixels of the chart have the colour that a token stands for. */
const painted = (timeline: Locator, token: string): Promise<number> =>
  timeline.locator('canvas').evaluate((canvas: HTMLCanvasElement, name) => {
    const probe = canvas.ownerDocument.createElement('canvas').getContext('2d')
    const context = canvas.getContext('2d')
    if (!probe || !context) return -1
    probe.fillStyle = getComputedStyle(canvas).getPropertyValue(name)
    probe.fillRect(0, 0, 1, 1)
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let count = 0
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === red && data[i + 1] === green && data[i + 2] === blue && data[i + 3] === 255) count++
    return count
  }, token)

test('two logs stand on one axis, with what happened to the program, and as numbers', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await open(page)
  const timeline = await showTimeline(page)
  await expect(timeline.getByRole('img', { name: /failures over time/ })).toBeVisible()
  await expect(timeline.locator('.timeline-legend')).toHaveText(/failures per minute.*killed.*restarted/)
  await expect.poll(() => painted(timeline, '--gd-broken')).toBeGreaterThan(200)
  await expect.poll(() => painted(timeline, '--gd-ink')).toBeGreaterThan(20)

  await timeline.getByText('The same numbers as a table').click()
  const table = timeline.getByRole('table', { name: 'Failures per minute. Times without any are left out.' })
  const rows = await table.getByRole('row').allInnerTexts()
  expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    ['Time', 'error.log: failures', 'paste 2: failures'],
    ['2026-11-21 10:02', '2', '0'],
    ['10:03', '1', '0'],
    ['10:12', '3', '1'],
    ['10:25', '1', '0'],
  ])
  await expect(timeline.getByText('10:12 killed')).toBeVisible()
  await expect(timeline.getByText('10:12 restarted')).toBeVisible()
  expect(complaints).toEqual([])
})

test('the marker moves by keyboard and pointer, and what it stands on is said in words', async ({ page }) => {
  await open(page)
  const timeline = await showTimeline(page)
  const readout = timeline.locator('.timeline-readout')
  await expect(readout).toHaveText(/10:12 · killed · restarted.*error.log: 3 failures.*paste 2: one failure/)
  const marker = timeline.getByRole('slider', { name: 'Time to tell about' })
  await marker.focus()
  await page.keyboard.press('ArrowRight')
  await expect(readout).toHaveText(/10:13.*error.log: 0 failures/)
  await expect(marker).toHaveAttribute('aria-valuetext', '10:13')
  await page.keyboard.press('Home')
  await expect(readout).toHaveText(/10:02.*error.log: 2 failures/)
  const plot = timeline.locator('.u-over')
  const { width = 0 } = (await plot.boundingBox()) ?? {}
  // 24 minutes from 10:02; the middle of the second one.
  await plot.hover({ position: { x: (width * 1.5) / 24, y: 20 } })
  await expect(readout).toHaveText(/10:03.*error.log: one failure/)
})

test('the range gets closer and wider by keyboard and by drawing over it', async ({ page }) => {
  await open(page)
  const timeline = await showTimeline(page)
  const shown = timeline.locator('.timeline-shown')
  await expect(shown).toHaveText('Shown: 2026-11-21 10:02 to 10:25')
  await timeline.getByRole('button', { name: 'Closer' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown).toHaveText('Shown: 2026-11-21 10:06 to 10:17')
  await timeline.getByRole('button', { name: 'Wider' }).click()
  await expect(shown).toHaveText('Shown: 2026-11-21 10:02 to 10:25')

  const plot = timeline.locator('.u-over')
  await plot.scrollIntoViewIfNeeded()
  const box = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  await page.mouse.move(box.x + (box.width * 9.5) / 24, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + (box.width * 14.5) / 24, box.y + 20, { steps: 5 })
  await page.mouse.up()
  await expect(shown).toHaveText('Shown: 2026-11-21 10:11 to 10:16')
  // Whoever moves the marker out of what is shown takes it along.
  await timeline.getByRole('slider').focus()
  await page.keyboard.press('End')
  await expect(shown).toHaveText('Shown: 2026-11-21 10:20 to 10:25')
  await timeline.getByRole('button', { name: 'Show all' }).click()
  await expect(shown).toHaveText('Shown: 2026-11-21 10:02 to 10:25')
})

test('its library is loaded only where there is something to draw', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const isLoaded = (): boolean => loaded.some((url) => /timelinePage-.*\.js/.test(url))
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(refused('10:02:05'))
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
  await expect(timelineOf(page)).toHaveCount(0)
  expect(isLoaded()).toBe(false)
  await doctor.paste(errorLog)
  await expect(timelineOf(page)).toBeVisible()
  expect(isLoaded()).toBe(true)
})

test('it takes other colours, another width and paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  const timeline = await showTimeline(page)
  await expect.poll(() => painted(timeline, '--gd-broken')).toBeGreaterThan(200)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => painted(timeline, '--gd-broken')).toBeGreaterThan(200)
  await page.setViewportSize({ width: 360, height: 700 })
  const chart = timeline.locator('.timeline-chart')
  await expect
    .poll(() => chart.evaluate((place) => place.clientWidth - (place.querySelector('canvas')?.clientWidth ?? 0)))
    .toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(chart).toBeHidden()
  await expect(timeline.getByRole('table')).toBeVisible()
})

test('the widget draws it from a file of its own, under a policy that goes by a nonce', async ({ page }) => {
  const loaded = await openHost(page, "default-src 'none'; script-src 'nonce-r4nd0m'")
  await page.getByRole('button', { name: 'Help with this error' }).click()
  expect(loaded).not.toContain('/widget-timeline.js')
  const timeline = await showTimeline(panelOf(page))
  expect(loaded).toContain('/widget-timeline.js')
  await expect.poll(() => painted(timeline, '--gd-broken')).toBeGreaterThan(200)
  await expect(timeline.locator('.u-over')).toHaveCSS('position', 'absolute')
  await timeline.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.locator('.timeline-readout')).toContainText('10:13')
  await timeline.getByRole('button', { name: 'Closer' }).click()
  await expect(timeline.locator('.timeline-shown')).toHaveText('Shown: 2026-11-21 10:07 to 10:18')
  await timeline.getByText('The same numbers as a table').click()
  await expect(timeline.getByRole('row')).toHaveCount(5)
})
