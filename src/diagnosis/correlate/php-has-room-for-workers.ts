import type { Rule } from './index'

/** PHP-FPM has no worker left while the machine has memory for more. */
export const rule: Rule = ({ things, hits }) => {
  const full = hits.get('php-fpm-log/max-children')
  const memory = things.memory.find((one) => one.available > one.total / 4)
  const limit = full?.facts['pool.max'] ?? things.pools.find((one) => one.maxChildren)?.maxChildren
  if (!full || !memory || !limit) return undefined
  return {
    facts: { 'pool.max': limit, 'memory.available': String(memory.available) },
    quotes: [...full.quotes.slice(0, 1), memory.quote],
  }
}
