import type { Rule } from './index'

/** The database's own numbers: as many connections as it allows, or one short of it. */
export const rule: Rule = ({ things }) => {
  const value = (name: string) => things.gauges.find((one) => one.name === name)
  const limit = value('max_connections')
  const used = value('Threads_connected') ?? value('Max_used_connections')
  if (!limit || !used || used.value < limit.value - 1) return undefined
  return {
    facts: { 'database.connections': String(used.value), 'database.limit': String(limit.value) },
    quotes: [used.quote, limit.quote],
  }
}
