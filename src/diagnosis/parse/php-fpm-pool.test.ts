import { expect, test } from 'vitest'
import { thingsIn } from './parse.fixture'
import { parser } from './php-fpm-pool'

test('reads a pool', () => {
  const text =
    '[shop]\nuser = www-data\nlisten = /run/php/shop.sock\nlisten.owner = www-data\n;listen.mode = 0600\npm = dynamic\npm.max_children = 5'
  expect(thingsIn(parser, text)['pools']).toEqual([
    {
      name: 'shop',
      user: 'www-data',
      socket: '/run/php/shop.sock',
      owner: 'www-data',
      manager: 'dynamic',
      maxChildren: '5',
    },
  ])
})

test('a bare port means every address', () => {
  expect(thingsIn(parser, '[www]\nlisten=9000')['pools']).toEqual([{ name: 'www', host: '*', port: '9000' }])
})

test('reads what grep found in a pool file', () => {
  const line = '/etc/php/8.2/fpm/pool.d/www.conf:listen = 127.0.0.1:9000'
  expect(thingsIn(parser, line)['pools']).toEqual([{ name: 'www', host: '127.0.0.1', port: '9000' }])
})
