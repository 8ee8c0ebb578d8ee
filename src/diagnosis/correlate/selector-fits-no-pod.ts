import type { Rule } from './index'

/** A Service without endpoints selects labels that no pod has. */
export const rule: Rule = ({ things }) => {
  const pods = things.pods.filter((one) => one.labels.length > 0)
  const [pod] = pods
  const service = things.kubeServices.find(
    ({ endpoints, selector }) =>
      endpoints?.length === 0 &&
      selector !== undefined &&
      !pods.some((one) => selector.every((label) => one.labels.includes(label))),
  )
  if (!pod || !service?.selector) return undefined
  return {
    facts: {
      'service.name': service.name,
      'service.selector': service.selector.join(','),
      'pod.name': pod.name,
      'pod.labels': pod.labels.join(','),
    },
    quotes: [service.quote, pod.quote],
  }
}
