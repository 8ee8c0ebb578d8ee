/** The diagnosis in a Web Worker: one request at a time, readings kept between requests. */
import type { DiagnosisContent } from '../content/catalogue'
import type { Verdict } from '../content/evidence'
import { decode, largestText, type Trouble } from './decode'
import { excerpt } from './excerpt'
import { createDiagnosis, type Diagnosis, type PasteText, type Reading } from './index'

/** A paste as the page hands it over: text, or a file that the worker reads itself. */
export interface WorkerPaste {
  id: string
  content: PasteText | Blob
}
export interface WorkerRequest {
  /** Sent with the first request only. */
  content?: DiagnosisContent
  pastes: WorkerPaste[]
}
/** What is kept of a paste: all of it, or the lines that matter with their numbers. */
export interface KeptPaste {
  id: string
  text: string
  numbers?: number[]
}
export type WorkerAnswer =
  | { type: 'progress'; done: number; of: number }
  | { type: 'verdict'; verdict: Verdict; kept: KeptPaste[] }
  | { type: 'failed'; message: string }

interface Known {
  reading: Reading
  kept: KeptPaste
}

/** Answers requests; the page's fallback without a worker uses it just the same. */
export function createWorkerSession(
  answer: (message: WorkerAnswer) => void,
): (request: WorkerRequest) => Promise<void> {
  let diagnosis: Diagnosis | undefined
  const known = new Map<string, Known>()

  const read = async (engine: Diagnosis, paste: WorkerPaste, input: number): Promise<Known> => {
    const { content, trouble } = await textOf(paste.content)
    const reading = engine.read(content, input, (done) => answer({ type: 'progress', done, of: content.text.length }))
    const finding = trouble ? { ...reading.finding, trouble } : reading.finding
    return { reading: { ...reading, finding }, kept: { id: paste.id, ...excerpt(content, reading) } }
  }

  return async (request) => {
    if (request.content) diagnosis = createDiagnosis(request.content)
    if (!diagnosis) throw new Error('the first request must bring the content')
    const engine = diagnosis
    try {
      for (const [input, paste] of request.pastes.entries()) {
        const key = `${input} ${paste.id}`
        if (!known.has(key)) known.set(key, await read(engine, paste, input))
      }
      const found = request.pastes.flatMap((paste, input) => known.get(`${input} ${paste.id}`) ?? [])
      answer({
        type: 'verdict',
        verdict: engine.judge(found.map((one) => one.reading)),
        kept: found.map((one) => one.kept),
      })
    } catch (error) {
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

async function textOf(content: PasteText | Blob): Promise<{ content: PasteText; trouble?: Trouble }> {
  if (!(content instanceof Blob)) return { content }
  const tooLarge = content.size > largestText
  const part = tooLarge ? content.slice(content.size - largestText) : content
  const { text, trouble } = decode(new Uint8Array(await part.arrayBuffer()))
  const said = trouble ?? (tooLarge ? ('too-large' as const) : undefined)
  return { content: { text }, ...(said ? { trouble: said } : {}) }
}
