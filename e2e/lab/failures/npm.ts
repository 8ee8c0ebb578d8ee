/** npm cannot fetch a package: its registry fails, or a proxy on the way. */
import { certificate, tlsFolder } from '../backends/certificate'
import { answers, closes, neverAnswers, raw } from '../backends/raw'
import { answersWith, closesTunnel, httpServer, opensTunnel, refusesTunnel } from '../backends/registry'
import type { Failure, Part } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { defaultRegistry, npmCode, npmProject } from '../servers/npm'

const registry = '127.0.0.1:4873'
const proxy = '127.0.0.1:3128'
const privateHost = 'packages.example'
const page = '<!DOCTYPE html>\n<html><body>Please log in to the network.</body></html>\n'
/** For the registry that npm asks when nobody told it another one. */
const madeForRegistry: Part = {
  needs: ['npm', 'openssl'],
  start: async (room) => certificate({ name: await defaultRegistry(room), days: 30 }).start(room),
}

const asksRegistry = npmProject({ settings: [`registry=http://${registry}/`] })
const asksThroughProxy = npmProject({ settings: [`https-proxy=http://${proxy}/`] })
const asksPrivateThroughProxy = npmProject({
  settings: [`registry=http://${privateHost}/npm/`, `proxy=http://${proxy}/`],
})
/** The way out of the lab in place of the internet; npm does not mention it. */
const asksPublic = npmProject({
  env: { HTTPS_PROXY: `http://${proxy}/`, NODE_EXTRA_CA_CERTS: `${tlsFolder}/ca.pem` },
})

export const failures: Failure[] = [
  ...[502, 503, 504].flatMap((status) => [
    ownRegistry(`npm-registry-${status}`, `npm’s private registry answers ${status}`, `E${status}`, [
      httpServer(registry, answersWith(status)),
    ]),
    publicRegistry(status),
  ]),
  ownRegistry('npm-registry-garbage', 'Something else than a registry is on its port', 'HPE_INVALID_CONSTANT', [
    raw(registry, answers('SSH-2.0-OpenSSH_9.2p1\r\n')),
  ]),
  ownRegistry('npm-registry-page', 'The registry answers with a page', 'FETCH_ERROR', [
    httpServer(registry, answersWith(200, page)),
  ]),
  ownRegistry('npm-registry-closes', 'The registry hangs up', 'ECONNRESET', [raw(registry, closes)]),
  ownRegistry('npm-registry-down', 'npm’s private registry is down', 'ECONNREFUSED', []),
  {
    ...ownRegistry('npm-registry-behind-nginx', 'What is behind the registry’s nginx is down', 'E502', []),
    parts: [
      nginx({ server: proxyTo(`http://${registry}`) }),
      npmProject({ settings: ['registry=http://127.0.0.1:80/'] }),
    ],
    together: ['backend-not-running', 'private-registry-unhealthy'],
  },
  {
    ...ownRegistry('npm-registry-slow', 'What is behind the registry’s nginx is too slow', 'E504', []),
    parts: [
      raw(registry, neverAnswers),
      nginx({ server: proxyTo(`http://${registry}`, 'proxy_read_timeout 400ms;') }),
      npmProject({ settings: ['registry=http://127.0.0.1:80/'] }),
    ],
    together: ['backend-slow', 'private-registry-unhealthy'],
    values: [[registry, '127.0.0.1:80']],
  },
  {
    ...ownRegistry('npm-registry-unknown', 'Nobody knows the registry’s name', 'ENOTFOUND', []),
    parts: [npmProject({ settings: ['registry=http://packages..example/npm/'] })],
    alone: ['dns-resolution-failed'],
    together: ['dns-resolution-failed'],
    values: ['packages..example'],
  },
  throughProxy('npm-tunnel-502', 'The company’s proxy answers 502', 'E502', refusesTunnel('502 Bad Gateway'), [
    'registry-outage',
    'corporate-proxy',
  ]),
  throughProxy('npm-tunnel-refused', 'The proxy refuses the tunnel', 'E403', refusesTunnel('403 Forbidden')),
  throughProxy(
    'npm-tunnel-login',
    'The proxy wants a login',
    'E407',
    refusesTunnel('407 Proxy Authentication Required'),
  ),
  throughProxy('npm-tunnel-closed', 'The proxy hangs up', 'FETCH_ERROR', closesTunnel),
  {
    ...throughProxy('npm-tls-inspected', 'The proxy looks into TLS', 'SELF_SIGNED_CERT_IN_CHAIN', closesTunnel),
    parts: [madeForRegistry, httpServer(proxy, answersWith(400), opensTunnel(answersWith(200))), asksThroughProxy],
  },
  {
    ...throughProxy('npm-proxy-wrong-port', 'npm’s proxy setting has a wrong port', 'ECONNREFUSED', closesTunnel),
    parts: [asksThroughProxy],
  },
  {
    ...throughProxy('npm-proxy-502', 'The proxy cannot reach the private registry', 'E502', closesTunnel),
    parts: [httpServer(proxy, answersWith(502)), asksPrivateThroughProxy],
    alone: ['private-registry-unhealthy'],
    together: ['corporate-proxy', 'private-registry-unhealthy'],
    values: [[proxy, privateHost]],
  },
]

type Result = Pick<Failure, 'id' | 'title' | 'status' | 'act' | 'first'>

function result(id: string, title: string, status: string): Result {
  return { id, title, status, act: npmCode, first: 'npm-output' }
}

function ownRegistry(id: string, title: string, code: string, parts: Part[]): Failure {
  const cause = ['private-registry-unhealthy']
  const values = [registry]
  return { ...result(id, title, code), parts: [...parts, asksRegistry], alone: cause, together: cause, values }
}

function publicRegistry(status: number): Failure {
  const cause = ['registry-outage']
  return {
    ...result(`npm-public-${status}`, `npm’s public registry answers ${status}`, `E${status}`),
    parts: [madeForRegistry, httpServer(proxy, answersWith(400), opensTunnel(answersWith(status))), asksPublic],
    alone: cause,
    together: cause,
    values: [],
  }
}

function throughProxy(
  id: string,
  title: string,
  code: string,
  tunnel: Parameters<typeof httpServer>[2],
  alone = ['corporate-proxy'],
): Failure {
  return {
    ...result(id, title, code),
    parts: [httpServer(proxy, answersWith(400), tunnel), asksThroughProxy],
    alone,
    together: ['corporate-proxy'],
    values: [proxy],
  }
}
