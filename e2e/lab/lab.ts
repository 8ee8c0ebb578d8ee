/** The lab around the failures: its folder, its ports, and the promise that nothing of it is left behind. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from './failure'
import { perform, type Happened } from './perform'
import { claimPorts } from './ports'
import { endAll } from './processes'
import { Room } from './room'

/** Most of a failure's time is waiting, so there are more lanes than cores. */
const lanes = 8

export type Outcome = Happened & { trouble?: string }

/** Runs the failures side by side; their outcomes in the same order. */
export async function runAll(failures: Failure[]): Promise<(Outcome & { failure: Failure })[]> {
  const dir = mkdtempSync(join(tmpdir(), 'lab-'))
  // The servers run as another user than root and have to get in.
  chmodSync(dir, 0o755)
  const cleanUp = (): void => {
    endAll()
    rmSync(dir, { recursive: true, force: true })
  }
  const leave = (): void => process.exit(130)
  process.once('exit', cleanUp)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  const ports = await claimPorts()
  try {
    const outcomes: (Outcome & { failure: Failure })[] = []
    const waiting = [...failures.entries()]
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [i, failure] = next
        outcomes[i] = { failure, ...(await outcomeOf(failure, new Room(join(dir, failure.id), ports))) }
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return outcomes
  } finally {
    ports.release()
    cleanUp()
    process.off('exit', cleanUp)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, leave)
  }
}

async function outcomeOf(failure: Failure, room: Room): Promise<Outcome> {
  try {
    return await perform(failure, room)
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return { status: 'none', captures: await room.captures(), trouble }
  } finally {
    room.close()
  }
}
