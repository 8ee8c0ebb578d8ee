import { expect, test } from 'vitest'
import { thingsIn } from './parse.fixture'
import { parser } from './process-list'

test.each([
  ['www-data    4162  0.3  2.1 312004 43008 ?        S    10:12   0:01 nginx: worker process', { memory: 42 }],
  ['www-data    4162       1  0 10:12 ?        00:00:01 nginx: worker process', {}],
  ['   4162 www-data  20   0  312004  43008  15360 S   0.3   2.1   0:01.20 nginx: worker process', { memory: 42 }],
  ['   4162 www-data  20   0    1.3g 118.5m  15360 S   0.3   2.1   0:01.20 nginx: worker process', { memory: 118.5 }],
])('reads %s', (line, memory) => {
  expect(thingsIn(parser, line)['processes']).toEqual([
    { pid: '4162', user: 'www-data', command: 'nginx: worker process', ...memory },
  ])
})
