import { accepts, addressFacts } from '../things'
import type { Rule } from './index'

/** The connection broke before an answer, the proxy keeps idle connections, and the application is still there. */
export const rule: Rule = ({ things }) => {
  const closed = things.asked.find((one) => one.supports.includes('keepalive-mismatch'))
  const keepalive = things.settings.find((one) => one.name === 'keepalive' && Number.parseInt(one.value, 10) > 0)
  if (!closed || !keepalive) return undefined
  const stillThere = things.listening.find((one) => accepts(one, closed))
  if (things.listening.length > 0 && !stillThere) return undefined
  return {
    facts: {
      ...addressFacts('upstream', closed),
      'keepalive.connections': String(Number.parseInt(keepalive.value, 10)),
    },
    quotes: [closed.quote, keepalive.quote],
  }
}
