import { expect, test } from 'vitest'
import { parser } from './haproxy-config'
import { thingsIn } from './parse.fixture'

test('reads backends, their servers, limits and checks', () => {
  const text = `backend be_app
    option httpchk GET /up
    timeout server 30s
    server app1 10.0.0.5:3000 check
    server app2 10.0.0.6:3443 check ssl verify none`
  expect(thingsIn(parser, text)).toEqual({
    groups: [{ name: 'be_app' }],
    settings: [
      { name: 'option httpchk', value: 'GET /up' },
      { name: 'timeout server', value: '30s' },
    ],
    targets: [
      { directive: 'server', scheme: 'http', host: '10.0.0.5', port: '3000' },
      { directive: 'server', scheme: 'https', host: '10.0.0.6', port: '3443' },
    ],
  })
})
