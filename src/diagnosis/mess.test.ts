import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileContent, diagnosisContent } from '../content/compile'
import { createDiagnosis } from './index'
import { healthy, messes } from './mess.fixture'
import { measure, samplesOf, standsIn, twoInOne } from './messMeasure.fixture'

const content = compileContent('content')
const diagnosis = createDiagnosis(diagnosisContent(content))
const { read, judge, begin } = diagnosis
/** Some of every kind; `npm run report:mess` takes all. */
const samples = samplesOf(content, diagnosis, 5)

/** So many of a hundred signatures are still found after any mess. */
const usual = 96
/** Less than that, where the line itself loses what tells. */
const lower: Readonly<Record<string, number>> = {
  // Half of the samples are single words or short lines, which begin or end with what tells.
  'first character missing': 65,
  'three characters missing': 65,
  'last character missing': 70,
  // Nobody can say where the last word ends and the name of the user begins.
  'prompt stuck to the end': 88,
  // pino's lines are a Node.js application's; other programs' lines do not stand in them.
  "pino's JSON": 25,
  // A browser's pages and a server's headers have no time in front, and are not looked for in lines that have one.
  'Docker with times': 94,
  CloudWatch: 94,
  'GitHub Actions': 94,
  // Some messages differ from others only by their address; without it they are not claimed.
  'addresses masked by stars': 90,
  'addresses redacted': 90,
  'addresses named': 90,
  // Where no number stands beside them, only the commonest errors are known in other languages.
  'errors in German': 94,
  'errors in French': 94,
  'errors in Spanish': 94,
  // Java's packages begin in lower case; with a capital letter they are Python's modules.
  'first letter capitalised': 93,
}

describe('what people make of a paste', () => {
  test.each(messes)('$name: what it tells is still found, and quoted as it was pasted', (mess) => {
    const { of, found, quoted, lost } = measure(diagnosis, samples, mess)
    expect(quoted).toBe(of)
    expect((100 * found) / of, lost.map(({ id }) => id).join(', ')).toBeGreaterThanOrEqual(lower[mess.name] ?? usual)
  })
  test('two outputs in one paste are both read', () => {
    const { of, found, kind, quoted } = twoInOne(diagnosis, samples)
    expect(quoted).toBe(of)
    expect(kind).toBe(of)
    expect((100 * found) / of).toBeGreaterThanOrEqual(usual)
  })
})

const mess = fc.constantFrom(...messes)
const sample = fc.constantFrom(...samples)
const paste = fc
  .array(
    fc.oneof(
      fc.tuple(sample, mess, mess).map(([{ text }, one, other]) => other.make(one.make(text))),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join('\n'))

describe('whatever is made of a paste', () => {
  test('nothing fails, and quotes stand in it at their lines', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const reading = read({ text }, 0)
        const quotes = judge([reading]).causes.flatMap((cause) => cause.for.flatMap((reason) => reason.quotes))
        for (const quote of [...quotes, ...reading.hits.flatMap((hit) => hit.quotes)])
          expect(standsIn(text, quote)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('it reads the same whole or in pieces', () => {
    fc.assert(
      fc.property(paste, fc.integer({ min: 1, max: 400 }), (text, size) => {
        const bytes = new TextEncoder().encode(text)
        const reader = begin(0)
        for (let at = 0; at < bytes.length; at += size) reader.feed(bytes.subarray(at, at + size))
        const whole = read({ text: new TextDecoder().decode(bytes) }, 0)
        expect(judge([reader.end()])).toEqual(judge([whole]))
      }),
      { numRuns: 60 },
    )
  })

  test('the order of pastes does not change the verdict', () => {
    fc.assert(
      fc.property(fc.array(paste, { minLength: 2, maxLength: 3 }), (pastes) => {
        const found = (texts: string[]) =>
          new Map(
            judge(texts.map((text, input) => read({ text }, input))).causes.map((cause) => [
              cause.id,
              cause.confidence,
            ]),
          )
        expect(found(pastes.toReversed())).toEqual(found(pastes))
      }),
      { numRuns: 40 },
    )
  })

  test('lines of healthy programs do not change the first cause', () => {
    const first = (pasted: string) => judge([read({ text: pasted }, 0)]).causes[0]?.id
    // A fragment that nobody can place by itself is read as every program's, but not beside lines of another.
    const placed = samples.filter(({ id, kind }) => id.startsWith(`${kind}/`))
    const changed = placed.flatMap(({ id, text }) =>
      healthy
        .flatMap((line) => [`${line}\n${text}`, `${text.trimEnd()}\n${line}`])
        .filter((pasted) => first(text) !== undefined && first(pasted) !== first(text))
        .map((pasted) => `${id}: ${first(text)} became ${first(pasted)} in\n${pasted}`),
    )
    expect(changed).toEqual([])
  })
})
