import { expect, test } from 'vitest'
import { parser } from './nginx-error-log'

const fields = (text: string) => parser.record?.(text)

test('reads the fields nginx appends', () => {
  const line =
    '2026/11/21 10:12:31 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.example.com, request: "GET /cart?x=1 HTTP/1.1", upstream: "http://127.0.0.1:3000/cart?x=1", host: "shop.example.com:8080"'
  expect(fields(line)).toEqual({
    'time.first': '2026/11/21 10:12:31',
    'request.path': '/cart',
    'site.domain': 'shop.example.com',
    'upstream.scheme': 'http',
    'upstream.address': '127.0.0.1:3000',
    'upstream.host': '127.0.0.1',
    'upstream.port': '3000',
  })
})

test.each([
  ['upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:"', { 'upstream.socket': '/run/php/php8.2-fpm.sock' }],
  ['upstream: "http://unix:/run/app/puma.sock:/login"', { 'upstream.socket': '/run/app/puma.sock' }],
  ['upstream: "http://[::1]:3000/"', { 'upstream.host': '[::1]', 'upstream.port': '3000' }],
  ['upstream: "10.0.0.9:443", bytes from/to client:0/0', { 'upstream.address': '10.0.0.9:443' }],
  ['connect() to unix:/run/app.sock failed (2: No such file', { 'upstream.socket': '/run/app.sock' }],
])('reads the address in %s', (text, expected) => {
  expect(fields(text)).toMatchObject(expected)
})

test('a name without a port is an upstream group', () => {
  expect(fields('upstream: "http://app_servers/login"')).toEqual({
    'upstream.scheme': 'http',
    'upstream.name': 'app_servers',
  })
})
