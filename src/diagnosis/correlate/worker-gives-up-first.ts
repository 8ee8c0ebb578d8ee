import { gunicornLimit, lost, seconds } from '../setup'
import type { Rule } from './index'

const usual = 60

/** Gunicorn ends a worker before nginx would give up, so a slow page becomes a 502 instead of a 504. */
export const rule: Rule = ({ things }) => {
  const cut = lost(things)[0]
  const reads = things.settings.find((one) => one.name === 'proxy_read_timeout')
  const outer = seconds(reads?.value) ?? usual
  for (const process of things.processes) {
    const inner = gunicornLimit(process)
    if (!cut || !inner || inner >= outer) continue
    return {
      facts: { 'timeout.seconds': String(inner), 'timeout.outer': String(outer) },
      quotes: [cut.quote, process.quote, ...(reads ? [reads.quote] : [])],
    }
  }
  return undefined
}
