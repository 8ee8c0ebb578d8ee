import { expect, test } from 'vitest'
import { confidence, type Weighed } from './weights'

const reason = (sure: Weighed['sure'], isConsequence = false): Weighed => ({ sure, isConsequence })

test('nothing speaks for it: no confidence', () => {
  expect(confidence([], [])).toBe(0)
})

test('a likely cause is claimed, a possible one is not', () => {
  expect(confidence([reason('likely')], [])).toBeGreaterThanOrEqual(0.5)
  expect(confidence([reason('possible')], [])).toBeLessThan(0.5)
})

test('many possibles never make a certainty', () => {
  expect(
    confidence(
      Array.from({ length: 20 }, () => reason('possible')),
      [],
    ),
  ).toBeLessThan(0.5)
})

test('what agrees makes surer, what disagrees less sure', () => {
  const alone = confidence([reason('likely')], [])
  expect(confidence([reason('likely'), reason('possible')], [])).toBeGreaterThan(alone)
  expect(confidence([reason('likely')], [reason('likely')])).toBeLessThan(0.5)
})

test('a consequence counts for little', () => {
  expect(confidence([reason('almost-certain', true)], [])).toBeLessThan(0.5)
})
