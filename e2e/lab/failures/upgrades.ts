/** One side wants HTTP/2 or a WebSocket, the other speaks HTTP/1. */
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { listen, nodeApp, serve } from '../servers/node'

const address = '127.0.0.1:50051'
const toApp = proxyTo(`http://${address}`)

const onlyHttp2 = `
const http2 = require('node:http2')

const server = http2.createServer((request, response) => response.end('ok\\n'))
${listen(address)}
`
const onlyWebSockets = serve(
  `(request, response) => {
  response.writeHead(426, { Upgrade: 'websocket' })
  response.end('Upgrade Required\\n')
}`,
  address,
)
const wantsWebSocket = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']

export const failures: Failure[] = [
  {
    id: 'grpc-to-http',
    title: 'nginx speaks gRPC to an HTTP server',
    parts: [
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`, address) }),
      nginx({ server: toApp.replace('proxy_pass http', 'grpc_pass grpc').replace('proxy_connect', 'grpc_connect') }),
    ],
    request: { path: '/shop.Orders/List' },
    status: '502',
    alone: ['protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: [address],
  },
  {
    id: 'http-to-http2',
    title: 'nginx speaks HTTP/1 to a server that only knows HTTP/2',
    parts: [nodeApp({ code: onlyHttp2 }), nginx({ server: toApp })],
    awaits: { source: 'access-log', line: /\S/ },
    status: '009',
    alone: ['protocol-mismatch', 'invalid-response'],
    together: ['protocol-mismatch', 'invalid-response'],
    values: [address],
  },
  {
    id: 'websocket-not-passed-on',
    title: 'nginx does not pass on that the browser wants a WebSocket',
    parts: [nodeApp({ code: onlyWebSockets }), nginx({ server: toApp, shows: 'config' })],
    request: { path: '/socket', headers: wantsWebSocket },
    status: '426',
    first: 'http-response',
    alone: ['protocol-mismatch', 'different-status'],
    together: ['protocol-mismatch', 'different-status'],
    values: [],
  },
]
