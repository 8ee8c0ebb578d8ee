import { unreachedAddresses } from '../backends'
import { isApplication } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Nobody answers at the address, and the one application among the containers does not run. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things)[0]
  const down = things.containers.filter(
    (one) => /^(?:exited|created|dead)$/.test(one.state) && isApplication({ ...one, name: one.name ?? '' }),
  )
  const [container] = down
  if (!asked || !container || down.length > 1 || container.oomKilled) return undefined
  if (things.containers.some((one) => one.state === 'running' && one.ports.some((pair) => pair.outside === asked.port)))
    return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      ...(container.name ? { 'container.name': container.name } : {}),
      ...(container.exitCode ? { 'exit.code': container.exitCode } : {}),
      'container.state': container.state,
    },
    quotes: [container.quote, asked.quote],
  }
}
