import { expect, test } from 'vitest'
import type { Timeline } from './evidence'
import { summarise } from './timeline'

const timeline = (failures: [number, number][], total = 4): Timeline => ({
  from: 0,
  step: 5,
  buckets: 4,
  failures: [{ input: 0, by: 'access-log/status-502', says: '', total: 4, counts: failures }],
  requests: [{ input: 0, total: total * 5, counts: [] }],
  marks: [],
  clocks: [],
  paths: [],
  upstreams: [],
})

test('tells first, last, worst and the share of all', () => {
  expect(
    summarise(
      timeline([
        [0, 1],
        [2, 3],
      ]),
    ),
  ).toEqual({
    count: 4,
    from: 0,
    to: 600_000,
    worst: 600_000,
    most: 3,
    share: 20,
  })
})

test('tells nothing of nothing', () => {
  expect(summarise(timeline([]))).toBeUndefined()
})
