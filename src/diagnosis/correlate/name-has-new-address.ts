import { addressFacts, type Asked, type Target, type Things } from '../things'
import type { Rule } from './index'

const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** The proxy asks in vain an address that the name in its configuration no longer has. */
export const rule: Rule = ({ things }) => {
  for (const lookup of things.lookups) {
    const target = things.targets.find((one) => one.host === lookup.name)
    const answer = lookup.addresses.find((one) => isAddress.test(one))
    const asked = things.asked.find((one) => isAskedFor(target, one, things))
    if (!target || !asked || !answer || lookup.addresses.includes(asked.host ?? '')) continue
    return {
      facts: { ...addressFacts('upstream', asked), 'dns.name': lookup.name, 'dns.answer': answer },
      quotes: [asked.quote, target.quote, lookup.quote],
    }
  }
  return undefined
}

/** The same port, and no other line of the configuration names that address itself. */
const isAskedFor = (target: Target | undefined, { host = '', port }: Asked, { targets }: Things): boolean =>
  isAddress.test(host) &&
  (target?.port === undefined || target.port === port) &&
  !targets.some((one) => one.host === host)
