/** Which failures to run: those asked for, as far as this machine has the programs for them. */
import type { Failure } from './failure'
import { allFailures } from './failures'
import { always, packageOf, programPath, type Program } from './programs'

/** All failures, or those with these ids; nothing, said so, where an id is unknown. */
export function withIds(ids: string[]): Failure[] | undefined {
  const known = allFailures.map(({ id }) => id)
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    console.error(`no failure is called ${unknown.join(' or ')}; there are ${known.join(', ')}`)
    return undefined
  }
  return ids.length > 0 ? allFailures.filter(({ id }) => ids.includes(id)) : allFailures
}

/** The failures that can run here. Says which programs are missing and what is left out for it. */
export function runnable(failures: Failure[]): Failure[] {
  const leftOut = failures.filter((failure) => missing(failure).length > 0)
  for (const program of new Set(leftOut.flatMap(missing))) {
    const ids = leftOut.filter((failure) => missing(failure).includes(program)).map(({ id }) => id)
    console.log(`${program} is missing (${packageOf(program)}); left out: ${ids.join(', ')}`)
  }
  return failures.filter((failure) => !leftOut.includes(failure))
}

const missing = ({ parts }: Failure): Program[] =>
  [...new Set([...always, ...parts.flatMap(({ needs }) => needs)])].filter((program) => !programPath(program))
