import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { check } from 'recheck'

/** What is wrong with a pattern, or nothing. */
type Answer = string | undefined

const cacheFile = 'node_modules/.cache/gateway-doctor/linear.json'
const key = (pattern: string, flags: string): string => createHash('sha256').update(`${flags}/${pattern}`).digest('base64url').slice(0, 16)

/**
 * Proves patterns to run in linear time with recheck (0.01 to 0.9 s each, so proofs are kept between builds).
 * Pasted text decides what a pattern runs over: one that backtracks would hang the page.
 */
export async function checkLinear(patterns: { pattern: string; flags: string }[]): Promise<Answer[]> {
  const proved = readCache()
  const answers = await Promise.all(
    patterns.map(async ({ pattern, flags }): Promise<Answer> => {
      const id = key(pattern, flags)
      if (proved.has(id)) return undefined
      const answer = await prove(pattern, flags)
      if (answer === undefined) proved.add(id)
      return answer
    }),
  )
  writeCache(proved)
  return answers
}

async function prove(pattern: string, flags: string): Promise<Answer> {
  const result = await check(pattern, flags, { timeout: 20_000 })
  if (result.status === 'safe') return undefined
  if (result.status === 'unknown' && result.error.kind === 'invalid') return `is not a regular expression: ${result.error.message}`
  if (result.status === 'unknown') return `could not be proven linear-time (${result.error.kind})`
  return `takes ${result.complexity.summary} time on ${result.attack.pattern.slice(0, 60)}`
}

function readCache(): Set<string> {
  try {
    return new Set(existsSync(cacheFile) ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as string[]) : [])
  } catch {
    return new Set() // A damaged cache costs a few seconds, nothing else.
  }
}

function writeCache(proved: Set<string>): void {
  mkdirSync(dirname(cacheFile), { recursive: true })
  writeFileSync(cacheFile, JSON.stringify([...proved].sort()))
}
