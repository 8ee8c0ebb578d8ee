import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedactor } from './redact'

/** One line for each kind of private data: what stands in a log, and what may be shared of it. */
const samples: [string, string, string][] = [
  ['an IPv4 address', 'client: 203.0.113.7, server', 'client: <ip-1>, server'],
  ['a private address with its port', 'upstream: "http://10.0.0.5:3000/"', 'upstream: "http://<ip-1>:3000/"'],
  ['an IPv6 address', 'client: 2001:db8:85a3::8a2e:370:7334, server', 'client: <ip-1>, server'],
  ['a host name', 'host: "shop.acme-store.de"', 'host: "<host-1>"'],
  ['an e-mail address', 'mail to jo.doe@acme-store.de failed', 'mail to <email-1> failed'],
  ['a password in a setting', 'DB_PASSWORD=hunter22 next', 'DB_PASSWORD=<secret-1> next'],
  ['a bearer token', 'Authorization: Bearer abc.def-123', 'Authorization: Bearer <secret-1>'],
  ['a password in an address', 'postgres://app:s3cret@db/app', 'postgres://app:<secret-1>@db/app'],
  ['a JSON web token', 'x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl y', 'x <secret-1> y'],
  ['a session id in a query', 'GET /?sid=5f4dcc3b5aa765d61d8327deb882cf99 HTTP/1.1', 'GET /?sid=<secret-1> HTTP/1.1'],
  ['the owner of a home directory', 'open /home/maria/app/server.js', 'open /home/<user-1>/app/server.js'],
]

test.each(samples)('masks %s', (_name, text, shared) => {
  expect(createRedactor()(text)).toBe(shared)
})

test.each([
  'connect() failed (111: Connection refused) while connecting to upstream, upstream: "http://127.0.0.1:3000/"',
  '2026/11/21 10:12:31 [error] 4136#4136: *58',
  'fastcgi_pass unix:/run/php/php8.2-fpm.sock;',
  'node server.js exited with code 1, see index.php and php8.2-fpm.service',
  'nginx/1.22.1 listens on 0.0.0.0:80 and [::1]:3000',
])('leaves what tells nothing about anybody: %s', (text) => {
  expect(createRedactor()(text)).toBe(text)
})

test('one value has one placeholder, wherever it stands', () => {
  const redact = createRedactor()
  expect(redact('203.0.113.7 asked')).toBe('<ip-1> asked')
  expect(redact('198.51.100.4 and 203.0.113.7')).toBe('<ip-2> and <ip-1>')
  expect([...redact.masked]).toEqual([
    ['<ip-1>', '203.0.113.7'],
    ['<ip-2>', '198.51.100.4'],
  ])
})

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const redact = createRedactor()
      const once = redact(text)
      expect(redact(once)).toBe(once)
    }),
  )
})
