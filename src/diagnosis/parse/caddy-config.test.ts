import { expect, test } from 'vitest'
import { parser } from './caddy-config'
import { thingsIn } from './parse.fixture'

const targetsIn = (text: string) => thingsIn(parser, text)['targets']
const directive = 'reverse_proxy'
const app = { directive, scheme: 'http', host: 'localhost', port: '3000' }

test.each([
  ['reverse_proxy localhost:3000', app],
  ['reverse_proxy :3000', app],
  ['reverse_proxy http://localhost:3000 # the shop', app],
  ['reverse_proxy /api/* localhost:3000', app],
  ['reverse_proxy @api localhost:3000 {', app],
  ['reverse_proxy https://10.0.0.5:8443', { ...app, scheme: 'https', host: '10.0.0.5', port: '8443' }],
  ['reverse_proxy https://app', { ...app, scheme: 'https', host: 'app', port: '443' }],
  ['reverse_proxy app:443', { ...app, host: 'app', port: '443' }],
  ['reverse_proxy app', { ...app, host: 'app', port: '80' }],
  ['reverse_proxy unix//run/shop.sock', { directive, scheme: 'http', socket: '/run/shop.sock' }],
  [
    'php_fastcgi unix//run/php/php8.2-fpm.sock',
    { directive: 'php_fastcgi', scheme: 'fastcgi', socket: '/run/php/php8.2-fpm.sock' },
  ],
  ['php_fastcgi app:9000', { directive: 'php_fastcgi', scheme: 'fastcgi', host: 'app', port: '9000' }],
])('%s', (text, target) => {
  expect(targetsIn(`shop.example.com {\n    ${text}\n}`)).toEqual([target])
})

test('reads all addresses of a block, each from its own line', () => {
  const text = 'reverse_proxy {\n  to 10.0.0.5:3000 10.0.0.6:3000\n  to 10.0.0.7:3000\n}'
  expect(targetsIn(text)).toEqual(
    ['10.0.0.5', '10.0.0.6', '10.0.0.7'].map((host) => ({ ...app, directive: 'to', host })),
  )
})

test('the transport says how the addresses before it are spoken to', () => {
  const block = (inside: string) => `reverse_proxy localhost:3000 {\n  transport ${inside}\n}\ntls internal`
  expect(targetsIn(block('http {\n    tls_insecure_skip_verify\n  }'))).toEqual([{ ...app, scheme: 'https' }])
  expect(targetsIn(block('http {\n    dial_timeout 2s\n  }'))).toEqual([app])
  expect(targetsIn(block('fastcgi'))).toEqual([{ ...app, scheme: 'fastcgi' }])
})

test('takes nothing for an address that Caddy fills in later, or that is a comment', () => {
  expect(targetsIn('reverse_proxy {env.APP_HOST}:3000\n# reverse_proxy localhost:3000')).toEqual([])
})
