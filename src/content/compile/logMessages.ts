import type { LogMessage } from '../catalogue.ts'
import type { Content } from './assemble.ts'

/** Lines that programs print, for people who look one up; what somebody types or says is none. */
export function logMessages({ signatures }: Content): LogMessage[] {
  return signatures
    .filter(({ kind }) => kind !== 'plain-language')
    .map(({ id, kind, says, supports, literals, either, samples }) => {
      const telling = [...literals, ...either]
      const line = tellingLine(samples[0] ?? '', telling)
      const from = Math.min(...telling.map((literal) => line.indexOf(literal)).filter((at) => at >= 0))
      return { id, kind, says, causes: Object.keys(supports), line, from: Number.isFinite(from) ? from : 0 }
    })
}

/** The line of a sample that the signature is about. */
function tellingLine(sample: Content['signatures'][number]['samples'][number], literals: readonly string[]): string {
  const lines = (typeof sample === 'string' ? sample : sample.text).trim().split('\n')
  return (lines.find((line) => literals.some((literal) => line.includes(literal))) ?? lines[0] ?? '').trim()
}
