import { expect, test } from 'vitest'
import { follow, isClosest, isWhole, viewBetween, wholeView, zoomIn, zoomOut } from './view'

test('halves around the marker and doubles again, within the picture', () => {
  const half = zoomIn(wholeView(40), 40, 10)
  expect(half).toEqual({ first: 0, last: 19 })
  expect(zoomIn(half, 40, 10)).toEqual({ first: 5, last: 14 })
  expect(zoomIn(half, 40, 19)).toEqual({ first: 14, last: 23 })
  expect(isWhole(zoomOut(half, 40, 10), 40)).toBe(true)
})

test('ends at four buckets and at the whole', () => {
  let view = wholeView(40)
  for (let i = 0; i < 9; i++) view = zoomIn(view, 40, 39)
  expect(view).toEqual({ first: 36, last: 39 })
  expect(isClosest(view)).toBe(true)
  for (let i = 0; i < 9; i++) view = zoomOut(view, 40, 39)
  expect(view).toEqual(wholeView(40))
})

test('shows what was drawn over, in both directions', () => {
  expect(viewBetween(12, 20, 40)).toEqual({ first: 12, last: 20 })
  expect(viewBetween(20, 13, 40)).toEqual({ first: 13, last: 20 })
  expect(viewBetween(39, 39, 40)).toEqual({ first: 36, last: 39 })
})

test('moves no further than the marker asks', () => {
  expect(follow({ first: 10, last: 19 }, 15)).toEqual({ first: 10, last: 19 })
  expect(follow({ first: 10, last: 19 }, 7)).toEqual({ first: 7, last: 16 })
  expect(follow({ first: 10, last: 19 }, 22)).toEqual({ first: 13, last: 22 })
})
