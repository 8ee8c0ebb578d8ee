/** Apache, HAProxy, Caddy and Varnish before an app that is not there, or not where they look. */
import { crowd } from '../backends/crowd'
import type { Failure } from '../failure'
import { behindEach, pool, type Misbehaviour } from '../fronts'
import { nodeApp, serve, stuckApp, stuckQueue } from '../servers/node'

const address = '127.0.0.1:3000'
const ok = `(request, response) => response.end('ok\\n')`

const misbehaviours: Omit<Misbehaviour, 'way' | 'at'>[] = [
  {
    id: 'healthy',
    title: 'Everything works',
    app: [nodeApp({ code: serve(ok) })],
    status: { apache: '200', haproxy: '200', caddy: '200', varnish: '200' },
    alone: [],
    together: [],
    values: [],
  },
  {
    id: 'refused',
    title: 'Nothing listens on the app’s port',
    app: [],
    status: { apache: '503', haproxy: '503', caddy: '502', varnish: '503' },
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [[address, pool]],
  },
  {
    id: 'wrong-port',
    title: 'The app listens on another port',
    app: [nodeApp({ code: serve(ok, '127.0.0.1:3001') })],
    status: { apache: '503', caddy: '502' },
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['3000', '3001'],
  },
  {
    id: 'wrong-interface',
    title: 'The app listens on another address of the machine',
    app: [nodeApp({ code: serve(ok, '127.0.1.1:3000') })],
    status: { apache: '503', caddy: '502' },
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: [address, '127.0.1.1'],
  },
  {
    id: 'backlog-full',
    title: 'The app is stuck and its queue of connections is full',
    app: [stuckApp(address)],
    before: crowd(3 * stuckQueue, address),
    status: { apache: '503', haproxy: '503', caddy: '502', varnish: '503' },
    alone: ['firewall-blocked', 'workers-exhausted', 'backend-slow'],
    together: ['workers-exhausted'],
    values: [address],
  },
]

export const failures: Failure[] = misbehaviours.flatMap((what) => behindEach({ way: 'plain', at: address, ...what }))
