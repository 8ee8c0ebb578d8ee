import { backends, isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Neither the address that was asked nor any other holds a program that could be the application. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things).find((one) => !isListenedTo(things, one))
  const searched = things.listening.some((one) =>
    asked?.socket ? one.socket !== undefined || one.port !== undefined : one.port !== undefined,
  )
  if (!asked || !searched || backends(things, asked).length > 0) return undefined
  if (things.listening.some((one) => one.port !== undefined && one.port === asked.port)) return undefined
  return { facts: addressFacts('upstream', asked), quotes: [asked.quote] }
}
