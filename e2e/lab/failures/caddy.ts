/** Caddy itself is what fails, or finds nobody. */
import { nameServer } from '../backends/dns'
import { closes, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { caddy, reverseProxy } from '../servers/caddy'
import { nodeApp, serve } from '../servers/node'
import { siteAddress } from '../servers/site'
import { until } from '../wait'

const address = '127.0.0.1:3000'
const socket = '/run/php/php8.2-fpm.sock'
const resolver = '127.0.0.53:53'
const first = 'caddy-log'

const toPhp = (target: string): string => `root * /var/www/shop\n    php_fastcgi ${target}`

export const failures: Failure[] = [
  {
    id: 'caddyfile-wrong-port',
    title: 'The app listens on another port than the Caddyfile says',
    parts: [
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`, '127.0.0.1:3001') }),
      caddy({ site: reverseProxy(address), shows: 'config' }),
    ],
    status: '502',
    first,
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: [address, '3001'],
  },
  {
    id: 'caddy-name-unknown',
    title: 'Caddy cannot find out the address behind the app’s name',
    parts: [
      nameServer(resolver, () => undefined),
      caddy({ site: reverseProxy('backend.internal:3000', `resolvers udp/${resolver}`) }),
    ],
    status: '502',
    first,
    alone: ['dns-resolution-failed'],
    together: ['dns-resolution-failed'],
    values: ['backend.internal'],
  },
  {
    id: 'caddy-resolver-down',
    title: 'Nobody answers at the resolver that Caddy asks',
    parts: [caddy({ site: reverseProxy('backend.internal:3000', `resolvers ${resolver}`) })],
    status: '502',
    first,
    alone: ['dns-resolution-failed'],
    together: ['dns-resolution-failed'],
    values: ['backend.internal'],
  },
  {
    id: 'caddy-none-left',
    title: 'Caddy’s check has taken the only server out',
    parts: [caddy({ site: reverseProxy(address, '', 'health_uri /up\n        health_interval 100ms') })],
    before: async (room) => {
      await until('the check to fail', async () => (await room.text(first)).includes('health_checker'))
    },
    status: '503',
    first,
    alone: ['backend-not-running', 'no-healthy-upstreams'],
    together: ['backend-not-running', 'no-healthy-upstreams'],
    values: [address],
  },
  {
    id: 'caddy-fpm-socket-missing',
    title: 'PHP-FPM does not run: Caddy finds no socket',
    parts: [caddy({ site: toPhp(`unix/${socket}`) })],
    request: { path: '/index.php' },
    status: '502',
    first,
    alone: ['socket-missing', 'backend-not-running'],
    together: ['socket-missing', 'backend-not-running'],
    values: [socket],
  },
  {
    id: 'caddy-fastcgi-to-http',
    title: 'Caddy speaks FastCGI to an HTTP server',
    parts: [nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) }), caddy({ site: toPhp(address) })],
    request: { path: '/index.php' },
    status: '502',
    first,
    alone: ['protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: [],
  },
  {
    id: 'caddy-unknown-directive',
    title: 'Caddy does not start: a directive it does not know',
    parts: [caddy({ site: `reverse_prxy ${address}`, fails: true })],
    status: 'none',
    first,
    alone: ['proxy-config-invalid'],
    together: ['proxy-config-invalid'],
    values: [],
  },
  {
    id: 'caddy-port-in-use',
    title: 'Caddy does not start: something else has its port',
    parts: [raw(siteAddress, closes), caddy({ site: reverseProxy(address), fails: true })],
    status: 'none',
    first,
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['80'],
  },
]
