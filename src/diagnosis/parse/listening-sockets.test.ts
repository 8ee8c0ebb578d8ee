import { expect, test } from 'vitest'
import { parser } from './listening-sockets'
import { thingsIn } from './parse.fixture'

test.each([
  [
    'ss with its programs',
    'LISTEN 0      511        127.0.0.1:3001      0.0.0.0:*    users:(("node",pid=4162,fd=18))',
    { host: '127.0.0.1', port: '3001', process: 'node', pid: '4162', queue: { waiting: 0, limit: 511 } },
  ],
  [
    'ss without rights to see programs',
    'LISTEN 0      511          0.0.0.0:80        0.0.0.0:*',
    { host: '0.0.0.0', port: '80', queue: { waiting: 0, limit: 511 } },
  ],
  [
    'ss with an IPv6 address and a protocol column',
    'tcp   LISTEN 0      511            [::1]:3000         [::]:*    users:(("node",pid=9,fd=1))',
    { host: '[::1]', port: '3000', process: 'node', pid: '9', queue: { waiting: 0, limit: 511 } },
  ],
  [
    'ss with a Unix socket whose queue is full',
    'u_str LISTEN 3      2      /run/php/php8.2-fpm.sock 619897            * 0    users:(("php-fpm8.2",pid=15282,fd=10))',
    { socket: '/run/php/php8.2-fpm.sock', process: 'php-fpm8.2', pid: '15282', queue: { waiting: 3, limit: 2 } },
  ],
  [
    'netstat',
    'tcp        0      0 127.0.0.1:9000          0.0.0.0:*               LISTEN      770/php-fpm: master',
    { host: '127.0.0.1', port: '9000', process: 'php-fpm', pid: '770' },
  ],
  [
    'netstat with an IPv6 wildcard',
    'tcp6       0      0 :::8080                 :::*                    LISTEN      812/java',
    { host: '[::]', port: '8080', process: 'java', pid: '812' },
  ],
  [
    'netstat with a Unix socket',
    'unix  2      [ ACC ]     STREAM     LISTENING     20563    770/php-fpm8.2       /run/php/php8.2-fpm.sock',
    { socket: '/run/php/php8.2-fpm.sock', process: 'php-fpm8.2', pid: '770' },
  ],
  [
    'lsof',
    'node    4162 deploy   18u  IPv4  20563      0t0  TCP 127.0.0.1:3000 (LISTEN)',
    { host: '127.0.0.1', port: '3000', process: 'node', pid: '4162' },
  ],
])('reads %s', (_name, line, expected) => {
  expect(thingsIn(parser, line)['listening']).toEqual([expected])
})

test('takes the programs from the next line where a terminal wrapped it', () => {
  const wrapped = 'LISTEN 0      511        127.0.0.1:3001      0.0.0.0:*\n    users:(("node",pid=4162,fd=18))'
  expect(thingsIn(parser, wrapped)['listening']).toMatchObject([{ port: '3001', process: 'node', pid: '4162' }])
})

test('reads nothing out of a heading', () => {
  expect(thingsIn(parser, 'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess')['listening']).toEqual([])
})
