/** nginx is at a limit, its own or the machine's, or turns a request away on purpose. */
import { crowd } from '../backends/crowd'
import { neverAnswers, raw } from '../backends/raw'
import { askFor } from '../ask'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'
import { site } from '../servers/site'
import { until } from '../wait'

const address = '127.0.0.1:3000'
const client = crowd(1, '127.0.0.1:80', `GET / HTTP/1.1\r\nHost: ${site}\r\n\r\n`, 20)
const answersOk = nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) })
/** Every write to /dev/full fails as on a full disk. */
const keepsOrders = `(request, response) => {
  require('node:fs').writeSync(orders, 'items=2')
  response.end('ok\\n')
}`
const opensOrders = `const orders = require('node:fs').openSync('/dev/full', 'a')`

export const failures: Failure[] = [
  {
    id: 'too-many-files',
    title: 'nginx may open no more files',
    parts: [
      raw(address, neverAnswers),
      nginx({ main: 'worker_rlimit_nofile 24;\n', server: proxyTo(`http://${address}`) }),
    ],
    // Each takes two. Whoever gets one only is answered 500, and so is the next.
    before: async (room) => {
      await until('nginx to run out', async () => {
        await client(room)
        return (await room.text('nginx-error-log')).includes('(24: ')
      })
    },
    status: '500',
    alone: ['proxy-connection-limit'],
    together: ['proxy-connection-limit'],
    values: [],
  },
  {
    id: 'asks-too-often',
    title: 'nginx turns away who asks too often (limit_req)',
    parts: [
      answersOk,
      nginx({
        http: 'limit_req_zone $binary_remote_addr zone=visitors:1m rate=1r/m;',
        server: proxyTo(`http://${address}`, 'limit_req zone=visitors;'),
      }),
    ],
    before: async (room) => void (await askFor(room, { path: '/' })),
    request: { path: '/search' },
    status: '503',
    alone: [],
    together: ['different-status'],
    values: [],
  },
  {
    id: 'app-disk-full',
    title: 'The app dies because the disk is full',
    parts: [
      nodeApp({ code: serve(keepsOrders, undefined, opensOrders) }),
      nginx({ server: proxyTo(`http://${address}`) }),
    ],
    request: { method: 'POST', path: '/orders' },
    awaits: { source: 'node-app-log', line: /ENOSPC/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['disk-full'],
    values: [],
  },
  {
    id: 'log-disk-full',
    title: 'nginx cannot write its log because the disk is full',
    parts: [
      answersOk,
      nginx({ server: proxyTo(`http://${address}`, 'access_log /var/log/nginx/access.log; access_log /dev/full;') }),
    ],
    awaits: { source: 'nginx-error-log', line: /\(28: / },
    status: '200',
    alone: ['disk-full'],
    together: ['disk-full'],
    values: [],
  },
]
