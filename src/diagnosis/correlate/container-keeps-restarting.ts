import { hasPort, isApplication } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

const gone = new Set(['backend-not-running', 'firewall-blocked', 'dns-resolution-failed', 'backend-crashing'])

/** A container that comes and goes is refused, without a route or without a name, depending on the moment. */
export const rule: Rule = ({ things }) => {
  const asked = things.asked.find((one) => one.supports.some((cause) => gone.has(cause)))
  const container = things.containers.find(
    (one) => one.state === 'restarting' && isApplication({ ...one, name: one.name ?? '' }),
  )
  if (!asked || !container || things.containers.some((one) => one.state === 'running' && hasPort(one, asked.port)))
    return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      ...(container.name ? { 'container.name': container.name } : {}),
      ...(container.exitCode ? { 'exit.code': container.exitCode } : {}),
    },
    quotes: [container.quote, asked.quote],
  }
}
