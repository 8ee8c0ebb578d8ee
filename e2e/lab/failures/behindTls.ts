/** Apache, HAProxy and Caddy before an app with which TLS does not work out. */
import { certificate, type Certificate } from '../backends/certificate'
import type { Failure } from '../failure'
import { behindEach, certifiedName as name, pool, type Misbehaviour } from '../fronts'
import { nodeApp, secureApp, serve } from '../servers/node'

const plain = '127.0.0.1:3000'
const secure = '127.0.0.1:3443'
const status = { apache: '500', haproxy: '503', caddy: '502' }

export const failures: Failure[] = [
  ...behindEach({
    id: 'http-to-https',
    title: 'Plain HTTP to a port that expects TLS',
    app: [certificate({ name, days: 30 }), secureApp(secure)],
    way: 'plain',
    at: secure,
    status: { apache: '502', haproxy: '502', caddy: '502', varnish: '503' },
    alone: ['backend-crashing', 'protocol-mismatch'],
    together: ['protocol-mismatch', 'backend-crashing'],
    values: [[secure, '/checkout', pool]],
  }),
  ...behindEach({
    id: 'https-to-http',
    title: 'TLS to a plain port',
    // For the authority that its own certificates are checked with.
    app: [certificate({ name, days: 30 }), nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) })],
    way: 'tls',
    at: plain,
    status,
    alone: ['protocol-mismatch', 'tls-handshake-failed'],
    together: ['protocol-mismatch', 'tls-handshake-failed'],
    values: [[plain, '/checkout', pool]],
  }),
  ...behindEach({
    ...badCertificate({ name, days: -1 }),
    id: 'certificate-expired',
    title: 'The app’s certificate has expired',
    values: [['expired', pool]],
  }),
  ...behindEach({
    ...badCertificate({ name, days: 30, selfSigned: true }),
    id: 'certificate-self-signed',
    title: 'The app signed its certificate itself',
    values: [['self-signed', 'unknown authority', pool]],
  }),
  ...behindEach({
    ...badCertificate({ name: 'old.internal', days: 30 }),
    id: 'certificate-for-another-name',
    title: 'The app’s certificate is for another name',
    values: [[name, secure, pool]],
  }),
]

function badCertificate(about: Certificate): Omit<Misbehaviour, 'id' | 'title' | 'values'> {
  const cause = ['tls-handshake-failed']
  return { app: [certificate(about), secureApp(secure)], way: 'tls', at: secure, status, alone: cause, together: cause }
}
