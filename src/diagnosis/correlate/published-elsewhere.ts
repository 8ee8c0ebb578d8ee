import { unreachedAddresses } from '../backends'
import { boxes, isProxy } from '../setup'
import { addressFacts, isLoopback } from '../things'
import type { Rule } from './index'

/** The proxy on the machine asks for the port inside a container, which is published under another number. */
export const rule: Rule = ({ things }) => {
  const all = boxes(things)
  if (all.some(isProxy)) return undefined
  for (const asked of unreachedAddresses(things)) {
    if (!isLoopback(asked.host) || all.some((box) => box.ports.some((pair) => pair.outside === asked.port))) continue
    const box = all.find((one) => one.ports.some((pair) => pair.inside === asked.port && pair.outside))
    const published = box?.ports.find((pair) => pair.inside === asked.port)?.outside
    if (!box || !published) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        'container.name': box.name,
        'container.port': asked.port ?? '',
        'container.published': published,
      },
      quotes: [asked.quote, box.quote],
    }
  }
  return undefined
}
