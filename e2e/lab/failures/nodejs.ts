/** The Node application dies, cannot start, or hangs up on nginx. */
import { askFor } from '../ask'
import { closes, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'
import { pause } from '../wait'

const address = '127.0.0.1:3000'
const toApp = nginx({ server: proxyTo(`http://${address}`) })

const throws = `(request, response) => {
  setTimeout(() => response.end(priceOf(undefined)), 20)
}`
const priceOf = 'const priceOf = (item) => String(item.price)'

const fillsItsHeap = `() => {
  const basket = []
  for (;;) basket.push(new Array(1000).fill({ item: basket.length }))
}`

/** Its idle limit passes while it is busy: the next request meets a connection that is about to close. */
const hangsUp = `(request, response) => {
  response.end('ok\\n')
  // An immediate: timers come right after it, before new data is read.
  setTimeout(() => setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000)), 50)
}`

export const failures: Failure[] = [
  {
    id: 'node-crash',
    title: 'The Node app dies of an exception in the middle of a request',
    parts: [nodeApp({ code: serve(throws, undefined, priceOf) }), toApp],
    request: { path: '/cart' },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing', 'app-exception'],
    values: [address],
  },
  {
    id: 'node-out-of-heap',
    title: 'The Node app runs out of memory',
    parts: [nodeApp({ code: serve(fillsItsHeap), options: ['--max-old-space-size=16'] }), toApp],
    request: { path: '/cart' },
    awaits: { source: 'node-app-log', line: /heap out of memory/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['out-of-memory'],
    values: [address],
  },
  {
    id: 'node-port-in-use',
    title: 'The Node app does not start: something else has its port',
    parts: [raw(address, closes), nodeApp({ code: serve('() => {}'), fails: true }), toApp],
    status: '502',
    first: 'node-app-log',
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['3000'],
  },
  {
    ...hangsUpIdle({ method: 'POST', path: '/orders' }),
    id: 'keep-alive-race',
    title: 'The app hangs up an idle connection just as nginx uses it again',
    status: '502',
  },
  {
    ...hangsUpIdle({ path: '/orders' }),
    id: 'keep-alive-race-repeated',
    title: 'The same, but nginx may repeat the request and the visitor sees nothing',
    status: '200',
  },
]

function hangsUpIdle(request: NonNullable<Failure['request']>): Omit<Failure, 'id' | 'title' | 'status'> {
  return {
    parts: [
      nodeApp({ code: serve(hangsUp, undefined, 'server.keepAliveTimeout = 200') }),
      nginx({
        http: `upstream shop_app {\n    server ${address};\n    keepalive 8;\n}`,
        server: proxyTo('http://shop_app', 'proxy_http_version 1.1;\n        proxy_set_header Connection "";'),
        shows: 'config',
      }),
    ],
    before: async (room) => {
      await askFor(room, { path: '/orders' })
      await pause(1600)
    },
    request,
    alone: ['backend-crashing', 'keepalive-mismatch'],
    together: ['keepalive-mismatch'],
    values: [address],
  }
}
