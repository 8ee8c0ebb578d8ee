import { accepts, addressFacts, type Address } from '../things'
import type { Evidence, Rule } from './index'

/** The web server asks one PHP address, every pool listens at another. */
export const rule: Rule = ({ things }) => {
  const pool = things.pools[0]
  if (!pool) return undefined
  const asked = phpAddresses(things).find((one) => !things.pools.some((other) => accepts(other, one)))
  if (!asked) return undefined
  return {
    facts: { ...addressFacts('upstream', asked), ...addressFacts('listen', pool), 'pool.name': pool.name },
    quotes: [asked.quote, pool.quote],
  }
}

const phpAddresses = (
  things: Evidence['things'],
): (Address & Pick<Evidence['things']['targets'][number], 'quote'>)[] => [
  ...things.asked.filter((one) => one.socket !== undefined || /^90\d\d$/.test(one.port ?? '')),
  ...things.targets.filter(
    (one) => /^f(?:ast)?cgi$/.test(one.scheme) && (one.socket !== undefined || one.port !== undefined),
  ),
]
