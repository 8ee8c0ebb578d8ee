import { expect, test } from 'vitest'
import { readLines } from './lines'
import { createRecogniser } from './recognise'

const mark = { opens: true, beside: false, around: false, weight: 4 }
const recognise = createRecogniser([
  {
    id: 'docker-compose',
    label: 'A compose file',
    facts: {},
    overlaps: false,
    holds: [],
    carries: false,
    requests: false,
    marks: [
      { ...mark, pattern: '^services:' },
      { ...mark, pattern: '^ {4}image: ' },
    ],
  },
])
const kindsOf = (...lines: string[]) =>
  recognise(readLines({ text: lines.join('\n') })).map(({ kind, lines }) => [kind, lines.length])

const file = ['services:', '  shop:', '    image: shop', '    # this is the shop that we all know and love so much']
const words = 'And now I see that I forgot to add the network to the shop.'

test('words after the end of a Markdown block are no part of the file in it', () => {
  expect(kindsOf('```', ...file, '```', words)).toEqual([
    ['docker-compose', 5],
    ['plain-language', 1],
  ])
  expect(kindsOf('> ```', ...file.map((line) => `> ${line}`), '> ```', words).at(-1)).toEqual(['plain-language', 1])
})

test('words inside a file are a comment in it', () => {
  expect(kindsOf(...file, words)).toEqual([['docker-compose', 5]])
})
