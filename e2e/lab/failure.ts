/** What a failure of the lab is: data, written in the terms a person would use (port 80, /run/php/…). */
import type { Program } from './programs'
import type { Room } from './room'

/** A server that has to run (or to have failed) before the request is sent. */
export interface Part {
  needs: Program[]
  start(room: Room): Promise<void>
}

/** A named output: the input kind it should be recognised as, and after a dot which of several it is. */
export type Source =
  | 'nginx-error-log'
  | 'apache-error-log'
  | 'haproxy-log'
  | 'caddy-log'
  | 'varnish-log'
  | 'access-log'
  | 'nginx-config'
  | 'apache-config'
  | 'haproxy-config'
  | 'caddy-config'
  | 'config-test'
  | 'config-test.php-fpm'
  | 'http-response'
  | 'listening-sockets'
  | 'php-fpm-log'
  | 'php-fpm-log.test'
  | 'php-fpm-pool'
  | 'python-app-log'
  | 'node-app-log'
  | 'pm2-status'
  | 'npm-output'
  | 'npm-config'
  | 'database-log'
  | 'database-status'

export interface Capture {
  source: Source
  text: string
}

export interface Failure {
  id: string
  title: string
  /** Started in this order. */
  parts: Part[]
  /** Sent to the site; `GET /` unless told. */
  request?: { method?: string; path: string; headers?: string[]; patience?: string }
  /** What is done in place of that request, where nobody asks for a page; resolves to what counts as its status. */
  act?: (room: Room) => Promise<string>
  /** What happens just before the request, and while it waits for its answer. */
  before?: (room: Room) => Promise<void>
  during?: (room: Room) => Promise<void>
  /** A line that a server writes only some time after the answer. */
  awaits?: { source: Source; line: RegExp }
  /** What the client gets, '009' as nginx logs it; 'none' where nobody answered. */
  status: string
  /** The paste that stands alone; nginx's error log unless told. */
  first?: Source
  /** Fair first causes for that paste alone; none where nothing may be claimed. */
  alone: string[]
  /** Fair first causes for all pastes together, the best first; none where nothing may be claimed. */
  together: string[]
  /** What the summary has to name then; of a list, one is enough. */
  values: (string | string[])[]
}
