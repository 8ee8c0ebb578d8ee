import type { Quote } from '../../content/evidence'
import type { KubeService, Pod } from '../setupThings'
import type { Parser } from './index'
import { endpointList } from './kubectl-get'

const field = /^\s*([A-Z][\w ]{2,20}):\s{1,40}(\S.*)$/
const readiness = /^\s*(?:Ready|ContainersReady)\s+(True|False)\s*$/
const label = /^\s+([\w./-]+=[\w.-]+)\s*$/

/** One object of `kubectl describe`, as its fields come along. */
interface Described {
  fields: Map<string, string>
  labels: string[]
  notReady: boolean
  quotes: Map<string, Quote>
}

/** `kubectl describe svc` and `kubectl describe pod`; several objects may follow each other. */
export const parser: Parser = {
  part(lines, quote) {
    const objects: Described[] = []
    let inLabels = false
    for (const line of lines) {
      const [, key, value] = field.exec(line.text) ?? []
      if (key === 'Name' || objects.length === 0)
        objects.push({ fields: new Map(), labels: [], notReady: false, quotes: new Map() })
      const object = objects.at(-1)
      if (!object) continue
      if (key !== undefined) inLabels = key === 'Labels'
      const more = inLabels ? (label.exec(line.text)?.[1] ?? value) : undefined
      if (more?.includes('=')) object.labels.push(more.trim())
      if (readiness.exec(line.text)?.[1] === 'False') object.notReady = true
      if (!key || !value || object.fields.has(key)) continue
      object.fields.set(key, value.trim())
      object.quotes.set(key, quote(line))
    }
    return { kubeServices: objects.flatMap(service), pods: objects.flatMap(pod) }
  },
}

function service({ fields, quotes }: Described): KubeService[] {
  const name = fields.get('Name')
  const endpoints = fields.get('Endpoints')
  const at = quotes.get('Endpoints') ?? quotes.get('TargetPort') ?? quotes.get('Selector')
  if (!name || !at || !(fields.has('Selector') || fields.has('TargetPort'))) return []
  const selector = fields.get('Selector')
  const targetPort = /^\d+/.exec(fields.get('TargetPort') ?? '')?.[0]
  return [
    {
      name,
      ...(endpoints === undefined ? {} : { endpoints: endpointList(endpoints) }),
      ...(selector === undefined ? {} : { selector: selector.split(',') }),
      ...(targetPort === undefined ? {} : { targetPort }),
      quote: at,
    },
  ]
}

function pod({ fields, labels, notReady, quotes }: Described): Pod[] {
  const name = fields.get('Name')
  const at = quotes.get('Port') ?? quotes.get('Status') ?? quotes.get('Name')
  if (!name || !at || !(fields.has('Node') || fields.has('Status') || fields.has('Controlled By'))) return []
  const ports = [fields.get('Port'), fields.get('Ports')].flatMap((text) => text?.match(/\d{1,5}(?=\/TCP)/g) ?? [])
  return [
    { name, status: fields.get('Reason') ?? fields.get('Status') ?? '', isReady: !notReady, labels, ports, quote: at },
  ]
}
