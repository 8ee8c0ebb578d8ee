import { expect, test } from 'vitest'
import { parser } from './apache-config'
import { thingsIn } from './parse.fixture'

test.each([
  [
    'ProxyPass /shop http://127.0.0.1:3000/',
    { directive: 'ProxyPass', scheme: 'http', host: '127.0.0.1', port: '3000', path: '/', location: '/shop' },
  ],
  [
    'ProxyPass "http://127.0.0.1:3000"',
    { directive: 'ProxyPass', scheme: 'http', host: '127.0.0.1', port: '3000', path: '' },
  ],
  [
    '    SetHandler "proxy:unix:/run/php/php8.2-fpm.sock|fcgi://localhost"',
    { directive: 'SetHandler', scheme: 'fcgi', socket: '/run/php/php8.2-fpm.sock' },
  ],
  [
    'BalancerMember http://10.0.0.9:3000',
    { directive: 'BalancerMember', scheme: 'http', host: '10.0.0.9', port: '3000' },
  ],
])('reads where %s leads', (line, expected) => {
  expect(thingsIn(parser, line)['targets']).toEqual([expected])
})

test('reads time limits and nothing out of a comment', () => {
  expect(thingsIn(parser, 'ProxyTimeout 120\n# ProxyPass / http://127.0.0.1:3000/')).toEqual({
    targets: [],
    settings: [{ name: 'ProxyTimeout', value: '120' }],
  })
})
