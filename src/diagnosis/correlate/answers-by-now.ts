import { isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Contradiction: the log says that nobody opened at an address where something listens and answers now. */
export const rule: Rule = ({ things }) => {
  for (const asked of unreachedAddresses(things)) {
    const answer = things.answered.find((one) => one.port !== undefined && one.port === asked.port && one.status < 500)
    if (!answer || !isListenedTo(things, asked)) continue
    return {
      facts: { ...addressFacts('upstream', asked), 'status.seen': String(answer.status) },
      quotes: [asked.quote, answer.quote],
    }
  }
  return undefined
}
