/** The other web servers in front of the same misbehaving apps: each failure with nginx has its sisters here. */
import { tlsFolder } from './backends/certificate'
import type { Failure, Part, Source } from './failure'
import { apache, passTo, sslModules } from './servers/apache'
import { caddy, reverseProxy } from './servers/caddy'
import { checked, haproxy } from './servers/haproxy'
import { varnish } from './servers/varnish'

/** The name in the app's certificate, if it is right. */
export const certifiedName = 'backend.internal'
/** HAProxy and Varnish name this and not the address. */
export const pool = 'shop_app'

interface Front {
  name: string
  /** Where it says what went wrong. */
  log: Source
  /** How it speaks to the app: at host:port, with TLS and the certificate looked at, or at a Unix socket. */
  plain(address: string, patience: number): Part
  tls?(address: string): Part
  socket?(path: string): Part
}

const authority = `${tlsFolder}/ca.pem`

export const fronts = {
  apache: {
    name: 'Apache',
    log: 'apache-error-log',
    plain: (address, patience) => apache({ host: passTo(`http://${address}/`, '', patience) }),
    tls: (address) =>
      apache({
        modules: sslModules,
        host: passTo(
          `https://${address}/`,
          `SSLProxyEngine on\n    SSLProxyVerify require\n    SSLProxyCACertificateFile ${authority}`,
        ),
      }),
    socket: (path) => apache({ host: passTo(`unix:${path}|http://localhost/`) }),
  },
  haproxy: {
    name: 'HAProxy',
    log: 'haproxy-log',
    plain: (address, patience) => haproxy({ backend: `server app1 ${address}\n    timeout server ${patience}s` }),
    tls: (address) =>
      haproxy({
        backend: checked(address, `ssl verify required verifyhost ${certifiedName} ca-file ${authority}`),
        down: true,
      }),
    socket: (path) => haproxy({ backend: checked(`unix@${path}`), down: true }),
  },
  caddy: {
    name: 'Caddy',
    log: 'caddy-log',
    plain: (address, patience) => caddy({ site: reverseProxy(address, `response_header_timeout ${patience}s`) }),
    tls: (address) =>
      caddy({
        site: reverseProxy(
          `https://${address}`,
          `tls_trusted_ca_certs ${authority}\n            tls_server_name ${certifiedName}`,
        ),
      }),
    socket: (path) => caddy({ site: reverseProxy(`unix/${path}`) }),
  },
  varnish: {
    name: 'Varnish',
    log: 'varnish-log',
    plain: (address, patience) => varnish(address, `.first_byte_timeout = ${patience}s;`),
  },
} satisfies Record<string, Front>

type FrontId = keyof typeof fronts

/** What goes wrong with the app, whoever asks it. */
export interface Misbehaviour extends Omit<Failure, 'parts' | 'status' | 'first'> {
  app: Part[]
  way: 'plain' | 'tls' | 'socket'
  /** Where the app is. */
  at: string
  /** The seconds that its answer may take; enough unless told. */
  patience?: number
  /** What the client gets from each; who is not named is left out. */
  status: Partial<Record<FrontId, string>>
}

export const behindEach = ({ app, way, at, patience = 9, status, ...failure }: Misbehaviour): Failure[] =>
  Object.entries<Front>(fronts).flatMap(([id, front]) => {
    const seen = status[id as FrontId]
    const part = front[way]?.(at, patience)
    if (!seen || !part) return []
    return {
      request: { path: '/checkout' },
      ...failure,
      id: `${id}-${failure.id}`,
      title: `${failure.title}; ${front.name} in front`,
      parts: [...app, part],
      status: seen,
      first: front.log,
    }
  })
