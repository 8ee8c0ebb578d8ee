import type { Quote } from '../content/evidence'
import type { Hit } from './hits'
import type { KubeService, Pod, PortPair, Process } from './setupThings'
import type { Asked, Things } from './things'

const proxies = /nginx|openresty|proxy|traefik|caddy|httpd|apache|ingress/i
const stores = /postgres|mysql|maria|mongo|redis|valkey|memcache|rabbit|kafka|elastic|\bdb\b|database|cache/i

/** A service or container, whichever paste tells of it. */
export interface Box {
  name: string
  image?: string
  ports: readonly PortPair[]
  quote: Quote
}

const says = ({ name, image }: Box, words: RegExp): boolean => words.test(name) || words.test(image ?? '')
export const isProxy = (box: Box): boolean => says(box, proxies)

/** What could be the application: neither a proxy nor a database. */
export const isApplication = (box: Box): boolean => !says(box, proxies) && !says(box, stores)

const named = <T extends { name?: string }>(one: T): one is T & { name: string } => one.name !== undefined

/** The boxes of the setup; a container on the machine's own network is none. */
export const boxes = ({ composeServices, containers }: Things): Box[] => [
  ...composeServices.filter((one) => !one.onHostNetwork),
  ...containers.filter(named),
]

/** Whether a box has a port, inside or as published. */
export const hasPort = ({ ports }: Pick<Box, 'ports'>, port: string | undefined): boolean =>
  ports.some((pair) => pair.inside === port || pair.outside === port)

/** What the signatures found that speaks for a cause. */
export const hitsFor = (hits: ReadonlyMap<string, Hit>, cause: string): Hit[] =>
  [...hits.values()].filter(({ signature }) => cause in signature.supports)

/** Requests that were lost on an open connection. */
export const lost = (things: Things): Asked[] => things.asked.filter((one) => one.supports.includes('backend-crashing'))

const units: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 }

/** `90`, `90s`, `2m`, `5000ms` in seconds. */
export function seconds(text: string | undefined): number | undefined {
  const [, number, unit = 's'] = /^(\d{1,9})(ms|s|m|h|d)?\b/.exec(text?.trim() ?? '') ?? []
  return number === undefined ? undefined : Number(number) * (units[unit] ?? 1)
}

const timeoutOption = /\s(?:--timeout[ =]|-t ?)(\d{1,6})\b/

/** After how many seconds Gunicorn ends a silent worker, where its command line says so. */
export const gunicornLimit = ({ command }: Pick<Process, 'command'>): number | undefined =>
  command.includes('gunicorn') ? seconds(timeoutOption.exec(command)?.[1]) : undefined

const isPublicName = (host: string): boolean => /npmjs|yarnpkg/.test(host)

/** `npm.example.org:8081` out of an address with scheme and path; npm's public registry is nobody's to repair. */
export function privateHost(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^@/\s]{1,100}@)?([\w.:-]+)/.exec(url)?.[1]
  return host !== undefined && !isPublicName(host) ? host : undefined
}

/** The pods a Service is made for: by its selector where labels are known, else by the name both begin with. */
export const podsOf = (service: KubeService, { pods }: Things): Pod[] =>
  pods.filter((pod) =>
    service.selector && pod.labels.length > 0
      ? service.selector.every((label) => pod.labels.includes(label))
      : pod.name.startsWith(`${service.name}-`),
  )
