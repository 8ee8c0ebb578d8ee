import { addressFacts, type Asked, type Things } from '../things'
import type { Rule } from './index'

const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** The proxy asks in vain an address that the name in its configuration no longer has. */
export const rule: Rule = ({ things }) => {
  const names = namesAsked(things)
  const lookup = things.lookups.find((one) => one.addresses.length > 0 && names.has(one.name))
  const asked = things.asked.find((one) => isAddress.test(one.host ?? ''))
  const answer = lookup?.addresses.find((one) => isAddress.test(one))
  if (!lookup || !asked || !answer || wasAnswered(lookup.addresses, asked)) return undefined
  return {
    facts: { ...addressFacts('upstream', asked), 'dns.name': lookup.name, 'dns.answer': answer },
    quotes: [asked.quote, lookup.quote],
  }
}

const wasAnswered = (addresses: readonly string[], { host }: Asked): boolean => addresses.includes(host ?? '')

const namesAsked = ({ targets }: Things): Set<string> =>
  new Set(targets.flatMap(({ host }) => (host !== undefined && !isAddress.test(host) ? [host] : [])))
