import { unreachedAddresses } from '../backends'
import { boxes, hasPort, isApplication, isProxy } from '../setup'
import { addressFacts, isLoopback } from '../things'
import type { Rule } from './index'

/** In a container, 127.0.0.1 is that container: a proxy in a box of its own never meets the application there. */
export const rule: Rule = ({ things }) => {
  const all = boxes(things)
  const proxy = all.find(isProxy)
  if (!proxy) return undefined
  for (const asked of [...things.targets, ...unreachedAddresses(things)]) {
    if (!isLoopback(asked.host) || !asked.port || hasPort(proxy, asked.port)) continue
    const app = all.find((box) => isApplication(box) && hasPort(box, asked.port))
    const inside = app?.ports.find((pair) => pair.inside === asked.port || pair.outside === asked.port)?.inside
    if (!app || !inside) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        'container.name': proxy.name,
        'compose.service': app.name,
        'container.port': inside,
      },
      quotes: [asked.quote, proxy.quote, app.quote],
    }
  }
  return undefined
}
