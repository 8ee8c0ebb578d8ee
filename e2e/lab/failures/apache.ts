/** Apache itself is what fails, or finds nobody. */
import { askFor } from '../ask'
import { crowd } from '../backends/crowd'
import { certificate } from '../backends/certificate'
import { answers, closes, neverAnswers, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { apache, balancerModules, passTo, sslModules } from '../servers/apache'
import { secureApp } from '../servers/node'
import { site, siteAddress } from '../servers/site'

const address = '127.0.0.1:3000'
const secure = '127.0.0.1:3443'
const first = 'apache-error-log'
const request = { path: '/checkout' }

export const failures: Failure[] = [
  {
    id: 'apache-name-unknown',
    title: 'Apache cannot find out the address behind the app’s name',
    parts: [apache({ host: passTo('http://backend.internal:3000/') })],
    request,
    status: '500',
    first,
    alone: ['dns-resolution-failed'],
    together: ['dns-resolution-failed'],
    values: ['backend.internal'],
  },
  {
    id: 'apache-slash-missing',
    title: 'ProxyPass without the last slash glues the page to the port',
    parts: [
      apache({ host: `ProxyPass / http://${address}\n    ProxyPassReverse / http://${address}`, shows: 'config' }),
    ],
    request,
    status: '500',
    first,
    alone: ['wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: [],
  },
  {
    id: 'apache-ssl-engine-off',
    title: 'HTTPS to the app, and SSLProxyEngine is not on',
    parts: [
      certificate({ name: 'backend.internal', days: 30 }),
      secureApp(secure),
      apache({ modules: sslModules, host: passTo(`https://${secure}/`), shows: 'config' }),
    ],
    request,
    status: '500',
    first,
    alone: ['proxy-module-missing', 'proxy-config-invalid'],
    together: ['proxy-module-missing', 'proxy-config-invalid'],
    values: ['SSLProxyEngine'],
  },
  {
    id: 'apache-module-missing',
    title: 'mod_proxy is there, mod_proxy_http is not',
    parts: [apache({ modules: ['proxy'], host: passTo(`http://${address}/`) })],
    request,
    status: '500',
    first,
    alone: ['proxy-module-missing'],
    together: ['proxy-module-missing'],
    values: ['/checkout', 'http'],
  },
  {
    id: 'apache-proxy-missing',
    title: 'Apache does not start: mod_proxy is not loaded',
    parts: [apache({ modules: [], host: passTo(`http://${address}/`), fails: 'at-config' })],
    status: 'none',
    first: 'config-test',
    alone: ['proxy-module-missing'],
    together: ['proxy-module-missing'],
    values: [],
  },
  {
    id: 'apache-unknown-directive',
    title: 'Apache does not start: a directive it does not know',
    parts: [apache({ host: `${passTo(`http://${address}/`)}\n    ErrorDocumnt 503 /sorry.html`, fails: 'at-config' })],
    status: 'none',
    first: 'config-test',
    alone: ['proxy-config-invalid'],
    together: ['proxy-config-invalid'],
    values: ['/etc/apache2/sites-enabled/shop.conf'],
  },
  {
    id: 'apache-port-in-use',
    title: 'Apache does not start: something else has its port',
    parts: [raw(siteAddress, closes), apache({ host: passTo(`http://${address}/`), fails: 'at-start' })],
    status: 'none',
    first,
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['80'],
  },
  {
    id: 'apache-balancer-down',
    title: 'Every member of the balancer was disabled by the request before',
    parts: [
      apache({
        modules: balancerModules,
        host: `
    <Proxy "balancer://shop_app">
        BalancerMember "http://127.0.0.1:3000" retry=30
        BalancerMember "http://127.0.0.1:3001" retry=30
    </Proxy>
    ProxyPass / balancer://shop_app/`,
      }),
    ],
    before: async (room) => void (await askFor(room, request)),
    request,
    status: '503',
    first,
    alone: ['no-healthy-upstreams', 'backend-not-running'],
    together: ['no-healthy-upstreams', 'backend-not-running'],
    values: [['127.0.0.1:3000', '127.0.0.1:3001', 'balancer']],
  },
  {
    id: 'apache-workers-exhausted',
    title: 'All of Apache’s own workers wait for the app',
    parts: [raw(address, neverAnswers), apache({ host: passTo(`http://${address}/`, '', 2) })],
    before: crowd(14, siteAddress, `GET / HTTP/1.1\r\nHost: ${site}\r\n\r\n`),
    request,
    awaits: { source: first, line: /AH00484/ },
    status: '502',
    first,
    alone: ['proxy-connection-limit', 'backend-slow'],
    together: ['backend-slow', 'proxy-connection-limit'],
    values: [address],
  },
  {
    id: 'apache-maintenance',
    title: 'The app says that it is being maintained',
    parts: [
      raw(
        address,
        answers('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\nContent-Length: 11\r\n\r\nback soon\r\n'),
      ),
      apache({ host: passTo(`http://${address}/`) }),
    ],
    status: '503',
    first: 'http-response',
    alone: ['different-status', 'deployment-in-progress'],
    together: ['different-status', 'deployment-in-progress'],
    values: [],
  },
]
