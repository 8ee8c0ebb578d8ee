import content from 'virtual:content/diagnosis'
import type { DiagnosisPart } from '../case/diagnoser'
import { createWorkerSession } from '../diagnosis/worker'
import DiagnosisWorker from '../diagnosis/workerEntry?worker&inline'
import { handOver } from './parts'

const part: DiagnosisPart = {
  content,
  startWorker: () => new DiagnosisWorker(),
  startHere: (hear) => Promise.resolve(createWorkerSession(hear)),
}
handOver(part)
