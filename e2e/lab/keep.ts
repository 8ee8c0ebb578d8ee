/** Keeps what was captured, so that it can be looked at and that signatures can take samples from it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capture } from './failure'

/** Below the project's root; not part of the repository. */
const folder = 'e2e/lab/captures'

export const capturePath = (id: string): string => join(folder, id)

export function keepCaptures(id: string, captures: Capture[]): void {
  const own = capturePath(id)
  rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  for (const { source, text } of captures) writeFileSync(join(own, `${source}.txt`), text)
}
