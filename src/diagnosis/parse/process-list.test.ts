import { expect, test } from 'vitest'
import { thingsIn } from './parse.fixture'
import { parser } from './process-list'

test.each([
  'www-data    4162  0.3  2.1 312004 42104 ?        S    10:12   0:01 nginx: worker process',
  'www-data    4162       1  0 10:12 ?        00:00:01 nginx: worker process',
  '   4162 www-data  20   0  312004  42104  15360 S   0.3   2.1   0:01.20 nginx: worker process',
])('reads %s', (line) => {
  expect(thingsIn(parser, line)['processes']).toEqual([
    { pid: '4162', user: 'www-data', command: 'nginx: worker process' },
  ])
})
