/** What the script is run for: bare machines, machines with secrets in their logs, and real failures of the lab. */
import type { System } from '../../../src/case/collector/choose'
import type { GuideState } from '../../../src/guide/fold'
import type { Machine } from './box'

export interface Case {
  name: string
  system: System
  /** The command the person was asked for. */
  asked: string
  /** What was pasted before. */
  pasted: string[]
  facts?: GuideState['facts']
  machine: Machine
  /** Kinds the output must be split into. */
  kinds: string[]
  /** Fair first causes; none where nothing may be claimed. */
  causes: string[]
  /** What must not be shown. */
  secrets?: string[]
  /** For a case about endless output. */
  seconds?: number
}

const known = {
  'unit.name': 'basket',
  'upstream.host': '127.0.0.1',
  'upstream.port': '3000',
  'upstream.socket': '/run/basket.sock',
  'container.name': 'basket',
  'pod.name': 'basket-1',
  'pod.namespace': 'shop',
  'service.name': 'basket',
  'dns.name': 'api',
  'stack.app': 'php',
  'php.version': '8.2',
}

const askedOn = (system: System): string =>
  system === 'docker' ? 'docker-ps' : system === 'kubernetes' ? 'kubectl-pods' : 'read-nginx-error-log'

/** Nothing is installed but what every system has: the script survives, and nothing is claimed of it. */
export const bare = (systems: readonly System[]): Case[] =>
  systems.flatMap((system) =>
    [{}, known].map((facts) => ({
      name: `nothing installed, ${Object.keys(facts).length === 0 ? 'nothing' : 'much'} known, ${system}`,
      system,
      asked: askedOn(system),
      pasted: [],
      facts,
      machine: {},
      kinds: [],
      causes: [],
    })),
  )

const refused =
  '2026/11/21 10:12:31 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.example.com, request: "GET /?token=tok-111 HTTP/1.1", upstream: "http://127.0.0.1:3000/?token=tok-111", host: "shop.example.com"'

const leaking = `${refused}
config: DB_PASSWORD="pa ss-222" api_key: 'key-333'
{"headers":{"Authorization":["Bearer abc.def-444"]},"password":"pw-555","port":3000}
connecting to postgres://basket:p@ss-666@db.example.com/basket
Set-Cookie: session=cookie-777; Path=/; note="cookie-888"
app --token opt-999 started by maria@shop.example.com
-----BEGIN RSA PRIVATE KEY-----
MIIEsecretlines
-----END RSA PRIVATE KEY-----
'pass' => 'php-000', APP_KEY=base64:app-121
`
const secrets =
  'tok-111 ss-222 key-333 def-444 pw-555 ss-666 cookie-777 cookie-888 opt-999 maria@ MIIEsecret php-000 app-121'.split(
    ' ',
  )

export const withSecrets: Case[] = [
  {
    name: 'secrets in a log file',
    system: 'debian',
    asked: 'read-nginx-error-log',
    pasted: [],
    machine: { files: { '/var/log/nginx/error.log': leaking }, programs: { timeout: '' } },
    kinds: ['nginx-error-log'],
    causes: ['backend-not-running'],
    secrets,
  },
  {
    name: 'secrets in containers',
    system: 'docker',
    asked: 'docker-compose-logs',
    pasted: [],
    machine: {
      files: { '/said/logs': leaking.replaceAll(/^(?=.)/gm, 'web-1  | ') },
      programs: { docker: 'cat /said/logs', timeout: '' },
    },
    kinds: ['nginx-error-log'],
    causes: ['backend-not-running'],
    secrets,
  },
  {
    name: 'a program without end',
    system: 'docker',
    asked: 'docker-compose-logs',
    pasted: [],
    machine: { programs: { docker: 'while :; do echo "still here, and nothing new"; done', timeout: '' } },
    kinds: [],
    causes: [],
    seconds: 1,
  },
]
