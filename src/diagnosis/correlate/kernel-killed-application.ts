import { accepts, addressFacts } from '../things'
import type { Rule } from './index'

const others = /mysqld|mariadbd|postgres|mongod|redis|nginx|apache|httpd|dockerd|sshd|systemd/

/** The kernel killed a program for memory, and the proxy lost its application. */
export const rule: Rule = ({ things, hits }) => {
  const kill = [...hits.values()].find(
    ({ signature, facts }) => 'out-of-memory' in signature.supports && !others.test(facts['killed.process'] ?? 'nginx'),
  )
  const asked = things.asked.find((one) =>
    one.supports.some((cause) => cause === 'backend-crashing' || cause === 'backend-not-running'),
  )
  const killed = kill?.facts['killed.process']
  if (!kill || !asked || !killed) return undefined
  const holder = things.listening.find((one) => accepts(one, asked))?.process
  if (holder && !killed.startsWith(holder.slice(0, 4))) return undefined
  return {
    facts: { ...addressFacts('upstream', asked), 'killed.process': killed },
    quotes: [...kill.quotes.slice(0, 1), asked.quote],
  }
}
