import { podsOf } from '../setup'
import type { Rule } from './index'

/** A Service leads nowhere, because the pods it is made for crash. */
export const rule: Rule = ({ things }) => {
  for (const service of things.kubeServices.filter((one) => one.endpoints?.length === 0)) {
    const pod = podsOf(service, things).find((one) => !one.isReady && /CrashLoop|Error|OOMKilled/.test(one.status))
    if (!pod) continue
    return {
      facts: { 'service.name': service.name, 'pod.name': pod.name, 'pod.state': pod.status },
      quotes: [service.quote, pod.quote],
    }
  }
  return undefined
}
