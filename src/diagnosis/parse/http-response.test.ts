import { expect, test } from 'vitest'
import { parser } from './http-response'
import { thingsIn } from './parse.fixture'

test('reads status, server and what was asked', () => {
  const text = '$ curl -I http://127.0.0.1:3000/\nHTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\nKeep-Alive: timeout=5'
  expect(thingsIn(parser, text)['answered']).toEqual([
    { status: 502, host: '127.0.0.1', port: '3000', server: 'nginx/1.22.1', keepAliveSeconds: 5 },
  ])
})

test('reads what curl -v prints, answer by answer', () => {
  const text = '< HTTP/1.1 301 Moved Permanently\n< Server: one\n< HTTP/2 200\n< server: two'
  expect(thingsIn(parser, text)['answered']).toEqual([
    { status: 301, server: 'one' },
    { status: 200, server: 'two' },
  ])
})
