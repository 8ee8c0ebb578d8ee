import { isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Nobody answers at the address, and the application's log ends with a database that could not be reached. */
export const rule: Rule = ({ things, hits }) => {
  const asked = unreachedAddresses(things).find((one) => !isListenedTo(things, one))
  const refused = hits.get('node-app-log/database-refused')
  const [error] = refused?.quotes ?? []
  return asked && refused && error
    ? { facts: { ...addressFacts('upstream', asked), ...refused.facts }, quotes: [asked.quote, error] }
    : undefined
}
