import { hitsFor } from '../setup'
import type { Rule } from './index'

/** The kernel killed the database for memory, and the application cannot connect to it. */
export const rule: Rule = ({ hits }) => {
  const kill = [...hits.values()].find(({ facts }) =>
    /mysqld|mariadbd|postgres|mongod/.test(facts['killed.process'] ?? ''),
  )
  const missing = hitsFor(hits, 'database-down')[0]
  const killed = kill?.facts['killed.process']
  if (!kill || !missing || !killed) return undefined
  return { facts: { 'killed.process': killed }, quotes: [...kill.quotes.slice(0, 1), ...missing.quotes.slice(0, 1)] }
}
