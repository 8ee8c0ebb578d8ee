/** Apache, HAProxy and Caddy before an app at a Unix socket. */
import type { Failure } from '../failure'
import { behindEach, pool, type Misbehaviour } from '../fronts'
import { killedOnceItListens, nodeApp, serve } from '../servers/node'
import { until } from '../wait'

const socket = '/run/app.sock'
const ok = `(request, response) => response.end('ok\\n')`
const forbidden = `server.once('listening', () => require('node:fs').chmodSync('${socket}', 0))`

const misbehaviours: Omit<Misbehaviour, 'way' | 'at' | 'status'>[] = [
  {
    id: 'socket-missing',
    title: 'The app was never started: no socket',
    app: [],
    alone: ['socket-missing', 'backend-not-running'],
    together: ['socket-missing', 'backend-not-running'],
    values: [[socket, pool]],
  },
  {
    id: 'socket-permission',
    title: 'The web server may not open the socket',
    app: [nodeApp({ code: serve(ok, socket, forbidden) })],
    alone: ['socket-permission'],
    together: ['socket-permission'],
    values: [[socket, pool]],
  },
  {
    id: 'socket-without-listener',
    title: 'The app was killed and left its socket behind',
    app: [nodeApp({ code: serve(ok, socket, killedOnceItListens) })],
    before: async (room) => {
      await until('the app to die', async () => !(await room.text('listening-sockets')).includes(socket))
    },
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [[socket, pool]],
  },
]

export const failures: Failure[] = misbehaviours.flatMap((what) =>
  behindEach({ way: 'socket', at: socket, status: { apache: '503', haproxy: '503', caddy: '502' }, ...what }),
)
