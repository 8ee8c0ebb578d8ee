/** What the page loads with the first paste. */
import content from 'virtual:content/diagnosis'
import type { DiagnosisPart } from './diagnoser'

const part: DiagnosisPart = {
  content,
  startWorker: () => new Worker(new URL('../diagnosis/workerEntry.ts', import.meta.url), { type: 'module' }),
  startHere: async (hear) => (await import('../diagnosis/worker')).createWorkerSession(hear),
}
export default part
