import { unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Nobody answers at the address, and the service manager says that the service is not running. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things)[0]
  const unit = things.units.find(
    (one) => /^(inactive|failed|not-found|deactivating)/.test(one.state) && one.name !== 'nginx',
  )
  if (!asked || !unit) return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      'unit.name': unit.name,
      'unit.state': unit.state,
      ...(unit.result ? { 'unit.result': unit.result } : {}),
    },
    quotes: [unit.quote, asked.quote],
  }
}
