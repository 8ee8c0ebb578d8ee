import { addressFacts } from '../things'
import type { Rule } from './index'

/** The firewall drops whatever no rule allows, and no rule allows the port that the proxy asks. */
export const rule: Rule = ({ things }) => {
  const policy = things.firewallRules.find((one) => one.isPolicy && one.action === 'deny')
  const asked = things.asked.find((one) => one.port !== undefined && one.supports.includes('firewall-blocked'))
  if (!policy || !asked) return undefined
  const isAllowed = things.firewallRules.some(
    (one) => one.action === 'allow' && !one.isPolicy && (one.port === asked.port || one.port === undefined),
  )
  if (isAllowed) return undefined
  return {
    facts: { ...addressFacts('upstream', asked), 'firewall.word': policy.word },
    quotes: [policy.quote, asked.quote],
  }
}
