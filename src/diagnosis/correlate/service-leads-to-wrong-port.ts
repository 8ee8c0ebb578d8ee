import { podsOf } from '../setup'
import type { Rule } from './index'

/** The port a Service leads to is none that its pods have. */
export const rule: Rule = ({ things }) => {
  for (const service of things.kubeServices) {
    const pod = podsOf(service, things).find((one) => one.ports.length > 0)
    if (!pod || !service.targetPort || pod.ports.includes(service.targetPort)) continue
    return {
      facts: {
        'service.name': service.name,
        'service.target-port': service.targetPort,
        'pod.name': pod.name,
        'pod.ports': pod.ports.join(', '),
      },
      quotes: [service.quote, pod.quote],
    }
  }
  return undefined
}
