import { hitsFor } from '../setup'
import type { Rule } from './index'

/** Docker's name server forgets a container that does not run. */
export const rule: Rule = ({ things, hits }) => {
  for (const hit of hitsFor(hits, 'dns-resolution-failed')) {
    const name = hit.facts['dns.name'] ?? hit.facts['upstream.host']
    const container = things.containers.find((one) => one.state === 'exited' && one.name === name)
    if (!name || !container) continue
    return {
      facts: { 'dns.name': name, 'container.name': name },
      quotes: [...hit.quotes.slice(0, 1), container.quote],
    }
  }
  return undefined
}
