import { backends, isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** The service manager calls the service running, and yet nothing listens where it should. */
export const rule: Rule = ({ things }) => {
  const unit = things.units.find((one) => one.state === 'active (running)' && one.name !== 'nginx')
  const asked = unreachedAddresses(things).find((one) => !isListenedTo(things, one))
  if (!unit || !asked || things.listening.length === 0) return undefined
  const samePort = things.listening.some((one) => one.port !== undefined && one.port === asked.port)
  if (
    samePort ||
    backends(things, asked).length > 0 ||
    things.listening.some((one) => one.pid !== undefined && one.pid === unit.pid)
  )
    return undefined
  return {
    facts: { ...addressFacts('upstream', asked), 'unit.name': unit.name, 'unit.state': unit.state },
    quotes: [unit.quote, asked.quote],
  }
}
