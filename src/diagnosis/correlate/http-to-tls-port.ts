import { addressFacts } from '../things'
import type { Rule } from './index'

/** Plain HTTP is sent to a port that is kept for TLS. */
export const rule: Rule = ({ things }) => {
  const target = things.targets.find(
    (one) => one.scheme === 'http' && one.directive !== 'server' && /^8?443$/.test(one.port ?? ''),
  )
  if (!target) return undefined
  return {
    facts: { ...addressFacts('upstream', target), 'upstream.directive': target.directive },
    quotes: [target.quote],
  }
}
