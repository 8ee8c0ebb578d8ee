import { hitsFor } from '../setup'
import type { Rule } from './index'

/** The proxy could not resolve a name, and the name server says why. */
export const rule: Rule = ({ things, hits }) => {
  for (const hit of hitsFor(hits, 'dns-resolution-failed')) {
    const name = hit.facts['dns.name']
    const lookup = things.lookups.find((one) => one.name === name && one.failure !== undefined)
    if (!name || !lookup?.failure) continue
    return {
      facts: { 'dns.name': name, 'dns.status': lookup.failure },
      quotes: [...hit.quotes.slice(0, 1), lookup.quote],
    }
  }
  return undefined
}
