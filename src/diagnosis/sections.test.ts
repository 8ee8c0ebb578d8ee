import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileContent, diagnosisContent } from '../content/compile'
import type { Verdict } from '../content/evidence'
import { places, type Place } from '../content/vocabulary'
import { createDiagnosis } from './index'
import { readSectionMark } from './sections'

const content = compileContent('content')
const { read, diagnose } = createDiagnosis(diagnosisContent(content))

const collected = (outputs: readonly { kind: string; text: string }[]): string =>
  outputs
    .map(({ kind, text }) => `\n##### gateway-doctor: look (any), prints ${kind}\n${text}\n\n##### exit 0\n`)
    .join('')

describe('a mark', () => {
  test.each([
    ['##### gateway-doctor: disk (debian), prints disk-usage', { begins: true, kind: 'disk-usage' }],
    ['##### gateway-doctor: pm2-list (any)', { begins: true, kind: undefined }],
    ['##### exit 127', { begins: false, kind: undefined }],
    ['##### Upstreams #####', undefined],
    ['# gateway-doctor: disk (debian), prints disk-usage', undefined],
  ])('%s', (line, mark) => {
    expect(readSectionMark(line)).toEqual(mark)
  })
})

describe('collected output', () => {
  const partsOf = (text: string): string[] => read({ text }, 0).finding.parts.map((part) => part.kind)

  test('takes a line that looks like nothing for what the mark says', () => {
    expect(partsOf('a=1;b=2;c=3')).toEqual(['unknown'])
    expect(partsOf(collected([{ kind: 'php-fpm-pool', text: 'a=1;b=2;c=3' }]))).toEqual(['php-fpm-pool'])
  })

  test('believes an unmistakable line more than the mark', () => {
    const text = 'nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/sites-enabled/shop:12'
    expect(partsOf(collected([{ kind: 'container-log', text }]))).toEqual(['config-test'])
  })

  test('takes a kind it does not know for no hint', () => {
    expect(partsOf(collected([{ kind: 'tea-leaves', text: 'a=1;b=2;c=3' }]))).toEqual(['unknown'])
  })

  /** What commands of one script can print, each kind once; a case has one application. */
  const outputsOf = (place: Place) => {
    const commands = content.commands.filter(
      ({ collect }) => collect?.on.includes(place) && (collect.given['stack.app'] ?? 'php') === 'php',
    )
    const printed = new Set(commands.map((command) => command.prints))
    const samples = content.signatures
      .filter((signature) => printed.has(signature.kind))
      .flatMap(({ kind, samples }) =>
        samples.map((sample) => ({ kind, text: typeof sample === 'string' ? sample : sample.text })),
      )
      // A fragment that is taken for nothing in particular alone says more, and less sure things, than behind a mark.
      .filter(({ kind, text }) => partsOf(text).every((part) => part === kind))
    return fc.uniqueArray(fc.constantFrom(...samples), { selector: ({ kind }) => kind, minLength: 2, maxLength: 5 })
  }

  const said = ({ causes, facts, links }: Verdict) => ({
    causes: causes.map((cause) => [cause.id, cause.confidence]),
    facts,
    links: links.map(({ link, state }) => [link, state]),
  })

  test.each(places)('of a %s says the same as its parts pasted one by one, and never quotes a mark', (place) => {
    fc.assert(
      fc.property(outputsOf(place), (outputs) => {
        const together = diagnose([collected(outputs)])
        expect(said(together)).toEqual(said(diagnose(outputs.map(({ text }) => text))))
        const quotes = together.causes.flatMap((cause) => cause.for.flatMap((reason) => reason.quotes))
        for (const quote of quotes) expect(quote.text).not.toMatch(/^##### /)
      }),
      { numRuns: 60 },
    )
  })
})
