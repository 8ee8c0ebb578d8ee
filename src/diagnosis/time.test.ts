import { expect, test } from 'vitest'
import { stampOf } from './time'

const noon = Date.UTC(2026, 10, 21, 10, 12, 31)

test.each([
  ['nginx', '2026/11/21 10:12:31 [error] 4136#4136: *17 connect() failed'],
  ['ISO 8601', '2026-11-21T10:12:31Z ERR connection lost'],
  ['another zone', '{"time":"2026-11-21T12:12:31+02:00","msg":"x"}'],
  ['Python', '[2026-11-21 05:12:31 -0500] [812] [CRITICAL] WORKER TIMEOUT (pid:815)'],
  ['access log', '203.0.113.9 - - [21/Nov/2026:11:12:31 +0100] "GET / HTTP/1.1" 502 150'],
  ['PHP', '[21-Nov-2026 10:12:31 UTC] PHP Fatal error:  Uncaught Error'],
  ['Apache', '[Sat Nov 21 10:12:31 2026] [proxy:error] AH00957: HTTP'],
  ['Caddy', '{"level":"error","ts":1795255951,"logger":"http"}'],
  ['German', '21-Nov.-2026 10:12:31 Fehler'],
])('reads the time of %s', (_name, line) => {
  expect(stampOf(line)?.at).toBe(noon)
})

test('keeps fractions of seconds', () => {
  expect(stampOf('2026-11-21 10:12:31,250 ERROR x')?.at).toBe(noon + 250)
  expect(stampOf('[Sat Nov 21 10:12:31.250917 2026] [core:notice]')?.at).toBe(noon + 250)
})

test('says when the year is not known', () => {
  const stamp = stampOf('Nov 21 10:12:31 web1 systemd[1]: shop.service: Failed')
  expect(stamp).toMatchObject({ hasYear: false, start: 0, minuteEnd: 12 })
  expect(stampOf('märz 04 10:12:31 web1 kernel: x')?.at).toBe(Date.UTC(2000, 2, 4, 10, 12, 31))
})

test('finds none where there is none', () => {
  expect(stampOf('    at Object.<anonymous> (/srv/shop/app.js:10:12)')).toBeUndefined()
  expect(stampOf('Foo 21 10:12:31 is no month')).toBeUndefined()
})
