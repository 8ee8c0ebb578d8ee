import { expect, test } from 'vitest'
import type { Timeline } from '../../content/evidence'
import { createPicture, rowOf, rowsOf, timeOf, worstBucket, type Mark } from './picture'
import { fill, scaleLanes } from './scale'
import { isWorthDrawing } from './worth'

const minute = 60_000
const start = Date.parse('2026-11-21T10:00:00Z')

const mark = (bucket: number, happens: Mark['happens'] = 'restart'): Mark => ({
  at: start + bucket * 5 * minute,
  happens,
  says: 'It was restarted.',
  quote: { input: 1, line: 1, text: '' },
})

/** Two logs; the first has two kinds of failures, the second most of them and all requests. */
const timeline = (marks: Mark[] = [], more: Partial<Timeline> = {}): Timeline => ({
  from: start,
  step: 5,
  buckets: 20,
  failures: [
    { input: 1, by: 'a', says: '', total: 9, counts: [[3, 9]] },
    {
      input: 0,
      by: 'b',
      says: '',
      total: 3,
      counts: [
        [0, 1],
        [3, 2],
      ],
    },
    { input: 0, by: 'c', says: '', total: 4, counts: [[3, 4]] },
  ],
  requests: [
    {
      input: 1,
      total: 40,
      counts: [
        [0, 10],
        [3, 30],
      ],
    },
  ],
  marks,
  clocks: [],
  paths: [],
  upstreams: [],
  ...more,
})

test('a lane adds up what one log tells, and the log that tells most is first', () => {
  const { lanes, buckets } = createPicture(timeline())
  expect(buckets).toBe(20)
  expect(lanes.map((lane) => lane.input)).toEqual([1, 0])
  expect(lanes[1]?.failures.slice(0, 5)).toEqual([1, 0, 0, 6, 0])
  expect(lanes[0]?.requests?.slice(0, 5)).toEqual([10, 0, 0, 30, 0])
  expect(lanes[1]?.requests).toBeUndefined()
})

test('a mark nearby widens the picture, and nothing is known of requests there', () => {
  const picture = createPicture(timeline([mark(-3), mark(21)]))
  expect(picture.from).toBe(start - 15 * minute)
  expect(picture.buckets).toBe(25)
  expect(picture.lanes[0]?.failures[6]).toBe(9)
  expect(picture.lanes[0]?.requests?.slice(0, 4)).toEqual([null, null, null, 10])
  expect(picture.lanes[0]?.requests?.slice(-2)).toEqual([null, null])
  expect(picture.marks).toHaveLength(2)
})

test('a mark far away is told apart and leaves the picture as it is', () => {
  const far = mark(-200, 'start')
  const picture = createPicture(timeline([far, mark(1)]))
  expect(picture).toMatchObject({ from: start, buckets: 20, beyond: [far] })
  expect(picture.marks).toHaveLength(1)
})

test('a short trouble has room around it', () => {
  const picture = createPicture(timeline([], { buckets: 4 }))
  expect(picture.buckets).toBe(12)
  expect(timeOf(picture, 4)).toBe(start)
  expect(picture.lanes[0]?.failures.indexOf(9)).toBe(7)
})

test('rows are the buckets in which something failed, with what happened in them', () => {
  const picture = createPicture(timeline([mark(3, 'kill'), mark(5)]))
  expect(rowsOf(picture).map((row) => row.bucket)).toEqual([0, 3])
  expect(rowOf(picture, 3)).toMatchObject({
    lanes: [
      { input: 1, failures: 9, requests: 30 },
      { input: 0, failures: 6, requests: undefined },
    ],
    marks: [{ happens: 'kill' }],
  })
  expect(worstBucket(picture)).toBe(3)
})

test('each lane has its own scale, and the scale is that of what is shown', () => {
  const picture = createPicture(timeline())
  const [upper, lower] = scaleLanes(picture, { first: 0, last: 19 })
  expect(upper).toMatchObject({ base: 1, most: 9, mostRequests: 30 })
  expect(upper?.failures[3]).toBeCloseTo(1 + fill)
  expect(upper?.failures[0]).toBeNull()
  expect(lower).toMatchObject({ base: 0, most: 6, mostRequests: undefined })
  expect(lower?.failures[0]).toBeCloseTo(fill / 6)
  expect(scaleLanes(picture, { first: 0, last: 2 })[1]).toMatchObject({ base: 0, most: 1 })
})

test('a picture is worth it from two points in time', () => {
  const once = [{ input: 0, by: 'a', says: '', total: 1, counts: [[2, 1]] as [number, number][] }]
  expect(isWorthDrawing(timeline())).toBe(true)
  expect(isWorthDrawing(timeline([], { failures: once }))).toBe(false)
  expect(isWorthDrawing(timeline([mark(2)], { failures: once }))).toBe(false)
  expect(isWorthDrawing(timeline([mark(7)], { failures: once }))).toBe(true)
  expect(isWorthDrawing(timeline([mark(1), mark(7)], { failures: [] }))).toBe(false)
})
