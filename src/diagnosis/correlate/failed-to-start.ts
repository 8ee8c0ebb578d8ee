import { isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Nobody answers at the address, and the application's own log says that it failed while starting. */
export const rule: Rule = ({ things, hits }) => {
  const asked = unreachedAddresses(things).find((one) => !isListenedTo(things, one))
  const failed = [...hits.values()].find(({ signature }) => signature.supports['app-startup-failure'] === 'certain')
  const [error] = failed?.quotes ?? []
  return asked && error ? { facts: addressFacts('upstream', asked), quotes: [asked.quote, error] } : undefined
}
