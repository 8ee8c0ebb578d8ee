import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLiteralScanner } from './literals'

test('finds every literal that occurs, each once', () => {
  const find = createLiteralScanner(['he', 'she', 'his', 'hers', 'x'])
  expect(new Set(find('ushers'))).toEqual(new Set([0, 1, 3]))
  expect(find('nothing of it')).toEqual([])
  expect(find('he he he')).toEqual([0])
})

test('upper and lower case are the same', () => {
  expect(createLiteralScanner(['Refused'])('connection REFUSED')).toEqual([0])
})

test('other scripts neither match nor disturb', () => {
  expect(createLiteralScanner(['ab'])('äabü')).toEqual([0])
  expect(createLiteralScanner(['ab'])('aäb')).toEqual([])
})

test('agrees with includes on any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 30 })
  const literal = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.uniqueArray(literal, { minLength: 1, maxLength: 8 }), letters, (literals, text) => {
      const standing = literals.flatMap((one, i) => (text.includes(one) ? [i] : []))
      expect(new Set(createLiteralScanner(literals)(text))).toEqual(new Set(standing))
    }),
  )
})
