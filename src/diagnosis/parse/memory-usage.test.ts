import { expect, test } from 'vitest'
import { parser } from './memory-usage'
import { thingsIn } from './parse.fixture'

const head = '               total        used        free      shared  buff/cache   available\n'

test.each([
  ['free -m', `${head}Mem:            1963        1702          71          15         346         104`, [1963, 104]],
  ['free -h', `${head}Mem:           3.8Gi       1.2Gi       201Mi        15Mi       2.4Gi       2.3Gi`, [3891, 2355]],
  [
    'free',
    `$ free\n${head}Mem:         2010112     1742848       72704       15360      354304      106496`,
    [1963, 104],
  ],
])('reads %s', (_name, text, [total, available]) => {
  expect(thingsIn(parser, text)['memory']).toEqual([{ total, available }])
})

test('the older table has no column for what is available', () => {
  const text = `             total       used       free     shared    buffers     cached
Mem:           993        962         31          0         41        388`
  expect(thingsIn(parser, text)['memory']).toEqual([])
})
