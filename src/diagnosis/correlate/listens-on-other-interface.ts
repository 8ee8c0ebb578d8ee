import { isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** The port is right, but the application takes connections at another address of the machine only. */
export const rule: Rule = ({ things }) => {
  for (const asked of unreachedAddresses(things)) {
    if (!asked.port || isListenedTo(things, asked)) continue
    const found = things.listening.find((one) => one.port === asked.port)
    if (!found) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        ...addressFacts('listen', found),
        ...(found.host ? { 'listen.interface': found.host } : {}),
        ...(found.process ? { 'listen.process': found.process } : {}),
      },
      quotes: [asked.quote, found.quote],
    }
  }
  return undefined
}
