import type { Quote } from '../content/evidence'

/** What describes the setup around proxy and application: containers, clusters, machines, names and rules. */
export interface Seen {
  quote: Quote
}

/** `8080:3000`: a port of the machine that leads to one inside the container. */
export interface PortPair {
  outside?: string
  inside: string
}

/** A service of a compose file. */
export interface ComposeService extends Seen {
  name: string
  /** What other containers may call it: its name, `container_name`, aliases. */
  names: string[]
  image?: string
  ports: PortPair[]
  /** Ports named for other containers only. */
  exposed: string[]
  /** `network_mode: host`: it shares the machine's addresses. */
  onHostNetwork?: true
  /** Variables that name a machine: `DB_HOST=localhost`, `DATABASE_URL=postgres://db:5432/shop`. */
  hosts: { variable: string; host: string; quote: Quote }[]
  memoryLimit?: string
}

/** A container as Docker shows it. */
export interface Container extends Seen {
  name?: string
  image?: string
  /** `running`, `exited`, `restarting`, `created` … */
  state: string
  exitCode?: string
  oomKilled?: boolean
  ports: PortPair[]
  address?: string
}

/** A pod as kubectl shows it. */
export interface Pod extends Seen {
  name: string
  isReady: boolean
  status: string
  labels: string[]
  ports: string[]
}

/** A Service of Kubernetes; `endpoints` is empty where it leads nowhere. */
export interface KubeService extends Seen {
  name: string
  endpoints?: string[]
  selector?: string[]
  targetPort?: string
}

/** What a name server answered. */
export interface Lookup extends Seen {
  name: string
  /** `NXDOMAIN`, `SERVFAIL`, `REFUSED`, `timeout` */
  failure?: string
  addresses: string[]
}

export interface Disk extends Seen {
  mount: string
  /** In percent. */
  used: number
  of: 'space' | 'inodes'
}

/** In mebibytes. */
export interface Memory extends Seen {
  total: number
  available: number
}

export interface Process extends Seen {
  pid: string
  user?: string
  command: string
  /** In mebibytes. */
  memory?: number
}

/** A rule of a firewall, or a chain's policy (which has no port). */
export interface FirewallRule extends Seen {
  action: 'allow' | 'deny'
  /** `reject` answers at once, `drop` lets the asker wait. */
  word: string
  port?: string
  from?: string
  isPolicy?: true
}

/** An application that pm2 looks after. */
export interface ManagedApp extends Seen {
  name: string
  state: string
  restarts: number
}

/** A module that a web server has loaded. */
export interface LoadedModule extends Seen {
  name: string
}

/** A number the database tells about itself: `max_connections`, `Threads_connected`. */
export interface Gauge extends Seen {
  name: string
  value: number
}
