/** The app takes the connection and then answers badly or not at all. */
import { answers, closes, closesInHeader, neverAnswers, raw, resets } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'

const address = '127.0.0.1:3000'
const toApp = nginx({ server: proxyTo(`http://${address}`) })
const longCookie = `(request, response) => {
  response.setHeader('Set-Cookie', 'basket=' + 'a3f9'.repeat(10000))
  response.end('ok\\n')
}`

export const failures: Failure[] = [
  {
    id: 'healthy',
    title: 'Everything works',
    parts: [nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) }), toApp],
    status: '200',
    first: 'http-response',
    alone: [],
    together: [],
    values: [],
  },
  {
    id: 'closes-without-answer',
    title: 'The app closes the connection without a word',
    parts: [raw(address, closes), toApp],
    request: { path: '/checkout' },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [address],
  },
  {
    id: 'resets',
    title: 'The app resets the connection',
    parts: [raw(address, resets), toApp],
    request: { path: '/checkout' },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [address],
  },
  {
    id: 'closes-in-header',
    title: 'The app closes the connection in the middle of a header',
    parts: [raw(address, closesInHeader), toApp],
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [address],
  },
  {
    id: 'header-too-big',
    title: 'The app sets a cookie larger than nginx’s buffer',
    parts: [nodeApp({ code: serve(longCookie) }), toApp],
    request: { path: '/login' },
    status: '502',
    alone: ['response-header-too-big'],
    together: ['response-header-too-big'],
    values: [address, '/login'],
  },
  {
    id: 'no-http',
    title: 'The port belongs to something that speaks no HTTP',
    parts: [raw(address, answers('SSH-2.0-OpenSSH_9.2p1\r\n')), toApp],
    awaits: { source: 'access-log', line: /" 009 / },
    status: '009',
    alone: ['invalid-response', 'protocol-mismatch'],
    together: ['invalid-response', 'protocol-mismatch'],
    values: [address],
  },
  {
    id: 'invalid-header',
    title: 'A header’s name has a space in it',
    parts: [raw(address, answers('HTTP/1.1 200 OK\r\nContent Type: text/html\r\n\r\nok\n')), toApp],
    status: '502',
    alone: ['invalid-response'],
    together: ['invalid-response'],
    values: [address],
  },
  {
    id: 'read-timeout',
    title: 'The app does not answer in time',
    parts: [raw(address, neverAnswers), nginx({ server: proxyTo(`http://${address}`, 'proxy_read_timeout 500ms;') })],
    request: { path: '/reports/yearly' },
    status: '504',
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: [address, '/reports/yearly'],
  },
]
