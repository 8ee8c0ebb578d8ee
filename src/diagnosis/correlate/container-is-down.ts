import { unreachedAddresses } from '../backends'
import { hasPort, isApplication } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Nobody answers at the address, and the one application among the containers does not run. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things)[0]
  const applications = things.containers.filter((one) => isApplication({ ...one, name: one.name ?? '' }))
  const running = applications.filter((one) => one.state === 'running')
  const down = applications.filter(
    // What ended well beside a running application was a task, such as a migration.
    (one) => /^(?:exited|created|dead)$/.test(one.state) && (running.length === 0 || one.exitCode !== '0'),
  )
  const [container] = down
  if (!asked || !container || down.length > 1 || container.oomKilled) return undefined
  if (running.some((one) => hasPort(one, asked.port))) return undefined
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
