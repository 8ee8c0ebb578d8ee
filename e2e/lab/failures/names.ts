/** nginx cannot find out the address behind the app's name. */
import { knowsNoName } from '../backends/dns'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'

const name = 'backend.internal'
const nameServer = '127.0.0.53:53'
const askedEachTime = (more: string): string => `set $app http://${name}:3000;${more}${proxyTo('$app')}`
const resolver = `\n    resolver ${nameServer} ipv6=off;\n    resolver_timeout 500ms;`

const cause = ['dns-resolution-failed']

export const failures: Failure[] = [
  {
    id: 'no-resolver',
    title: 'A variable in proxy_pass, and no resolver',
    parts: [nginx({ server: askedEachTime('') })],
    status: '502',
    alone: cause,
    together: cause,
    values: [name],
  },
  {
    id: 'resolver-down',
    title: 'Nobody answers at the resolver’s address',
    parts: [nginx({ server: askedEachTime(resolver) })],
    status: '502',
    alone: cause,
    together: cause,
    values: [name],
  },
  {
    id: 'no-such-name',
    title: 'The resolver does not know the name',
    parts: [knowsNoName(nameServer), nginx({ server: askedEachTime(resolver) })],
    status: '502',
    alone: cause,
    together: cause,
    values: [name],
  },
  {
    id: 'host-not-found-at-start',
    title: 'nginx does not start: it cannot find the app’s name',
    parts: [nginx({ server: proxyTo('http://orders-api:3000'), fails: true })],
    status: 'none',
    first: 'config-test',
    alone: [...cause, 'proxy-config-invalid', 'backend-not-running'],
    together: [...cause, 'proxy-config-invalid', 'backend-not-running'],
    values: ['orders-api'],
  },
]
