/**
 * `npm run diagnose -- FILE ...`: the same diagnosis as in the browser, over files or standard input.
 * `--json` prints the answer as JSON; `--batch` reads one case a line, { id, inputs: [text, ..] }, and answers one line each:
 * { id, inputs: [{ kind }], causes: [{ id, confidence, summary, evidence: [{ input, line, text }] }], facts, next: { step, title } }
 */
import { createReadStream } from 'node:fs'
import diagnosisContent from 'virtual:content/diagnosis'
import guideContent from 'virtual:content/guide'
import type { Verdict } from '../content/evidence'
import { fill } from '../content/template'
import { createDiagnosis, type Reading } from '../diagnosis'
import { decode } from '../diagnosis/decode'
import { createGuide } from '../guide/fold'

const diagnosis = createDiagnosis(diagnosisContent)
const guide = createGuide(guideContent)

interface Answer extends Pick<Verdict, 'facts'> {
  inputs: { kind: string }[]
  causes: {
    id: string
    confidence: number
    summary: string
    evidence: { input: number; line: number; text: string }[]
  }[]
  next: { step: string; title: string }
}

function answer(readings: readonly Reading[]): Answer {
  const verdict = diagnosis.judge(readings)
  const { step, facts } = guide.fold([{ type: 'evidence', paste: 'command line', verdict }])
  return {
    inputs: verdict.inputs.map(({ kind }) => ({ kind })),
    causes: verdict.causes.map(({ id, confidence, summary, for: reasons }) => ({
      id,
      confidence,
      summary,
      evidence: reasons.flatMap((reason) => reason.quotes).map(({ input, line, text }) => ({ input, line, text })),
    })),
    facts: verdict.facts,
    next: { step: step.id, title: fill(step.title, facts, (id) => `(${id})`) },
  }
}

const readTexts = (texts: readonly string[]): Reading[] => texts.map((text, input) => diagnosis.read({ text }, input))

/** Streams a file, so that its size does not matter. */
async function readFile(stream: AsyncIterable<Uint8Array>, input: number): Promise<Reading> {
  const reader = diagnosis.begin(input)
  for await (const chunk of decode(stream).chunks) reader.feed(chunk)
  return reader.end()
}

export async function main(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--batch')) return batch(process.stdin.setEncoding('utf8'))
  const streams = files.length > 0 ? files.map((file) => createReadStream(file)) : [process.stdin]
  const found = answer(await Promise.all(streams.map(readFile)))
  console.log(args.includes('--json') ? JSON.stringify(found) : inWords(found))
  return 0
}

/** Answers each case as it comes: whoever asks may wait for an answer before asking on. */
async function batch(stream: AsyncIterable<string>): Promise<number> {
  for await (const line of linesOf(stream)) {
    if (line.trim() === '') continue
    const { id, inputs } = JSON.parse(line) as { id: string; inputs: string[] }
    console.log(JSON.stringify({ id, ...answer(readTexts(inputs)) }))
  }
  return 0
}

/** Not readline, which ends a line at U+2028 too: JSON may hold it. */
async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream) {
    const [first = '', ...more] = chunk.split('\n')
    rest += first
    for (const next of more) {
      yield rest
      rest = next
    }
  }
  yield rest
}

function inWords({ inputs, causes, next }: Answer): string {
  return [
    ...inputs.map(({ kind }, i) => `paste ${i + 1}: ${guideContent.kinds[kind] ?? kind}`),
    ...causes.map(({ id, confidence, summary, evidence }) =>
      [
        `${confidence.toFixed(2)}  ${id}: ${summary}`,
        ...evidence.slice(0, 2).map((quote) => `        paste ${quote.input + 1}, line ${quote.line}: ${quote.text}`),
      ].join('\n'),
    ),
    ...(causes.length === 0 ? ['Nothing in this explains a 502.'] : []),
    `next: ${next.title} (${next.step})`,
  ].join('\n')
}
