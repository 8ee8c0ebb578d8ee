import type { ComposeService, PortPair } from '../setupThings'
import type { Target } from '../things'
import type { Parser } from './index'

/** Keys that only a service has: whatever they stand under is a service, even where `services:` was not pasted. */
const serviceKeys = new Set(
  (
    'image build ports expose environment container_name restart depends_on command entrypoint volumes networks ' +
    'healthcheck labels env_file mem_limit network_mode deploy hostname'
  ).split(' '),
)
const sections = new Set(['services', 'networks', 'volumes', 'configs', 'secrets'])

const keyLine = /^["']?([\w.${}/-]{1,80})["']?:(?:\s+(\S.*))?$/
const port = /^["']?(?:(?:[\d.]{7,15}:|\[[\da-f:]{2,40}\]:)?(\d{1,5}):)?(\d{1,5})(?:\/tcp)?["']?$/
const assignment = /^["']?([\w.-]{1,80})["']?\s*[=:]\s*["']?([^"']{0,200})/
const hostInUrl = /^[a-z][\w+.]{1,20}:\/\/(?:[^@/\s]{1,100}@)?([\w.-]{1,80})/

interface Place {
  indent: number
  key: string
}

/** A compose file, whole or cut: the Compose specification. */
export const parser: Parser = {
  part(lines, quote) {
    const services: ComposeService[] = []
    const targets: Target[] = []
    let path: Place[] = []
    for (const line of lines) {
      const text = withoutComment(line.text)
      const item = /^\s*- +(\S.*)$/.exec(text)?.[1]
      const indent = text.search(/\S/)
      if (indent < 0) continue
      path = path.filter((place) => place.indent < indent || (item !== undefined && place.indent === indent))
      const [, key, value] = keyLine.exec(item ?? text.trim()) ?? []
      if (item === undefined && key !== undefined) path = [...path, { indent, key }]
      const service = serviceAt(path, services, () => quote(line))
      if (!service) continue
      const inside = path.slice(path.findIndex((place) => place.key === service.name) + 1).map((place) => place.key)
      for (const entry of entries(item ?? (inside.length > 1 ? text.trim() : undefined), value)) {
        readEntry(service, inside, entry)
        const target = readTarget(service, inside, entry)
        if (target) targets.push({ ...target, quote: quote(line) })
        const host = readHost(inside, entry)
        if (host) service.hosts.push({ ...host, quote: quote(line) })
      }
      if (item === undefined && value !== undefined) readSetting(service, inside, value.replaceAll(/["']/g, ''))
    }
    return { composeServices: services, targets }
  },
}

function withoutComment(text: string): string {
  const at = text.search(/\s#/)
  return (at < 0 ? text : text.slice(0, at)).trimEnd()
}

/** An item of a list, or every item of `["8080:3000", "9229"]`. */
function entries(item: string | undefined, value: string | undefined): string[] {
  if (item !== undefined) return [item]
  return value?.startsWith('[')
    ? value
        .replaceAll(/[[\]]/g, '')
        .split(',')
        .map((one) => one.trim())
    : []
}

function serviceAt(
  path: readonly Place[],
  services: ComposeService[],
  quote: () => ComposeService['quote'],
): ComposeService | undefined {
  const at = path.findIndex((place, i) => i > 0 && serviceKeys.has(place.key) && !sections.has(path[i - 1]?.key ?? ''))
  const name = path[at - 1]?.key
  if (name === undefined) return undefined
  const known = services.find((one) => one.name === name)
  if (known) return known
  const service = { name, names: [name], ports: [], exposed: [], hosts: [], quote: quote() }
  services.push(service)
  return service
}

function readSetting(service: ComposeService, inside: readonly string[], value: string): void {
  const key = inside.at(-1)
  if (key === 'image' && inside.length === 1) service.image = value
  if (key === 'container_name') service.names.push(value)
  if (key === 'network_mode' && value === 'host') service.onHostNetwork = true
  if (key === 'mem_limit' || inside.join('.') === 'deploy.resources.limits.memory') service.memoryLimit = value
}

function readEntry(service: ComposeService, [section, ...deeper]: readonly string[], entry: string): void {
  if (section === 'networks' && deeper.includes('aliases') && /^[\w.-]+$/.test(entry)) service.names.push(entry)
  if (section === 'ports') addPort(service.ports, entry)
  const exposed = section === 'expose' ? port.exec(entry)?.[2] : undefined
  if (exposed) service.exposed.push(exposed)
}

function addPort(ports: PortPair[], entry: string): void {
  const [, outside, inside] = port.exec(entry) ?? []
  if (inside) ports.push({ inside, ...(outside ? { outside } : {}) })
  const [, name, value] = assignment.exec(entry) ?? []
  const last = ports.at(-1)
  if (name === 'target' && value) ports.push({ inside: value })
  if (name === 'published' && value && last) last.outside = value
}

/** nginx-proxy and Traefik read the port they shall ask from the service itself. */
function readTarget(
  service: ComposeService,
  [section]: readonly string[],
  entry: string,
): Omit<Target, 'quote'> | undefined {
  if (section !== 'environment' && section !== 'labels') return undefined
  const [, name = '', value = ''] = assignment.exec(entry) ?? []
  if (!/^VIRTUAL_PORT$|loadbalancer\.server\.port$/.test(name) || !/^\d{1,5}$/.test(value.trim())) return undefined
  return {
    directive: name.replace(/^traefik.*\.(?=server)/, ''),
    scheme: 'http',
    host: service.name,
    port: value.trim(),
  }
}

function readHost([section]: readonly string[], entry: string): { variable: string; host: string } | undefined {
  if (section !== 'environment') return undefined
  const [, variable = '', value = ''] = assignment.exec(entry) ?? []
  const host = hostInUrl.exec(value)?.[1] ?? (/HOST(?:NAME)?$/.test(variable) ? value.trim() : '')
  return /^[\w.-]+$/.test(host) ? { variable, host } : undefined
}
