import type { KubeService, Pod } from '../setupThings'
import type { Parser } from './index'

const words = (text: string): string[] => text.trim().split(/\s{2,}|\s(?=\()/)
/** Where several kinds were asked for, each name says its own: `pod/basket-7c9d`. */
const withoutKind = (name: string): string => name.replace(/^[a-z.]+\//, '')
const ready = /^(\d{1,3})\/(\d{1,3})$/
const podStatus =
  /^(?:Running|Pending|Error|Completed|Terminating|Evicted|Unknown|[A-Z]\w*(?:BackOff|Error|Killed|Creating)|ErrImagePull|Init:\S+)$/

/** Tables of `kubectl get pods` and `kubectl get endpoints`, with or without their header and the namespace. */
export const parser: Parser = {
  part(lines, quote) {
    const pods: Pod[] = []
    const kubeServices: KubeService[] = []
    let headings: string[] = []
    for (const line of lines) {
      const cells = words(line.text)
      if (cells.includes('NAME')) headings = cells
      const at = cells.findIndex((cell) => ready.test(cell))
      const name = cells[at - 1]
      const status = cells[at + 1]
      if (at > 0 && name && status && podStatus.test(status))
        pods.push({
          name: withoutKind(name),
          status,
          isReady: isReady(cells[at] ?? ''),
          labels: [],
          ports: [],
          quote: quote(line),
        })
      const service = cells[headings.indexOf('NAME')]
      const endpoints = cells[headings.indexOf('ENDPOINTS')]
      if (service && endpoints && !cells.includes('NAME'))
        kubeServices.push({ name: withoutKind(service), endpoints: endpointList(endpoints), quote: quote(line) })
    }
    return { pods, kubeServices }
  },
}

function isReady(share: string): boolean {
  const [, some, all] = ready.exec(share) ?? []
  return some === all
}

/** `10.0.0.5:3000,10.0.0.6:3000 + 2 more…`, or `<none>`. */
export const endpointList = (text: string): string[] =>
  text
    .split(/[,\s]+/)
    .filter((one) => /^[\da-f.:[\]]+$/i.test(one))
    .filter((one) => one.length > 3)
