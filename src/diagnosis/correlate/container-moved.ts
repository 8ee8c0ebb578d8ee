import { hasPort, isApplication } from '../setup'
import { addressFacts } from '../things'
import type { Rule } from './index'

const network = (address: string | undefined): string | undefined => /^\d+\.\d+\./.exec(address ?? '')?.[0]

/** The proxy still asks the address that a container had before it was made anew. */
export const rule: Rule = ({ things }) => {
  const { containers } = things
  for (const asked of things.asked) {
    if (containers.some((one) => one.address === asked.host)) continue
    const container = containers.find(
      (one) =>
        one.state !== 'exited' &&
        one.address !== undefined &&
        network(one.address) === network(asked.host) &&
        isApplication({ ...one, name: one.name ?? '' }) &&
        (one.ports.length === 0 || hasPort(one, asked.port)),
    )
    if (!container?.address) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        'container.address': container.address,
        ...(container.name ? { 'container.name': container.name } : {}),
      },
      quotes: [asked.quote, container.quote],
    }
  }
  return undefined
}
