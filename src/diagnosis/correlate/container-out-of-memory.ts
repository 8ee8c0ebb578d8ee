import { isApplication } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** The proxy lost the application at the moment Docker ended its container for memory. */
export const rule: Rule = ({ things }) => {
  const asked = things.asked.find((one) =>
    one.supports.some((cause) => cause === 'backend-crashing' || cause === 'backend-not-running'),
  )
  const container = things.containers.find((one) => one.oomKilled && isApplication({ ...one, name: one.name ?? '' }))
  if (!asked || !container) return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      ...(container.name ? { 'container.name': container.name } : {}),
      ...(container.exitCode ? { 'exit.code': container.exitCode } : {}),
    },
    quotes: [container.quote, asked.quote],
  }
}
