import { expect, test } from 'vitest'
import { parser } from './container-log'
import { thingsIn } from './parse.fixture'

test('reads which containers ended, and how', () => {
  const text = 'Attaching to basket-1, store\nbasket-1 exited with code 1\nstore exited with code 0'
  expect(thingsIn(parser, text)['containers']).toEqual([
    { name: 'basket', exitCode: '1', state: 'exited', ports: [] },
    { name: 'store', exitCode: '0', state: 'exited', ports: [] },
  ])
})
