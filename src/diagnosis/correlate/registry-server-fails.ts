import { addressFacts } from '../things'
import type { Rule } from './index'

/** npm was answered with an error, and the log of that registry's web server shows why. */
export const rule: Rule = ({ things, hits }) => {
  const failure = [...hits.values()].find((hit) => hit.facts['registry.host'] !== undefined)
  const registry = failure?.facts['registry.host']
  const server = [...hits.values()].find(
    ({ signature, facts }) =>
      facts['site.domain'] !== undefined &&
      facts['site.domain'] === registry?.split(':')[0] &&
      signature.kind !== failure?.signature.kind,
  )
  const asked = things.asked.find((one) => one.failure === server?.signature.id)
  if (!failure || !registry || !asked) return undefined
  return {
    facts: { 'registry.host': registry, ...addressFacts('upstream', asked) },
    quotes: [...failure.quotes.slice(0, 1), asked.quote],
  }
}
