import { hitsFor } from '../setup'
import type { Rule } from './index'

/** Contradiction: the proxy cannot resolve a name that the machine resolves; they ask different name servers. */
export const rule: Rule = ({ things, hits }) => {
  for (const hit of hitsFor(hits, 'dns-resolution-failed')) {
    const name = hit.facts['dns.name']
    const lookup = things.lookups.find((one) => one.name === name)
    const address = lookup?.addresses[0]
    if (!name || !lookup || !address) continue
    return { facts: { 'dns.name': name, 'dns.answer': address }, quotes: [...hit.quotes.slice(0, 1), lookup.quote] }
  }
  return undefined
}
