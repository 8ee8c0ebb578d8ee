/** Every failure of this folder's files. */
import type { Failure } from '../failure'

const files = import.meta.glob<{ failures: Failure[] }>(['./*.ts', '!./index.ts'], { eager: true })

export const allFailures: Failure[] = Object.values(files).flatMap(({ failures }) => failures)
