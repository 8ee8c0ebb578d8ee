import { expect, test, type Page } from '@playwright/test'
import { Doctor, evidence, open } from './doctor'

const log = evidence('wrong-port', 'nginx-error-log').trim()

test('an empty paste asks for something to read', async ({ page }) => {
  await open(page)
  await new Doctor(page).dropFile('empty.log', '')
  await expect(page.getByRole('status').first()).toContainText('There was nothing in that')
})

test('50 MB are read without losing the one line that matters', async ({ page }) => {
  test.slow()
  await open(page)
  const doctor = new Doctor(page)
  await page.locator('.conversation').evaluate((target, line) => {
    const noise =
      '203.0.113.9 - - [21/Nov/2026:10:12:31 +0000] "GET /style.css HTTP/1.1" 200 5120 "-" "Mozilla/5.0"\n'.repeat(
        10_000,
      )
    const blocks = Array.from({ length: 50 }, () => noise)
    blocks.splice(30, 0, `${line}\n`)
    const transfer = new DataTransfer()
    transfer.items.add(new File(blocks, 'big.log', { type: 'text/plain' }))
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, log)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(doctor.verdict).toContainText('big.log, line 300001', { timeout: 60_000 })
  await doctor.expectStep('See what listens on the server')
})

test('reading can be stopped, and the case is as before', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  const before = await doctor.heading.textContent()
  await page.locator('.conversation').evaluate((target) => {
    const transfer = new DataTransfer()
    transfer.items.add(
      new File(
        Array.from({ length: 80 }, () => 'x'.repeat(999).concat('\n').repeat(1000)),
        'big.log',
      ),
    )
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(page.getByText('Stopped.')).toBeVisible()
  await doctor.expectStep(before ?? '')
  await doctor.paste(log)
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
})

/** Drops a log that the page packs itself; `share` of the packed file is there. */
async function dropPacked(page: Page, share: number): Promise<void> {
  await page.locator('.conversation').evaluate(
    async (target, { line, part }) => {
      const lines = Array.from({ length: 30_000 }, (_, i) => line.replace('*', `*${(i * 7919) % 10_007}`))
      const packing = new Blob([lines.join('\n')]).stream().pipeThrough(new CompressionStream('gzip'))
      const packed = await new Response(packing).blob()
      const transfer = new DataTransfer()
      transfer.items.add(new File([packed.slice(0, packed.size * part)], 'error.log.2.gz'))
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    },
    { line: log, part: share },
  )
}

test('a packed log is unpacked and read', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await dropPacked(page, 1)
  await expect(doctor.verdict).toContainText('error.log.2.gz, line 1')
  await doctor.expectStep('See what listens on the server')
  await expect(page.getByText(/is damaged/)).toHaveCount(0)
})

test('a packed log that is damaged is read up to the damage, and that is said', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await dropPacked(page, 0.5)
  await expect(page.getByText('error.log.2.gz is a compressed file that is damaged.')).toBeVisible()
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
})

test('what a long file says so far is shown while it is read', async ({ page }) => {
  test.slow()
  await open(page)
  const doctor = new Doctor(page)
  await page.locator('.conversation').evaluate((target, line) => {
    const block = new Blob([`${line}\n`.repeat(20_000)])
    const transfer = new DataTransfer()
    transfer.items.add(
      new File(
        Array.from({ length: Math.ceil(5e8 / block.size) }, () => block),
        'big.log',
      ),
    )
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, log)
  await expect(page.locator('.work')).toContainText(/So far: \S/, { timeout: 60_000 })
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(page.getByText('Stopped.')).toBeVisible()
  await expect(doctor.verdict).toHaveCount(0)
})

test('a binary file and a picture are refused in a sentence', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.dropFile('core', '\u0000\u0001\u0002\u0000ELF\u0000\u0000')
  await expect(page.getByText(/core is not text/)).toBeVisible()
  await doctor.dropFile('screen.png', 'x', 'image/png')
  await expect(page.getByText(/screen.png is a picture/)).toBeVisible()
})

test('broken UTF-8 is read as far as it goes', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await page.locator('.conversation').evaluate((target, line) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from([0xff, 0xfe, 0x41].reverse()), `\n${line}`], 'latin.log'))
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, log)
  await expect(page.getByText(/characters of latin.log were damaged/)).toBeVisible()
  await expect(doctor.verdict).toContainText('127.0.0.1:3000')
})

test('markup in a log stays text', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  const evil = log.replace(
    'GET / HTTP',
    'GET /<img src=x onerror="document.title=1"><script>document.title=1</script> HTTP',
  )
  await doctor.paste(evil)
  await expect(doctor.verdict.locator('pre')).toContainText('<script>')
  await expect(page).toHaveTitle(/Gateway Doctor/)
})

test('a log in which nothing is wrong is said to be that', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(
    '2026/11/21 10:12:31 [notice] 700#700: using the "epoll" event method\n2026/11/21 10:12:31 [notice] 700#700: start worker processes',
  )
  await expect(doctor.verdict.getByText(/Nothing in it speaks of a failure/)).toBeVisible()
})

test('a log of another program is not recognised, and that is said', async ({ page }) => {
  await open(page)
  const doctor = new Doctor(page)
  await doctor.paste(
    'Feb 15 11:25:46 gw.local system,error,critical login failure 0x3f;\n{"op":17,"x":[1,2]}\n@@ 7f3a 9c0e @@',
  )
  await expect(doctor.verdict.getByText("I don't recognise this.")).toBeVisible()
})

test('a kept case that cannot be read is kept aside and named', async ({ page }) => {
  await open(page)
  await new Doctor(page).answer(/My own site/)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('gateway-doctor')
        open.addEventListener('error', () => reject(open.error ?? new Error('no database')))
        open.addEventListener('success', () => {
          const write = open.result.transaction('cases', 'readwrite')
          write.objectStore('cases').put('{"version": 99', 'case')
          write.addEventListener('complete', () => {
            open.result.close()
            resolve()
          })
        })
      }),
  )
  await page.reload()
  await expect(page.getByText(/stored under “unreadable-case-1”/)).toBeVisible()
})

test('blocked storage is said once and costs nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await open(page)
  const doctor = new Doctor(page)
  await expect(page.getByText(/lets pages store nothing/)).toBeVisible()
  await doctor.paste(log)
  await doctor.expectStep('See what listens on the server')
})
