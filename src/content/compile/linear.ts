import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'

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

/**
 * Proves patterns to run in linear time, except for those in `proved`, and says what is wrong with each, or nothing.
 * Pasted text decides what a pattern runs over: one that backtracks would hang the page.
 * One at a time: under load recheck's fuzzer runs out of time and suspects patterns that are safe.
 */
export async function checkLinear(
  patterns: readonly Pattern[],
  proved: ReadonlySet<string>,
): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = []
  for (const pattern of patterns) answers.push(proved.has(key(pattern)) ? undefined : await prove(pattern))
  return answers
}

/** The fuzzer draws its strings at random and can suspect or give up on a safe pattern: a verdict needs three tries. */
const tries = 3

async function prove(pattern: Pattern): Promise<string | undefined> {
  let answer: string | undefined
  for (let i = 0; i < tries; i++) {
    answer = await tryToProve(pattern)
    if (answer === undefined) return undefined
  }
  return answer
}

async function tryToProve({ pattern, flags }: Pattern): Promise<string | undefined> {
  const result = await check(pattern, flags, { timeout: 30_000 })
  if (result.status === 'safe') return undefined
  if (result.status === 'vulnerable') {
    return `takes ${result.complexity.summary} time on ${result.attack.pattern.slice(0, 60)}`
  }
  const { error } = result
  return error.kind === 'invalid'
    ? `is not a regular expression: ${error.message}`
    : `could not be proven linear-time (${error.kind})`
}
