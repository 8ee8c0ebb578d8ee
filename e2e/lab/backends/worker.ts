/** A worker that is at work on a request, and what becomes of it. */
import { existsSync, readFileSync } from 'node:fs'
import type { Room } from '../room'
import { until } from '../wait'

/** The worker writes its process id there when it begins. */
export const workerPid = '/run/worker.pid'

/** Python that leaves its id and then works for longer than anybody waits: what a request does, and what it imports. */
export const worksForLong = [
  `    with open('${workerPid}', 'w') as file:
        file.write(str(os.getpid()))
    time.sleep(6)`,
  'import os\nimport time\n',
] as const

export const strikeWorker =
  (signal: NodeJS.Signals) =>
  async (room: Room): Promise<void> => {
    const file = room.real(workerPid)
    const pid = await until('the worker to begin', () => existsSync(file) && Number(readFileSync(file, 'utf8')))
    process.kill(pid, signal)
  }
