import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { check, type Diagnostics } from 'recheck'

export interface Pattern {
  pattern: string
  flags: string
}

/** Patterns that were proven, by hash; kept in the repository, because all proofs together take minutes. */
const proofsFile = fileURLToPath(new URL('proofs.json', import.meta.url))

const key = ({ pattern, flags }: Pattern): string =>
  createHash('sha256').update(`${flags}/${pattern}`).digest('base64url').slice(0, 16)

export const readProofs = (): Set<string> =>
  new Set(existsSync(proofsFile) ? (JSON.parse(readFileSync(proofsFile, 'utf8')) as string[]) : [])

/** Writes down that these patterns, and no others, are proven. */
export const writeProofs = (patterns: readonly Pattern[]): void =>
  writeFileSync(proofsFile, `${JSON.stringify([...new Set(patterns.map(key))].sort(), undefined, 2)}\n`)

/** Asks recheck about one pattern; tests put something in its place. */
type Ask = (pattern: Pattern, limit: number) => Promise<Diagnostics>

/** recheck's own process works on as many patterns at once as the machine has cores. */
const atOnce = availableParallelism()
const limit = 30_000
/** For a pattern that was doubted while others ran beside it. */
const patientLimit = 180_000

/** Hears how many were tried of how many. */
export type Progress = (done: number, all: number) => void

interface Options {
  ask?: Ask
  progress?: Progress | undefined
}

/**
 * Proves patterns to run in linear time, except for those in `proved`, and says what is wrong with each, or nothing.
 * Pasted text decides what a pattern runs over: one that backtracks would hang the page.
 * All cores work; what is doubted is tried again alone and with more time, for a busy machine is no fault of a pattern.
 */
export async function checkLinear(
  patterns: readonly Pattern[],
  proved: ReadonlySet<string>,
  { ask = askRecheck, progress = () => {} }: Options = {},
): Promise<(string | undefined)[]> {
  const open = [...new Map(patterns.map((one) => [key(one), one]))].filter(([id]) => !proved.has(id))
  const doubted: typeof open = []
  const queue = open.values()
  let done = 0
  const work = async (): Promise<void> => {
    for (const [id, pattern] of queue) {
      if (doubtIn(await ask(pattern, limit)) !== undefined) doubted.push([id, pattern])
      progress(++done, open.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const doubts = new Map<string, string | undefined>()
  for (const [id, pattern] of doubted) doubts.set(id, doubtIn(await ask(pattern, patientLimit)))
  return patterns.map((pattern) => doubts.get(key(pattern)))
}

/**
 * recheck's fuzzer suspects a pattern whose attack takes a second or more, whatever else the machine does meanwhile:
 * https://github.com/makenowjust-labs/recheck/issues/447. Without these limits it counts steps, alike on every machine.
 */
const countSteps = { attackTimeout: null, incubationTimeout: null }

/** recheck starts a process of its own for every call that comes before the first is answered; one is enough. */
let started: Promise<unknown> | undefined

const askRecheck: Ask = async ({ pattern, flags }, timeout) => {
  await (started ??= check('', ''))
  return check(pattern, flags, { ...countSteps, timeout })
}

function doubtIn(result: Diagnostics): string | undefined {
  if (result.status === 'safe') return undefined
  if (result.status === 'vulnerable') {
    return `takes ${result.complexity.summary} time on ${result.attack.pattern.slice(0, 60)}`
  }
  const { error } = result
  return error.kind === 'invalid'
    ? `is not a regular expression: ${error.message}`
    : `could not be proven linear-time (${error.kind})`
}
