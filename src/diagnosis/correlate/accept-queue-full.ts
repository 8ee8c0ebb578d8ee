import { accepts, addressFacts } from '../things'
import type { Rule } from './index'

/** ss shows more connections waiting at the address than its queue holds: the workers do not come to fetch them. */
export const rule: Rule = ({ things }) => {
  const full = things.listening.find(
    (one) => one.queue !== undefined && one.queue.limit > 0 && one.queue.waiting >= one.queue.limit,
  )
  if (!full) return undefined
  const asked = things.asked.find((one) => accepts(full, one))
  return {
    facts: {
      ...(asked ? addressFacts('upstream', asked) : {}),
      ...addressFacts('listen', full),
      ...(full.process ? { 'listen.process': full.process } : {}),
    },
    quotes: [full.quote, ...(asked ? [asked.quote] : [])],
  }
}
