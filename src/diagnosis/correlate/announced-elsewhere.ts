import { isInUse, isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** The application's own log says that it listens at another port or socket than the one asked in vain. */
export const rule: Rule = ({ things }) => {
  for (const asked of unreachedAddresses(things)) {
    if (isListenedTo(things, asked)) continue
    const sameDoor = things.announced.some(
      (one) =>
        (one.port !== undefined && one.port === asked.port) ||
        (one.socket !== undefined && one.socket === asked.socket),
    )
    const found = things.announced.filter((one) => !isInUse(things, one)).at(-1)
    if (sameDoor || !found) continue
    return {
      facts: { ...addressFacts('upstream', asked), ...addressFacts('listen', found) },
      quotes: [asked.quote, found.quote],
    }
  }
  return undefined
}
