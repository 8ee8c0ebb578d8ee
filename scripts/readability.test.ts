import { expect, test } from 'vitest'
import { readingGrade, syllablesOf } from './readability'

test.each([
  ['site', 1],
  ['table', 2],
  ['server', 2],
  ['certificate', 4],
  ['closed', 1],
  ['the', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count)
})

test('short words in short sentences are for children', () => {
  expect(readingGrade('The dog ran to the house. It was glad to be back.')).toBeLessThan(3)
})

test('long words in one long sentence are not', () => {
  const text = 'The administrator reconfigures authentication intermediaries according to organisational requirements.'
  expect(readingGrade(text)).toBeGreaterThan(12)
})

test('no text asks for nothing', () => {
  expect(readingGrade('')).toBe(0)
})
