/** One side speaks TLS, the other does not; or the certificate is no good. */
import { certificate, tlsFolder, type Certificate } from '../backends/certificate'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { nodeApp, secureApp, serve } from '../servers/node'

const address = '127.0.0.1:3443'
const name = 'backend.internal'
const ownKeys = `ssl_certificate ${tlsFolder}/app.pem; ssl_certificate_key ${tlsFolder}/app.key;`
const verified = nginx({
  server: proxyTo(
    `https://${address}`,
    `proxy_ssl_verify on;
        proxy_ssl_name ${name};
        proxy_ssl_trusted_certificate ${tlsFolder}/ca.pem;`,
  ),
})

export const failures: Failure[] = [
  {
    id: 'http-to-https',
    title: 'nginx speaks plain HTTP to a port that expects TLS',
    parts: [certificate({ name, days: 30 }), secureApp(address), nginx({ server: proxyTo(`http://${address}`) })],
    status: '502',
    alone: ['backend-crashing', 'protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: [address],
  },
  {
    id: 'http-to-nginx-tls',
    title: 'nginx speaks plain HTTP to another nginx’s TLS port',
    parts: [
      certificate({ name, days: 30 }),
      nginx({
        http: `server {\n    listen ${address} ssl;\n    ${ownKeys}\n}`,
        server: proxyTo(`http://${address}`),
      }),
    ],
    status: '400',
    first: 'http-response',
    alone: ['protocol-mismatch', 'different-status'],
    together: ['protocol-mismatch', 'different-status'],
    values: [],
  },
  {
    id: 'https-to-http',
    title: 'nginx speaks TLS to a plain port',
    parts: [
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) }),
      nginx({ server: proxyTo('https://127.0.0.1:3000') }),
    ],
    status: '502',
    alone: ['protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: ['127.0.0.1:3000'],
  },
  {
    ...badCertificate({ name, days: -1 }),
    id: 'certificate-expired',
    title: 'The app’s certificate has expired',
    values: [address, 'expired'],
  },
  {
    ...badCertificate({ name, days: 30, selfSigned: true }),
    id: 'certificate-self-signed',
    title: 'The app signed its certificate itself',
    values: [address, 'self-signed'],
  },
  {
    ...badCertificate({ name: 'old.internal', days: 30 }),
    id: 'certificate-for-another-name',
    title: 'The app’s certificate is for another name',
    values: [name],
  },
]

function badCertificate(about: Certificate): Pick<Failure, 'parts' | 'status' | 'alone' | 'together'> {
  const cause = ['tls-handshake-failed']
  return { parts: [certificate(about), secureApp(address), verified], status: '502', alone: cause, together: cause }
}
