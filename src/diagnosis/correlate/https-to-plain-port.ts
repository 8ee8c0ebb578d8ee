import { addressFacts } from '../things'
import type { Rule } from './index'

/** The configuration says https, and the handshake shows that the other side speaks plain HTTP. */
export const rule: Rule = ({ things }) => {
  for (const target of things.targets.filter((one) => one.scheme === 'https')) {
    const asked = things.asked.find(
      (one) => one.supports[0] === 'protocol-mismatch' && one.port !== undefined && one.port === target.port,
    )
    if (!asked) continue
    return {
      facts: { ...addressFacts('upstream', asked), 'upstream.directive': target.directive },
      quotes: [target.quote, asked.quote],
    }
  }
  return undefined
}
