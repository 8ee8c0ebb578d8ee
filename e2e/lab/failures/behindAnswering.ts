/** Apache, HAProxy, Caddy and Varnish before an app that answers badly. */
import { answers, closes, closesInBody, closesInHeader, neverAnswers, raw, resets } from '../backends/raw'
import type { Failure } from '../failure'
import { behindEach, pool, type Misbehaviour } from '../fronts'
import { nodeApp, serve } from '../servers/node'
import { phpFpm } from '../servers/phpFpm'

const address = '127.0.0.1:3000'
const fpm = '127.0.0.1:9000'
const path = '/checkout'
/** Each log names at least one of them. */
const names = [[address, path, pool]]

const longCookie = `(request, response) => {
  response.setHeader('Set-Cookie', 'basket=' + 'a3f9'.repeat(10000))
  response.end('ok\\n')
}`

const misbehaviours: (Omit<Misbehaviour, 'way' | 'at'> & { at?: string })[] = [
  {
    id: 'resets',
    title: 'The app resets the connection',
    app: [raw(address, resets)],
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '503' },
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: names,
  },
  {
    id: 'closes-without-answer',
    title: 'The app closes the connection without a word',
    app: [raw(address, closes)],
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '503' },
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: names,
  },
  {
    id: 'closes-in-header',
    title: 'The app closes the connection in the middle of a header',
    app: [raw(address, closesInHeader)],
    status: { apache: '502', haproxy: '502', caddy: '502' },
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: names,
  },
  {
    id: 'closes-in-body',
    title: 'The app closes the connection in the middle of a page',
    app: [raw(address, closesInBody)],
    status: { apache: '200', haproxy: '200', caddy: '200', varnish: '200' },
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [],
  },
  {
    id: 'header-too-big',
    title: 'The app sets a very long cookie',
    app: [nodeApp({ code: serve(longCookie) })],
    status: { apache: '502', haproxy: '502', varnish: '503' },
    alone: ['response-header-too-big', 'invalid-response'],
    together: ['response-header-too-big', 'invalid-response'],
    values: names,
  },
  {
    id: 'no-http',
    title: 'The port belongs to something that speaks no HTTP',
    app: [raw(address, answers('SSH-2.0-OpenSSH_9.2p1\r\n'))],
    status: { haproxy: '502', caddy: '502' },
    alone: ['invalid-response', 'protocol-mismatch'],
    together: ['invalid-response', 'protocol-mismatch'],
    values: names,
  },
  {
    id: 'no-colon',
    title: 'A header’s line has no colon',
    app: [raw(address, answers('HTTP/1.1 200 OK\r\nContent-Type text/html\r\n\r\nok\n'))],
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '503' },
    alone: ['invalid-response'],
    together: ['invalid-response'],
    values: names,
  },
  {
    id: 'invalid-header',
    title: 'A header’s name has a space in it',
    app: [raw(address, answers('HTTP/1.1 200 OK\r\nContent Type: text/html\r\n\r\nok\n'))],
    status: { apache: '500', haproxy: '502' },
    alone: ['invalid-response'],
    together: ['invalid-response'],
    values: [],
  },
  {
    id: 'http-to-fpm',
    title: 'HTTP to PHP-FPM’s port',
    app: [phpFpm({ listen: fpm, scripts: { checkout: `<?php echo 'ok';` } })],
    at: fpm,
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '503' },
    alone: ['backend-crashing', 'protocol-mismatch'],
    together: ['protocol-mismatch', 'backend-crashing'],
    values: [[fpm, path, pool]],
  },
  {
    id: 'read-timeout',
    title: 'The app does not answer in time',
    patience: 1,
    app: [raw(address, neverAnswers)],
    status: { apache: '502', haproxy: '504', caddy: '504', varnish: '503' },
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: names,
  },
  {
    id: 'own-502',
    title: 'The app itself answers 502',
    app: [raw(address, answers('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\nno\r\n'))],
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '502' },
    alone: [],
    together: [],
    values: [],
  },
]

export const failures: Failure[] = misbehaviours.flatMap((what) => behindEach({ way: 'plain', at: address, ...what }))
