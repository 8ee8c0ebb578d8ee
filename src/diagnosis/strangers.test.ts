import { expect, test } from 'vitest'
import { compileContent, diagnosisContent } from '../content/compile'
import { claimed } from '../content/evidence'
import { createDiagnosis } from './index'

const content = compileContent('content')
const { diagnose } = createDiagnosis(diagnosisContent(content))
const signatures = new Map(content.signatures.map((signature) => [signature.id, signature]))

/** A line of no program in particular, as a journal prints it. */
const inJournal = (line: string): string =>
  `Nov 21 10:12:30 web1 systemd[1]: Started basket.service - Basket.\nNov 21 10:12:31 web1 basket[4136]: ${line}`

const causesOf = (id: string): string[] => Object.keys(signatures.get(id)?.supports ?? {})
const kindOf = (id: string): string => id.split('/')[0] ?? ''

// These are whole pages, answers and files, people's own words, and what npm prints to somebody: nothing of a journal.
const noLines = new Set(['plain-language', 'error-page', 'http-response', 'har', 'nginx-config', 'npm-output'])

/** What signatures of other kinds make of a line, where its own says nothing of the sort. */
function strangersIn(id: string, line: string): string[] {
  const own = causesOf(id)
  return diagnose([inJournal(line)]).causes.flatMap((cause) =>
    cause.confidence < claimed || own.includes(cause.id)
      ? []
      : cause.for
          .filter(({ by }) => signatures.has(by) && kindOf(by) !== kindOf(id))
          .map(({ by }) => `${by} claims ${cause.id}: ${line}`),
  )
}

test('what one program says is not taken for another program’s, where a journal carries the lines of all', () => {
  const strangers = content.signatures
    .filter(({ kind }) => !noLines.has(kind))
    .flatMap(({ id, samples }) =>
      samples.flatMap((sample) => {
        const line = typeof sample === 'string' ? sample : sample.text
        return line.includes('\n') ? [] : strangersIn(id, line)
      }),
    )
  expect(strangers).toEqual([])
})
