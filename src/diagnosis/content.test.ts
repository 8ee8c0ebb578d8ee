import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileContent, diagnosisContent } from '../content/compile'
import { createDiagnosis } from './index'
import { rules } from './correlate'
import { parsers } from './parse'

const content = compileContent('content')
const { read, judge, diagnose } = createDiagnosis(diagnosisContent(content))
const textOf = (sample: string | { text: string }): string => (typeof sample === 'string' ? sample : sample.text)

describe('kinds', () => {
  const samples = content.kinds.flatMap((kind) =>
    kind.samples.map((sample, i) => [`${kind.id} ${i + 1}`, kind.id, sample] as const),
  )
  test.each(samples)('%s is recognised', (_name, kind, sample) => {
    expect(read({ text: sample }, 0).finding.kind).toBe(kind)
  })
  const siblings = content.kinds.flatMap((kind) =>
    kind.siblings.map((sibling, i) => [`${kind.id} ${i + 1}`, kind.id, sibling] as const),
  )
  test.each(siblings)('%s is not seen in its sibling', (_name, kind, sibling) => {
    expect(read({ text: sibling }, 0).finding.kind).not.toBe(kind)
  })
})

describe('signatures', () => {
  const samples = content.signatures.flatMap((signature) =>
    signature.samples.map((sample, i) => [`${signature.id} ${i + 1}`, signature.id, textOf(sample)] as const),
  )
  test.each(samples)('%s is found when pasted', (_name, id, text) => {
    const { hits } = read({ text }, 0)
    expect(hits.map((hit) => hit.signature.id)).toContain(id)
  })
  const siblings = content.signatures.flatMap((signature) =>
    signature.siblings.map((text, i) => [`${signature.id} ${i + 1}`, signature.id, text] as const),
  )
  test.each(siblings)('%s is not found in its sibling', (_name, id, text) => {
    expect(read({ text }, 0).hits.map((hit) => hit.signature.id)).not.toContain(id)
  })
})

describe('correlations', () => {
  const fired = (pastes: readonly string[], id: string) =>
    diagnose(pastes)
      .causes.flatMap((cause) => cause.for)
      .find((reason) => reason.by === id)

  const samples = content.correlations.flatMap((rule) =>
    rule.samples.map((sample, i) => [`${rule.id} ${i + 1}`, rule, sample] as const),
  )
  test.each(samples)('%s names the values and makes its cause the first', (_name, rule, sample) => {
    const reason = fired(sample.pastes, rule.id)
    for (const word of sample.says) expect(reason?.says).toContain(word)
    expect(diagnose(sample.pastes).causes[0]?.id).toBe(rule.cause)
  })
  const siblings = content.correlations.flatMap((rule) =>
    rule.siblings.map((sample, i) => [`${rule.id} ${i + 1}`, rule.id, sample.pastes] as const),
  )
  test.each(siblings)('%s stays silent for its sibling', (_name, id, pastes) => {
    expect(fired(pastes, id)).toBeUndefined()
  })
  test('every rule has its words, and every parser its kind', () => {
    expect([...rules.keys()].sort()).toEqual(content.correlations.map((rule) => rule.id).sort())
    for (const kind of parsers.keys()) expect(content.kinds.map((one) => one.id)).toContain(kind)
  })
})

describe('whatever is pasted', () => {
  const lines = content.signatures.flatMap((signature) => signature.samples.map(textOf))
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('', '<script>alert(1)</script>', '```', '> '),
  )
  const paste = fc.array(line, { maxLength: 12 }).map((parts) => parts.join('\n'))

  test('quotes stand in the paste, letter for letter, at the line they name', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const raw = text.split(/\r\n|\n|\r/)
        for (const cause of diagnose([text]).causes) {
          for (const { line: number, text: quoted } of cause.for.flatMap((reason) => reason.quotes)) {
            const height = quoted.split('\n').length
            expect(
              raw
                .slice(number - 1, number - 1 + height)
                .join('\n')
                .startsWith(quoted.replace(/…$/, '')),
            ).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the order of pastes does not change what is found', () => {
    fc.assert(
      fc.property(fc.array(paste, { minLength: 2, maxLength: 3 }), (pastes) => {
        const found = (all: string[]) => new Map(diagnose(all).causes.map((cause) => [cause.id, cause.confidence]))
        expect(found(pastes.toReversed())).toEqual(found(pastes))
      }),
      { numRuns: 100 },
    )
  })
})

describe('pastes with nothing to find', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    [
      'a log of another program',
      'Nov 21 10:00:01 mail postfix/smtpd[812]: connect from unknown[203.0.113.7]\nNov 21 10:00:02 mail postfix/smtpd[812]: disconnect from unknown[203.0.113.7]',
    ],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ])('%s claims nothing', (_name, text) => {
    expect(judge([read({ text }, 0)]).causes.filter((cause) => cause.confidence >= 0.5)).toEqual([])
  })
})
