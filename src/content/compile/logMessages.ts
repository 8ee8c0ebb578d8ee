import type { LogMessage } from '../catalogue.ts'
import type { Content } from './assemble.ts'

/** Lines that programs print, for people who look one up; what somebody types or says is none. */
export function logMessages({ signatures }: Content): LogMessage[] {
  return signatures
    .filter(({ kind }) => kind !== 'plain-language')
    .map(({ id, kind, says, supports, literals, either, samples }) => ({
      id,
      kind,
      says,
      causes: Object.keys(supports),
      line: tellingLine(samples[0] ?? '', [...literals, ...either]),
    }))
}

/** The line of a sample that the signature is about. */
function tellingLine(sample: Content['signatures'][number]['samples'][number], literals: readonly string[]): string {
  const lines = (typeof sample === 'string' ? sample : sample.text).trim().split('\n')
  return (lines.find((line) => literals.some((literal) => line.includes(literal))) ?? lines[0] ?? '').trim()
}
