import { unreachedAddresses } from '../backends'
import { boxes, isProxy } from '../setup'
import { addressFacts, isLoopback } from '../things'
import type { Rule } from './index'

/** The container has the port that is asked, but nobody outside of Docker can get at it. */
export const rule: Rule = ({ things }) => {
  const all = boxes(things)
  if (all.some(isProxy)) return undefined
  for (const asked of unreachedAddresses(things)) {
    if (!isLoopback(asked.host) || !asked.port) continue
    const box = all.find((one) => one.ports.some((pair) => pair.inside === asked.port))
    const isPublished = all.some((one) =>
      one.ports.some(
        (pair) => pair.outside !== undefined && (pair.inside === asked.port || pair.outside === asked.port),
      ),
    )
    if (!box || isPublished) continue
    return {
      facts: { ...addressFacts('upstream', asked), 'container.name': box.name, 'container.port': asked.port },
      quotes: [asked.quote, box.quote],
    }
  }
  return undefined
}
