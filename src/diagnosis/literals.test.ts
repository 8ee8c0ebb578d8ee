import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLiteralScanner as scanner } from './literals'

const createLiteralScanner = (literals: readonly string[]) => scanner(literals).inText

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

test('tells of every literal in bytes, and leaps where it is told to', () => {
  const bytes = new TextEncoder().encode('one two, one two\none')
  const found = (leap: boolean): string[] => {
    const told: string[] = []
    scanner(['one', 'two', ', ']).inBytes(bytes, 0, bytes.length, (index, end) => {
      told.push(`${index} ${end}`)
      return leap && index === 2 ? bytes.indexOf(10) : end
    })
    return told
  }
  expect(found(false)).toEqual(['0 3', '1 7', '2 9', '0 12', '1 16', '0 20'])
  expect(found(true)).toEqual(['0 3', '1 7', '2 9', '0 20'])
})
