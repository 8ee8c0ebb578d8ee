/** The app begins well and breaks its answer afterwards: the status is on its way already. */
import { answers, begins, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'

const address = '127.0.0.1:3000'
const request = { path: '/export.csv' }
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n'

export const failures: Failure[] = [
  {
    id: 'body-cut',
    title: 'The app hangs up in the middle of its answer',
    parts: [
      raw(address, answers(`${ok}Content-Length: 5000\r\n\r\nsku;price\n`)),
      nginx({ server: proxyTo(`http://${address}`) }),
    ],
    request,
    status: '200',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [address],
  },
  {
    id: 'body-stalls',
    title: 'The app stops in the middle of its answer',
    parts: [
      raw(address, begins(`${ok}Content-Length: 5000\r\n\r\nsku;price\n`)),
      nginx({ server: proxyTo(`http://${address}`, 'proxy_read_timeout 400ms;') }),
    ],
    request,
    status: '200',
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: [address],
  },
  {
    id: 'body-chunks-broken',
    title: 'The app announces chunks and sends something else',
    parts: [
      raw(address, answers(`${ok}Transfer-Encoding: chunked\r\n\r\nsku;price\n`)),
      nginx({ server: proxyTo(`http://${address}`, 'proxy_http_version 1.1;') }),
    ],
    request,
    status: '200',
    alone: ['invalid-response'],
    together: ['invalid-response'],
    values: [address],
  },
]
