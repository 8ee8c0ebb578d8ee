/** The page's side of the diagnosis: a worker where there can be one, the same session in the page where not. */
import type { DiagnosisContent } from '../content/catalogue'
import type { Verdict } from '../content/evidence'
import type { KeptPaste, WorkerAnswer, WorkerPaste, WorkerRequest } from '../diagnosis/worker'

export type { WorkerPaste } from '../diagnosis/worker'

/** What somebody who waits may hear. */
export interface Watch {
  signal: AbortSignal
  progress(done: number, of: number): void
  /** What is known while a long file is still being read. */
  early(verdict: Verdict): void
}

export interface Diagnoser {
  /** One at a time. Rejects with an `AbortError` when `signal` fires; the worker is stopped then, in mid-file if need be. */
  diagnose(pastes: WorkerPaste[], watch: Watch): Promise<{ verdict: Verdict; kept: KeptPaste[] }>
}

interface Session {
  send(request: WorkerRequest): void
  stop(): void
}

/** `startWorker` throws or reports `onerror` where a site's policy forbids workers. */
export function createDiagnoser(loadContent: () => Promise<DiagnosisContent>, startWorker: () => Worker): Diagnoser {
  let session: Session | undefined
  let listener: ((answer: WorkerAnswer) => void) | undefined
  let workersFail = false

  const hear = (answer: WorkerAnswer): void => listener?.(answer)

  const inPage = (): Session => {
    const handle = import('../diagnosis/worker').then(({ createWorkerSession }) => createWorkerSession(hear))
    return { send: (request) => void handle.then((session) => session(request)), stop: () => undefined }
  }

  const inWorker = (): Session => {
    const worker = startWorker()
    let last: WorkerRequest | undefined
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => hear(event.data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      workersFail = true
      session = inPage()
      if (last) session.send(last)
    })
    return {
      send(request) {
        last = { ...last, ...request }
        worker.postMessage(request)
      },
      stop: () => worker.terminate(),
    }
  }

  const start = (): Session => {
    if (workersFail) return inPage()
    try {
      return inWorker()
    } catch {
      workersFail = true
      return inPage()
    }
  }

  return {
    async diagnose(pastes, { signal, progress, early }) {
      const content = session ? undefined : await loadContent()
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
        session ??= start()
        session.send({ ...(content ? { content } : {}), pastes })
      })
    },
  }
}
