/** The page's side of the diagnosis: a worker where there can be one, the same session in the page where not. */
import type { DiagnosisContent } from '../content/catalogue'
import type { Verdict } from '../content/evidence'
import type { KeptPaste, WorkerAnswer, WorkerPaste, WorkerRequest } from '../diagnosis/worker'
import { nextTask } from './nextTask'

export type { WorkerPaste } from '../diagnosis/worker'

/** What somebody who waits may hear. */
export interface Watch {
  signal: AbortSignal
  progress(done: number, of: number): void
  /** What is known while a long file is still being read. */
  early(verdict: Verdict): void
}

export interface Diagnoser {
  /** Loads what the diagnosis needs, and may be asked again where that failed. `diagnose` does it too. */
  prepare(): Promise<void>
  /** One at a time. Rejects with an `AbortError` when `signal` fires; the worker is stopped then, in mid-file if need be. */
  diagnose(pastes: WorkerPaste[], watch: Watch): Promise<{ verdict: Verdict; kept: KeptPaste[] }>
}

/** The diagnosis as it is loaded: its content and the two places where it can run. */
export interface DiagnosisPart {
  content: DiagnosisContent
  /** Throws or reports `onerror` where a site's policy forbids workers. */
  startWorker(): Worker
  startHere(hear: (answer: WorkerAnswer) => void): Promise<(request: WorkerRequest) => Promise<void>>
}

interface Session {
  send(request: WorkerRequest): void
  stop(): void
}

export function createDiagnoser(load: () => Promise<DiagnosisPart>): Diagnoser {
  let part: DiagnosisPart | undefined
  let session: Session | undefined
  let listener: ((answer: WorkerAnswer) => void) | undefined
  let workersFail = false

  const hear = (answer: WorkerAnswer): void => listener?.(answer)

  const inPage = ({ startHere, content }: DiagnosisPart): Session => {
    const handle = startHere(hear)
    const send = (request: WorkerRequest): void => void handle.then((session) => session(request))
    send({ content })
    return { send, stop: () => undefined }
  }

  const inWorker = (part: DiagnosisPart): Session => {
    const worker = part.startWorker()
    let last: WorkerRequest | undefined
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => hear(event.data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      workersFail = true
      session = inPage(part)
      if (last) session.send(last)
    })
    worker.postMessage({ content: part.content } satisfies WorkerRequest)
    return {
      send(request) {
        last = request
        worker.postMessage(request)
      },
      stop: () => worker.terminate(),
    }
  }

  const start = (part: DiagnosisPart): Session => {
    if (workersFail) return inPage(part)
    try {
      return inWorker(part)
    } catch {
      workersFail = true
      return inPage(part)
    }
  }

  const prepared = async (): Promise<DiagnosisPart> => (part ??= await load())

  return {
    prepare: async () => void (await prepared()),
    async diagnose(pastes, { signal, progress, early }) {
      const loaded = await prepared()
      await nextTask()
      session ??= start(loaded)
      await nextTask()
      signal.throwIfAborted()
      return new Promise((resolve, reject) => {
        signal.addEventListener(
          'abort',
          () => {
            session?.stop()
            session = undefined
            reject(signal.reason instanceof Error ? signal.reason : new DOMException('stopped', 'AbortError'))
          },
          { once: true },
        )
        listener = (answer) => {
          if (answer.type === 'progress') progress(answer.done, answer.of)
          else if (answer.type === 'early') early(answer.verdict)
          else if (answer.type === 'verdict') resolve(answer)
          else reject(new Error(answer.message))
        }
        session?.send({ pastes })
      })
    },
  }
}
