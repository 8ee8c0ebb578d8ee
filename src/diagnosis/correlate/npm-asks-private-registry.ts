import { privateHost } from '../setup'
import type { Rule } from './index'

/** npm's settings name the private registry that answered with an error. */
export const rule: Rule = ({ things, hits }) => {
  const failure = [...hits.values()].find(
    ({ signature }) => signature.kind === 'npm-output' && 'private-registry-unhealthy' in signature.supports,
  )
  const setting = things.npmSettings.findLast((one) => one.name.endsWith('registry') && privateHost(one.value))
  const host = privateHost(setting?.value ?? '')
  const named = failure?.facts['registry.host']
  if (!setting || !failure || !host || (named !== undefined && named !== host)) return undefined
  return {
    facts: { 'registry.host': host, 'setting.name': setting.name },
    quotes: [setting.quote, ...failure.quotes.slice(0, 1)],
  }
}
