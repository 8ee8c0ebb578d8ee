/** nginx cannot connect to the app's port, or nobody takes the connection. */
import { crowd } from '../backends/crowd'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve, stuckApp, stuckQueue } from '../servers/node'
import { askFor } from '../ask'

const address = '127.0.0.1:3000'
const toApp = nginx({ server: proxyTo(`http://${address}`) })
const fine = `(request, response) => response.end('ok\\n')`

export const failures: Failure[] = [
  {
    id: 'refused',
    title: 'Nothing listens on the app’s port',
    parts: [toApp],
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [address],
  },
  {
    id: 'wrong-port',
    title: 'The app listens on another port than nginx asks',
    parts: [nodeApp({ code: serve(fine, '127.0.0.1:3001') }), toApp],
    status: '502',
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['3000', '3001'],
  },
  {
    id: 'wrong-interface',
    title: 'The app listens on another address of the machine',
    parts: [nodeApp({ code: serve(fine, '127.0.1.1:3000') }), toApp],
    status: '502',
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: [address, '127.0.1.1'],
  },
  {
    id: 'no-live-upstreams',
    title: 'Every server of the group was marked down by the request before',
    parts: [
      nginx({
        http: `upstream shop_app {\n    server 127.0.0.1:3000;\n    server 127.0.0.1:3001;\n}`,
        server: proxyTo('http://shop_app'),
      }),
    ],
    before: async (room) => void (await askFor(room, { path: '/' })),
    status: '502',
    alone: ['no-healthy-upstreams'],
    together: ['no-healthy-upstreams'],
    values: ['shop_app'],
  },
  {
    id: 'backlog-full',
    title: 'The app is stuck and its queue of connections is full',
    parts: [stuckApp(address), toApp],
    before: crowd(3 * stuckQueue, address),
    status: '504',
    alone: ['firewall-blocked', 'workers-exhausted', 'backend-slow'],
    together: ['workers-exhausted'],
    values: [address],
  },
]
