/** The answer comes through more than one hop, or nginx turns one into another on the way. */
import { neverAnswers, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'

const app = '127.0.0.1:3000'
const inner = '127.0.0.1:8080'
const answersOk = nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) })
const sendsToStorage = `(request, response) => {
  response.setHeader('X-Accel-Redirect', '/storage/' + request.url.slice(1))
  response.end()
}`
const staticPage = '\n    location = /50x.html {\n    }'
const toAppBelow = `\n    location /shop/ {\n        proxy_pass http://${app};\n    }`
const innerServer = (more: string): string => `server {\n    listen ${inner};\n    server_name inner;${more}\n}`

export const failures: Failure[] = [
  {
    id: 'second-hop-refused',
    title: 'An nginx behind nginx cannot reach the app, and the first one passes its 502 on',
    parts: [nginx({ http: innerServer(proxyTo(`http://${app}`)), server: proxyTo(`http://${inner}`) })],
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [app],
  },
  {
    id: 'first-hop-refused',
    title: 'The nginx behind nginx is down',
    parts: [answersOk, nginx({ server: proxyTo(`http://${inner}`) })],
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running', 'wrong-upstream-address'],
    values: [inner],
  },
  {
    id: 'second-hop-slow',
    title: 'The app is too slow for the nginx behind nginx',
    parts: [
      raw(app, neverAnswers),
      nginx({
        http: innerServer(proxyTo(`http://${app}`, 'proxy_read_timeout 400ms;')),
        server: proxyTo(`http://${inner}`),
      }),
    ],
    request: { path: '/reports/yearly' },
    status: '504',
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: [app, '/reports/yearly'],
  },
  {
    id: 'asks-itself',
    title: 'nginx hands every request to its own address',
    parts: [nginx({ server: proxyTo('http://127.0.0.1:80') })],
    status: '502',
    alone: ['proxy-connection-limit'],
    together: ['proxy-connection-limit'],
    values: ['768'],
  },
  {
    id: 'login-check-refused',
    title: 'The service that checks logins is down (auth_request)',
    parts: [
      answersOk,
      nginx({
        server: `${proxyTo(`http://${app}`, 'auth_request /login-check;')}
    location = /login-check {
        internal;
        proxy_pass http://127.0.0.1:9091;
    }`,
        shows: 'config',
      }),
    ],
    status: '500',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: ['127.0.0.1:9091'],
  },
  {
    id: 'error-page-hides-502',
    title: 'nginx answers 200 with a page of its own in place of the 502',
    parts: [
      nginx({
        server: `${proxyTo(`http://${app}`, 'error_page 502 =200 /sorry;')}
    location = /sorry {
        return 200 "We are back soon.";
    }`,
      }),
    ],
    status: '200',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [app],
  },
  {
    id: 'error-page-missing',
    title: 'The page that nginx should show in place of the 502 does not exist',
    parts: [nginx({ server: `\n    root /var/www/shop;\n    error_page 502 /50x.html;${staticPage}${toAppBelow}` })],
    request: { path: '/shop/cart' },
    status: '404',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [app],
  },
  {
    id: 'storage-refused',
    title: 'The app sends nginx to a storage service that is down (X-Accel-Redirect)',
    parts: [
      nodeApp({ code: serve(sendsToStorage) }),
      nginx({
        server: `${proxyTo(`http://${app}`)}
    location /storage/ {
        internal;
        proxy_pass http://127.0.0.1:9200/;
    }`,
        shows: 'config',
      }),
    ],
    request: { path: '/invoice.pdf' },
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: ['127.0.0.1:9200'],
  },
  {
    id: 'visitor-leaves',
    title: 'The visitor leaves before the app has answered',
    parts: [raw(app, neverAnswers), nginx({ server: proxyTo(`http://${app}`) })],
    request: { path: '/reports/yearly', patience: '0.4' },
    awaits: { source: 'access-log', line: / 499 / },
    status: '499',
    first: 'access-log',
    alone: [],
    together: ['backend-slow'],
    values: [],
  },
]
