/** The diagnosis in a Web Worker: one request at a time, readings kept between requests. */
import type { DiagnosisContent } from '../content/catalogue'
import type { Verdict } from '../content/evidence'
import { decode } from './decode'
import { createDiagnosis, type Diagnosis, type PasteText, type Reading } from './index'

/** A paste as the page hands it over: text, or a file that the worker reads itself. */
export interface WorkerPaste {
  id: string
  content: PasteText | Blob
}
/** What is known comes once and first; by itself, because to hand it over takes the page a while. */
export type WorkerRequest = { content: DiagnosisContent } | { pastes: WorkerPaste[] }
/** What is kept of a paste: all of it, or the lines that matter with their numbers. */
export interface KeptPaste extends PasteText {
  id: string
}
export type WorkerAnswer =
  | { type: 'progress'; done: number; of: number }
  /** What is known while a long file is still being read. */
  | { type: 'early'; verdict: Verdict }
  | { type: 'verdict'; verdict: Verdict; kept: KeptPaste[] }
  | { type: 'failed'; message: string }

/** Bytes of a file that are read at once. */
const slice = 4 * 1024 * 1024
/** So many bytes of a file lie between two early verdicts. */
const betweenVerdicts = 64 * 1024 * 1024

/** Answers requests; the page's fallback without a worker uses it just the same. */
export function createWorkerSession(
  answer: (message: WorkerAnswer) => void,
): (request: WorkerRequest) => Promise<void> {
  let diagnosis: Diagnosis | undefined
  const known = new Map<string, Reading>()

  const readFile = async (engine: Diagnosis, file: Blob, input: number, before: Reading[]): Promise<Reading> => {
    const reader = engine.begin(input)
    let told = 0
    const { chunks, trouble } = decode(slices(file, (done) => answer({ type: 'progress', done, of: file.size })))
    let read = 0
    for await (const chunk of chunks) {
      reader.feed(chunk)
      read += chunk.length
      if (read - told < betweenVerdicts) continue
      told = read
      answer({ type: 'early', verdict: engine.judge([...before, reader.soFar()]) })
    }
    const reading = reader.end()
    const odd = trouble() ?? (reading.kept.text.includes('\uFFFD') ? ('broken-utf8' as const) : undefined)
    return odd ? { ...reading, finding: { ...reading.finding, trouble: odd } } : reading
  }
  const readAll = async (engine: Diagnosis, pastes: readonly WorkerPaste[]): Promise<Reading[]> => {
    const readings: Reading[] = []
    for (const [input, { id, content }] of pastes.entries()) {
      const key = `${input} ${id}`
      const read = () =>
        content instanceof Blob ? readFile(engine, content, input, readings) : engine.read(content, input)
      const reading = known.get(key) ?? (await read())
      known.set(key, reading)
      readings.push(reading)
    }
    return readings
  }

  return async (request) => {
    if ('content' in request) {
      diagnosis = createDiagnosis(request.content)
      return
    }
    if (!diagnosis) throw new Error('the first request must bring the content')
    try {
      const readings = await readAll(diagnosis, request.pastes)
      const kept = request.pastes.map(({ id }, i) => ({ id, ...(readings[i]?.kept ?? { text: '' }) }))
      answer({ type: 'verdict', verdict: diagnosis.judge(readings), kept })
    } catch (error) {
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

/** The next slice is fetched while the last is looked at. */
async function* slices(file: Blob, progress: (done: number) => void): AsyncGenerator<Uint8Array> {
  const fetch = (at: number): Promise<ArrayBuffer> => file.slice(at, at + slice).arrayBuffer()
  let next = fetch(0)
  for (let at = 0; at < file.size; at += slice) {
    const bytes = await next
    next = fetch(at + slice)
    progress(at)
    yield new Uint8Array(bytes)
  }
}
