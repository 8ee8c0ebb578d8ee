import { backends, isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts, isLoopback } from '../things'
import type { Rule } from './index'

/** The log names an address nobody listens at, the socket list shows the application at another one. */
export const rule: Rule = ({ things }) => {
  for (const asked of unreachedAddresses(things)) {
    if (things.listening.length === 0 || isListenedTo(things, asked)) continue
    const sameport = things.listening.some((one) => one.port !== undefined && one.port === asked.port)
    const found = backends(things, asked)[0]
    if (!found || sameport || (asked.host !== undefined && !isLoopback(asked.host) && isLoopback(found.host))) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        ...addressFacts('listen', found),
        ...(found.process ? { 'listen.process': found.process } : {}),
      },
      quotes: [asked.quote, found.quote],
    }
  }
  return undefined
}
