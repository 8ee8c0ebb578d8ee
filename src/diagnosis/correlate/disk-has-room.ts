import { hitsFor } from '../setup'
import type { Rule } from './index'

/** Contradiction: a program could not write for want of space, and df shows room on every disk. */
export const rule: Rule = ({ things, hits }) => {
  const failure = hitsFor(hits, 'disk-full').find(({ signature }) => signature.kind !== 'disk-usage')
  const fullest = things.disks.toSorted((a, b) => b.used - a.used)[0]
  if (!failure || !fullest || fullest.used >= 95) return undefined
  return {
    facts: { 'disk.mount': fullest.mount, 'disk.used': String(fullest.used) },
    quotes: [...failure.quotes.slice(0, 1), fullest.quote],
  }
}
