/** HAProxy itself is what fails, or its checks have taken every server out. */
import { crowd } from '../backends/crowd'
import { answers, closes, neverAnswers, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { pool } from '../fronts'
import { checked, haproxy } from '../servers/haproxy'
import { nodeApp, serve } from '../servers/node'
import { site, siteAddress } from '../servers/site'
import { until } from '../wait'

const address = '127.0.0.1:3000'
const first = 'haproxy-log'
const ok = `(request, response) => response.end('ok\\n')`
const notFound = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'

export const failures: Failure[] = [
  {
    // HAProxy's log names no address: only with its configuration can the other port be seen.
    id: 'haproxy-wrong-port',
    title: 'The app listens on another port than HAProxy asks',
    parts: [
      nodeApp({ code: serve(ok, '127.0.0.1:3001') }),
      haproxy({ backend: `server app1 ${address}`, shows: 'config' }),
    ],
    status: '503',
    first,
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['3001'],
  },
  {
    id: 'haproxy-check-refused',
    title: 'HAProxy’s check finds nothing at the app’s port',
    parts: [haproxy({ backend: checked(address), down: true })],
    status: '503',
    first,
    alone: ['backend-not-running', 'no-healthy-upstreams'],
    together: ['backend-not-running', 'no-healthy-upstreams'],
    values: [pool],
  },
  {
    id: 'haproxy-check-status',
    title: 'HAProxy’s check gets 404 and takes the app out, though it works',
    parts: [
      raw(address, answers(notFound)),
      haproxy({ backend: `option httpchk GET /up\n    ${checked(address)}`, down: true }),
    ],
    status: '503',
    first,
    alone: ['no-healthy-upstreams'],
    together: ['no-healthy-upstreams'],
    values: [pool, '404'],
  },
  {
    id: 'haproxy-check-timeout',
    title: 'HAProxy’s check gets no answer in time',
    parts: [
      raw(address, neverAnswers),
      haproxy({ backend: `option httpchk GET /up\n    timeout check 300ms\n    ${checked(address)}`, down: true }),
    ],
    status: '503',
    first,
    alone: ['backend-slow', 'no-healthy-upstreams'],
    together: ['backend-slow', 'no-healthy-upstreams'],
    values: [pool],
  },
  {
    id: 'haproxy-maintenance',
    title: 'The only server is switched off in HAProxy',
    parts: [nodeApp({ code: serve(ok) }), haproxy({ backend: `server app1 ${address} disabled`, shows: 'config' })],
    status: '503',
    first,
    alone: ['no-healthy-upstreams'],
    together: ['no-healthy-upstreams'],
    values: [pool],
  },
  {
    id: 'haproxy-queue-full',
    title: 'Requests wait in HAProxy’s queue until their time is up',
    parts: [raw(address, neverAnswers), haproxy({ backend: `server app1 ${address} maxconn 1` })],
    before: async (room) => {
      await crowd(2, siteAddress, `GET / HTTP/1.1\r\nHost: ${site}\r\n\r\n`)(room)
      await until('one of them to give up', async () => (await room.text(first)).includes(' sQ'))
    },
    status: '503',
    first,
    alone: ['workers-exhausted', 'backend-slow'],
    together: ['workers-exhausted', 'backend-slow'],
    values: [pool],
  },
  {
    id: 'haproxy-name-unknown',
    title: 'HAProxy does not start: it cannot find the app’s name',
    parts: [haproxy({ backend: 'server app1 backend.internal:3000', fails: 'at-config' })],
    status: 'none',
    first: 'config-test',
    alone: ['dns-resolution-failed', 'proxy-config-invalid'],
    together: ['dns-resolution-failed', 'proxy-config-invalid'],
    values: ['backend.internal'],
  },
  {
    id: 'haproxy-unknown-keyword',
    title: 'HAProxy does not start: a word it does not know',
    parts: [haproxy({ backend: `servr app1 ${address}`, fails: 'at-config' })],
    status: 'none',
    first: 'config-test',
    alone: ['proxy-config-invalid'],
    together: ['proxy-config-invalid'],
    values: ['/etc/haproxy/haproxy.cfg'],
  },
  {
    id: 'haproxy-port-in-use',
    title: 'HAProxy does not start: something else has its port',
    parts: [raw(siteAddress, closes), haproxy({ backend: `server app1 ${address}`, fails: 'at-start' })],
    status: 'none',
    first,
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['80'],
  },
]
