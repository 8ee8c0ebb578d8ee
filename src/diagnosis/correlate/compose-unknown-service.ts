import { isProxy } from '../setup'
import { isLoopback } from '../things'
import type { Rule } from './index'

/** The proxy of a compose file asks for a service that the file does not have. */
export const rule: Rule = ({ things }) => {
  const { composeServices: services, groups } = things
  if (services.length < 2 || !services.some(isProxy)) return undefined
  const known = new Set([...services.flatMap((one) => one.names), ...groups.map((group) => group.name)])
  const target = things.targets.find(
    ({ host }) => host !== undefined && /^[a-z][\w-]*$/i.test(host) && !isLoopback(host) && !known.has(host),
  )
  if (!target?.host) return undefined
  return {
    facts: {
      'dns.name': target.host,
      'upstream.directive': target.directive,
      'compose.services': services.map((one) => one.name).join(', '),
    },
    quotes: [target.quote, ...services.slice(0, 3).map((one) => one.quote)],
  }
}
