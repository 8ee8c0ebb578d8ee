/** nginx cannot find out the address behind the app's name. */
import { askFor } from '../ask'
import { nameServer } from '../backends/dns'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'

const name = 'backend.internal'
const resolverAddress = '127.0.0.53:53'
const askedEachTime = (more: string): string => `set $app http://${name}:3000;${more}${proxyTo('$app')}`
const resolver = `\n    resolver ${resolverAddress} ipv6=off;\n    resolver_timeout 500ms;`

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
    parts: [nameServer(resolverAddress, () => undefined), nginx({ server: askedEachTime(resolver) })],
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
  {
    id: 'name-moved',
    title: 'The app has a new address, nginx still uses the one it looked up before',
    parts: [
      nameServer(resolverAddress, firstThen('127.0.1.2', '127.0.1.3')),
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`, '127.0.1.3:3000') }),
      nginx({ server: askedEachTime(resolver), shows: 'config' }),
    ],
    before: async (room) => void (await askFor(room, { path: '/' })),
    status: '502',
    alone: ['backend-not-running', 'stale-upstream-ip'],
    together: ['stale-upstream-ip'],
    values: ['127.0.1.2:3000', '127.0.1.3'],
  },
]

function firstThen(first: string, then: string): () => string {
  const answers = [first]
  return () => answers.shift() ?? then
}
