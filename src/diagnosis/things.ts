/** What parsers read out of a paste: typed things that correlations compare. Each remembers where it stands. */
import type { Facts } from '../content/template'
import type {
  ComposeService,
  Container,
  Disk,
  FirewallRule,
  Gauge,
  KubeService,
  LoadedModule,
  Lookup,
  ManagedApp,
  Memory,
  Pod,
  Process,
  Seen,
} from './setupThings'

/** A network address or the path of a Unix socket. */
export interface Address {
  host?: string
  port?: string
  socket?: string
}

/** An address that a proxy tried in vain, as its log tells. */
export interface Asked extends Seen, Address {
  /** The signature that saw it fail. */
  failure: string
  /** What the signature supports; a rule asks by meaning rather than by message. */
  supports: readonly string[]
  scheme?: string
  path?: string
}

/** Something that listens: a line of ss, netstat or lsof, or a pool's or program's own word. */
export interface Listening extends Seen, Address {
  process?: string
  pid?: string
  /** Connections that wait to be accepted, and how many may. */
  queue?: { waiting: number; limit: number }
}

/** A systemd unit. */
export interface Unit extends Seen {
  name: string
  /** `active (running)`, `inactive (dead)`, `failed`, `activating (auto-restart)` … */
  state: string
  result?: string
  pid?: string
  program?: string
}

/** A PHP-FPM pool as its file describes it. */
export interface Pool extends Seen, Address {
  name: string
  owner?: string
  group?: string
  mode?: string
  maxChildren?: string
  manager?: string
  /** Whom the workers run as. */
  user?: string
  /** `request_terminate_timeout`, as written. */
  terminateAfter?: string
}

/** Where a proxy's configuration sends requests. */
export interface Target extends Seen, Address {
  directive: string
  scheme: string
  /** What stands behind the address: `/` or `/api/`; empty is no path at all. */
  path?: string
  /** The path under which the proxy takes the requests. */
  location?: string
  /** A variable stands where the host should. */
  variable?: string
}

/** A name that a proxy's configuration gives to a group of servers. */
export interface Group extends Seen {
  name: string
}

/** A directive of a proxy's configuration that is more than an address: `keepalive 8`, `proxy_http_version 1.1`. */
export interface Setting extends Seen {
  name: string
  value: string
}

/** A status that a server answered. */
export interface Answered extends Seen {
  status: number
  server?: string
  /** Where it was asked, if the command line stands above it. */
  host?: string
  port?: string
  /** How long it keeps an idle connection, as its Keep-Alive header tells. */
  keepAliveSeconds?: number
}

export interface Things {
  asked: Asked[]
  listening: Listening[]
  /** Where an application's own log says it listens, which was true when it said so. */
  announced: Listening[]
  units: Unit[]
  pools: Pool[]
  targets: Target[]
  settings: Setting[]
  answered: Answered[]
  groups: Group[]
  composeServices: ComposeService[]
  containers: Container[]
  pods: Pod[]
  kubeServices: KubeService[]
  lookups: Lookup[]
  disks: Disk[]
  memory: Memory[]
  processes: Process[]
  firewallRules: FirewallRule[]
  managedApps: ManagedApp[]
  modules: LoadedModule[]
  /** What npm was told: `registry`, `proxy`, `https-proxy`. */
  npmSettings: Setting[]
  gauges: Gauge[]
}

export const noThings = (): Things => ({
  asked: [],
  listening: [],
  announced: [],
  units: [],
  pools: [],
  targets: [],
  settings: [],
  answered: [],
  groups: [],
  composeServices: [],
  containers: [],
  pods: [],
  kubeServices: [],
  lookups: [],
  disks: [],
  memory: [],
  processes: [],
  firewallRules: [],
  managedApps: [],
  modules: [],
  npmSettings: [],
  gauges: [],
})

/** Adds all of `from` to `into`. */
export function mergeThings(into: Things, from: Partial<Things>): void {
  for (const name of Object.keys(into) as (keyof Things)[]) {
    const all: Things[keyof Things][number][] = into[name]
    for (const thing of from[name] ?? []) all.push(thing)
  }
}

/** `127.0.0.1:3000` or `/run/php/php8.2-fpm.sock`: what a person would write in a configuration. */
export const addressText = ({ host, port, socket }: Address): string =>
  socket ?? (port ? `${host ?? ''}:${port}` : (host ?? ''))

/** Splits `127.0.0.1:3000`, `[::1]:3000`, `*:80`, `unix:/run/x.sock` or `/run/x.sock`. */
export function parseAddress(text: string): Address {
  const socket = /^(?:unix:)?(\/[^\s:"';]+)/.exec(text)
  if (socket?.[1]) return { socket: socket[1].replace(/^\/{2,}/, '/') }
  const pair = /^(\[[0-9a-fA-F:.%a-z]+\]|[^\s:/[\]]+|::[0-9a-f:.]*|)(?::(\d{1,5}))?(?=$|[/\s"';])/.exec(text)
  if (!pair) return {}
  return { ...(pair[1] ? { host: pair[1] } : {}), ...(pair[2] ? { port: pair[2] } : {}) }
}

/** What follows the address in `127.0.0.1:3000/shop`; empty where nothing does. */
export function pathAfter(place: string): string {
  const at = place.indexOf('/')
  return at < 0 ? '' : place.slice(at)
}

/** A line of a configuration without its comment. */
export function withoutComment(text: string): string {
  const at = text.search(/(?:^|\s)#/)
  return at < 0 ? text : text.slice(0, at)
}

/** An address as facts with the given prefix: `upstream` or `listen`. */
export function addressFacts(prefix: 'upstream' | 'listen', address: Address): Facts {
  const facts: Record<string, string> = {}
  const text = addressText(address)
  if (text) facts[`${prefix}.address`] = text
  if (address.port) facts[`${prefix}.port`] = address.port
  if (address.socket) facts[`${prefix}.socket`] = address.socket
  if (address.host && prefix === 'upstream') facts['upstream.host'] = address.host
  return facts
}

const everywhere = new Set(['0.0.0.0', '*', '[::]', '::', ''])
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

export const isLoopback = (host: string | undefined): boolean => loopback.has(host ?? '')

/** True where a connection to `asked` would be accepted by what listens at `listening`. */
export function accepts(listening: Address, asked: Address): boolean {
  if (asked.socket || listening.socket) return asked.socket === listening.socket
  if (asked.port !== listening.port) return false
  const at = listening.host ?? ''
  if (everywhere.has(at) || at === asked.host) return true
  if (asked.host === 'localhost') return isLoopback(at)
  return false
}
