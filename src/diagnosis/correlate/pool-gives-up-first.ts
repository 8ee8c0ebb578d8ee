import { lost, seconds } from '../setup'
import type { Rule } from './index'

const usual = 60

/** PHP-FPM ends a request before the web server would, so the visitor gets a cut connection and no answer. */
export const rule: Rule = ({ things, hits }) => {
  const pool = things.pools.find((one) => (seconds(one.terminateAfter) ?? 0) > 0)
  const limit = things.settings.find((one) => one.name === 'fastcgi_read_timeout')
  const inner = seconds(pool?.terminateAfter)
  const outer = seconds(limit?.value) ?? usual
  const cut = lost(things)[0]?.quote ?? hits.get('php-fpm-log/request-timed-out')?.quotes[0]
  if (!pool || !cut || inner === undefined || inner >= outer) return undefined
  return {
    facts: { 'pool.name': pool.name, 'timeout.seconds': String(inner), 'timeout.outer': String(outer) },
    quotes: [pool.quote, cut, ...(limit ? [limit.quote] : [])],
  }
}
