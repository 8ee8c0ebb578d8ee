import { podsOf } from '../setup'
import type { Rule } from './index'

/** A Service leads nowhere, because its pods run or wait without being ready. */
export const rule: Rule = ({ things }) => {
  for (const service of things.kubeServices.filter((one) => one.endpoints?.length === 0)) {
    const pods = podsOf(service, things)
    const pod = pods.find((one) => !one.isReady && !/CrashLoop|Error|OOMKilled|Completed/.test(one.status))
    if (!pod || pods.some((one) => one.isReady)) continue
    return {
      facts: { 'service.name': service.name, 'pod.name': pod.name, 'pod.state': pod.status },
      quotes: [service.quote, pod.quote],
    }
  }
  return undefined
}
