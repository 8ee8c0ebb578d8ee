import { addressFacts } from '../things'
import type { Rule } from './index'

/** Between containers the port inside counts; the published one is for the machine around them. */
export const rule: Rule = ({ things }) => {
  for (const target of things.targets) {
    const service = things.composeServices.find((one) => one.names.includes(target.host ?? ''))
    if (!service || service.ports.some((pair) => pair.inside === target.port)) continue
    const pair = service.ports.find((one) => one.outside !== undefined && one.outside === target.port)
    if (!pair) continue
    return {
      facts: {
        ...addressFacts('upstream', target),
        'upstream.directive': target.directive,
        'compose.service': service.name,
        'container.port': pair.inside,
      },
      quotes: [target.quote, service.quote],
    }
  }
  return undefined
}
