import { expect, test } from 'vitest'
import { readLines } from './lines'
import { createRecogniser } from './recognise'

const kind = { facts: {}, overlaps: false, holds: [], carries: false, requests: false }
const mark = { opens: false, beside: false, around: false, weight: 4 }
const recognise = createRecogniser([
  {
    ...kind,
    id: 'pool',
    label: 'A pool',
    marks: [
      { ...mark, pattern: '^listen = ' },
      { ...mark, pattern: '^\\[\\w+\\]$', beside: true },
      { ...mark, pattern: '^; ', beside: true },
    ],
  },
  { ...kind, id: 'log', label: 'A log', marks: [{ ...mark, pattern: '^\\d\\d:\\d\\d ' }] },
])
const partsOf = (...lines: string[]) =>
  recognise(readLines({ text: lines.join('\n') })).map((part) => [part.kind, part.lines.map((line) => line.text)])

test('a heading belongs to what follows it, with all that stands between', () => {
  const lines = ['[shop]', '; the pool of the shop, one of many here', 'prefix = /srv', '', 'listen = 9000', '[blog]']
  expect(partsOf(...lines)).toEqual([['pool', lines]])
})

test('a heading is no part of the kind without a telling line', () => {
  expect(partsOf('[shop]', 'prefix = /srv')).toEqual([['unknown', ['[shop]', 'prefix = /srv']]])
})

test('a heading leaves what stands before it where it is', () => {
  expect(partsOf('x7: 0x3f;', '[shop]', 'listen = 9000')).toEqual([
    ['unknown', ['x7: 0x3f;']],
    ['pool', ['[shop]', 'listen = 9000']],
  ])
  expect(partsOf('12:00 started', '[shop]', 'listen = 9000')).toEqual([
    ['log', ['12:00 started']],
    ['pool', ['[shop]', 'listen = 9000']],
  ])
})

test('a sentence or a line of another kind parts a heading from what follows', () => {
  const words = 'and this is what my other file says'
  expect(partsOf('[shop]', words, 'listen = 9000').at(-1)).toEqual(['pool', ['listen = 9000']])
  expect(partsOf('[shop]', '12:00 started', 'listen = 9000').at(-1)).toEqual(['pool', ['listen = 9000']])
})
