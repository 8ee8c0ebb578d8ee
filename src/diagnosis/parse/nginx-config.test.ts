import { expect, test } from 'vitest'
import { parser } from './nginx-config'
import { thingsIn } from './parse.fixture'

test.each([
  ['proxy_pass http://127.0.0.1:3000;', { directive: 'proxy_pass', scheme: 'http', host: '127.0.0.1', port: '3000' }],
  [
    '    proxy_pass https://backend.example.com/api/;',
    { directive: 'proxy_pass', scheme: 'https', host: 'backend.example.com', port: '443', path: '/api/' },
  ],
  ['proxy_pass http://unix:/run/app.sock:/;', { directive: 'proxy_pass', scheme: 'http', socket: '/run/app.sock' }],
  [
    'fastcgi_pass unix:/run/php/php8.2-fpm.sock;',
    { directive: 'fastcgi_pass', scheme: 'fastcgi', socket: '/run/php/php8.2-fpm.sock' },
  ],
  ['fastcgi_pass 127.0.0.1:9000;', { directive: 'fastcgi_pass', scheme: 'fastcgi', host: '127.0.0.1', port: '9000' }],
  [
    'set $app http://backend.internal:3000;',
    { directive: 'set', scheme: 'http', host: 'backend.internal', port: '3000' },
  ],
])('reads where %s leads', (line, expected) => {
  expect(thingsIn(parser, line)['targets']).toEqual([expected])
})

test('reads the servers of a group, and what the group keeps open', () => {
  const text =
    'upstream shop {\n    server 10.0.0.9:3000 max_fails=3;\n    keepalive 16;\n    keepalive_timeout 30s;\n}\nserver {\n    listen 80;\n}'
  const { targets, settings, groups } = thingsIn(parser, text)
  expect(targets).toEqual([{ directive: 'server', scheme: 'http', host: '10.0.0.9', port: '3000' }])
  expect(settings).toEqual([
    { name: 'keepalive', value: '16' },
    { name: 'upstream keepalive_timeout', value: '30s' },
  ])
  expect(groups).toEqual([{ name: 'shop' }])
})

test('reads nothing out of a comment', () => {
  expect(thingsIn(parser, '# proxy_pass http://127.0.0.1:3000;')['targets']).toEqual([])
})

test('reads under which path a request is passed on, and what is decided only at run time', () => {
  const text = `location /api/ {
    proxy_pass http://basket:3000;
}
location ~ \\.php$ {
    set $php till:9000;
    fastcgi_pass $php;
}`
  const { targets, settings } = thingsIn(parser, text)
  expect(targets).toEqual([
    { directive: 'proxy_pass', scheme: 'http', host: 'basket', port: '3000', location: '/api/' },
    { directive: 'fastcgi_pass', scheme: 'fastcgi', variable: 'php' },
  ])
  expect(settings).toEqual([{ name: 'set', value: '$php till:9000' }])
})
