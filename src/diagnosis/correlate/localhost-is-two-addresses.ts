import { accepts, addressFacts, isLoopback } from '../things'
import type { Rule } from './index'

/** `localhost` is ::1 as well, and the application takes connections at one of the two only. */
export const rule: Rule = ({ things }) => {
  const target = things.targets.find((one) => one.host === 'localhost' && one.port !== undefined)
  const asked = things.asked.find(
    (one) => target?.port === one.port && isLoopback(one.host) && one.host !== 'localhost',
  )
  if (!target || !asked || things.listening.some((one) => accepts(one, asked))) return undefined
  const found = things.listening.find((one) => one.port === target.port && isLoopback(one.host))
  if (!found) return undefined
  return {
    facts: {
      ...addressFacts('upstream', asked),
      ...addressFacts('listen', found),
      'upstream.directive': target.directive,
    },
    quotes: [target.quote, asked.quote, found.quote],
  }
}
