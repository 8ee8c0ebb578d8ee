import { isListenedTo, unreachedAddresses } from '../backends'
import { addressFacts, isLoopback, type Things } from '../things'
import type { Rule } from './index'

const isNumber = (host: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)

/** The configuration knows a name; the address asked for it is not the one where its port is open now. */
export const rule: Rule = ({ things }) => {
  for (const asked of unreachedAddresses(things)) {
    const target = namedTarget(things, asked.port)
    const found = things.listening.find((one) => one.port === asked.port && isNumber(one.host ?? ''))
    if (!asked.host || !isNumber(asked.host) || isListenedTo(things, asked)) continue
    if (!target?.host || !found?.host || isLoopback(found.host) || found.host === '0.0.0.0') continue
    return {
      facts: { ...addressFacts('upstream', asked), ...addressFacts('listen', found), 'dns.name': target.host },
      quotes: [asked.quote, target.quote, found.quote],
    }
  }
  return undefined
}

/** Named there by a machine's name only, so no number in the configuration is out of date. */
function namedTarget({ targets }: Things, port: string | undefined): Things['targets'][number] | undefined {
  const same = targets.filter((one) => one.port !== undefined && one.port === port)
  return same.every((one) => !isNumber(one.host ?? '') && !isLoopback(one.host)) ? same[0] : undefined
}
