import { createWorkerSession, type WorkerAnswer, type WorkerRequest } from './worker'

const session = createWorkerSession((answer: WorkerAnswer) => self.postMessage(answer))
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => void session(event.data))
