import { unreachedAddresses } from '../backends'
import { addressFacts } from '../things'
import type { Rule } from './index'

/** Somebody stopped the only application that pm2 has, and nobody answers. */
export const rule: Rule = ({ things }) => {
  const asked = unreachedAddresses(things)[0]
  const app = things.managedApps.find((one) => one.state === 'stopped')
  if (!asked || !app || things.managedApps.some((one) => one.state === 'online')) return undefined
  return { facts: { ...addressFacts('upstream', asked), 'app.name': app.name }, quotes: [app.quote, asked.quote] }
}
