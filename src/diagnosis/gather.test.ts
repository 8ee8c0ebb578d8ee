import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)

const missing = (socket: string): string =>
  `2026/11/21 10:12:31 [crit] 7#7: *1 connect() to unix:${socket} failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.7, server: shop.example.com, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:${socket}:", host: "shop.example.com"`

test.each([
  ['/var/www/vhosts/system/shop.example.com/php-fpm.sock', { 'hosting.panel': 'plesk' }],
  [
    '/opt/cpanel/ea-php83/root/usr/var/run/php-fpm/9a3f.sock',
    { 'hosting.panel': 'cpanel', 'php.version': '8.3', 'php.digits': '83' },
  ],
])('the path %s names the panel', (socket, facts) => {
  expect(diagnose([missing(socket)]).facts).toMatchObject(facts)
})

test('no panel is seen where a path only looks like one', () => {
  expect(diagnose([missing('/run/php/php8.3-fpm.sock')]).facts['hosting.panel']).toBeUndefined()
  expect(diagnose([missing('/srv/plesk/app.sock')]).facts['hosting.panel']).toBeUndefined()
})
