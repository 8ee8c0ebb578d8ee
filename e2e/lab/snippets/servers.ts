/** Snippets of configurations, each in the smallest whole configuration that it fits into. */
import { dirname } from 'node:path'
import { runAsServer } from '../processes'
import type { Room } from '../room'
import { shortOfTime } from '../servers/site'
import { firstThatFits, unchecked, withProgram, type Finding, type Told } from './finding'
import type { Snippet } from './snippet'

export type Checker = (snippet: Snippet, room: Room) => Promise<Finding>

/** The authority that certificates of examples are checked against; made once for the whole run. */
export const exampleCertificate = '/etc/ssl/shop/ca.pem'

/** Files of certificates that a snippet names are there, as are the folders that it names. */
function lay(room: Room, file: string, text: string): string {
  const known = text.replaceAll(/\/etc\/[\w./-]+\.pem/g, exampleCertificate)
  for (const [path] of known.matchAll(/(?<![\w.:/])\/(?:run|var)\/[\w./-]+/g)) room.folder(dirname(path))
  return room.write(file, known)
}

async function told(room: Room, path: string, args: string[], fine: RegExp): Promise<Told> {
  const env = { ...shortOfTime, HOME: room.dir, XDG_DATA_HOME: room.dir, XDG_CONFIG_HOME: room.dir }
  const output = room.shown(await runAsServer(path, args, { cwd: room.dir, env }))
  return { isFine: fine.test(output), output }
}

export const nginx: Checker = ({ text, before }, room) =>
  withProgram('nginx', (path) => {
    const events = /^events\b/m.test(text) ? '' : 'events {}'
    const http = (inside: string): string => `${events}
http {

  access_log /var/log/nginx/access.log;
  ${inside}
}`
    const server = (inside: string): string => `server {
  listen 127.0.0.1:8080;
  ssl_certificate ${exampleCertificate};
  ssl_certificate_key ${exampleCertificate.replace('.pem', '.key')};
  ${inside}
}`
    const location = (inside: string): string => `location / {\n${inside}\n}`
    const whole = [
      `${text}\n${events}\nhttp {}`,
      ...['', before.join('\n')].flatMap((above) => [
        http(`${above}\n${text}`),
        http(`${above}\n${server(text)}`),
        http(`${above}\n${server(location(text))}`),
      ]),
    ]
    const ask = (config: string): Promise<Told> => {
      const log = room.real('/var/log/nginx/error.log')
      const file = lay(room, '/etc/nginx/nginx.conf', `pid /run/nginx.pid;\n${unprivileged(config)}`)
      return told(room, path, ['-p', room.dir, '-c', file, '-e', log, '-t'], /test is successful/)
    }
    return firstThatFits('nginx -t', whole, ask, /is not allowed here/).then(sayWhereTooOld)
  })

/** `resolve` came to the open nginx with 1.27.3; Debian's is older. */
const sayWhereTooOld = (finding: Finding): Finding =>
  finding.wrong?.includes('invalid parameter "resolve"') === true
    ? unchecked('"resolve" needs nginx 1.27.3 or newer')
    : finding

/** Its test takes the ports that a site listens on, which only root may for those below 1024. */
const unprivileged = (config: string): string => config.replaceAll(/(?<=\blisten (?:\[::\]:)?)443\b/g, '22443')

const apacheModules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'proxy_fcgi', 'socache_shmcb', 'ssl']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')

export const apache: Checker = ({ text }, room) =>
  withProgram('apache2', (path) => {
    const above = `ServerRoot /etc/apache2
ServerName localhost
PidFile /run/apache2/apache2.pid
DefaultRuntimeDir /run/apache2
ErrorLog /var/log/apache2/error.log
Listen 127.0.0.1:8080
${apacheModules}
`
    const whole = [`${above}<VirtualHost 127.0.0.1:8080>\n${text}\n</VirtualHost>`, above + text]
    const ask = (config: string): Promise<Told> =>
      told(room, path, ['-f', lay(room, '/etc/apache2/apache2.conf', config), '-t'], /Syntax OK/)
    return firstThatFits('apache2 -t', whole, ask, /cannot occur within|not allowed/)
  })

export const haproxy: Checker = ({ text }, room) =>
  withProgram('haproxy', (path) => {
    const defaults = 'defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\n'
    const listener = 'listen web\n  bind 127.0.0.1:8080\n'
    const whole = /^(?:global|defaults|frontend|backend|listen)\b/m.test(text)
      ? [`${defaults}${listener}${text}`]
      : [`global\n${text}\n${defaults}${listener}`, `${defaults}${text}\n${listener}`, `${defaults}${listener}${text}`]
    const ask = (config: string): Promise<Told> =>
      told(
        room,
        path,
        ['-c', '-f', lay(room, '/etc/haproxy/haproxy.cfg', `${config}\n`)],
        /^Configuration file is valid/m,
      )
    return firstThatFits('haproxy -c', whole, ask, /unknown keyword/)
  })

export const caddy: Checker = ({ text }, room) =>
  withProgram('caddy', (path) => {
    const own = '{\n  admin off\n}\n'
    const whole = [`${own}${text}`, `${own}http://localhost:8080 {\n${text}\n}`]
    const ask = (config: string): Promise<Told> => {
      const file = lay(room, '/etc/caddy/Caddyfile', config)
      return told(room, path, ['validate', '--config', file, '--adapter', 'caddyfile'], /Valid configuration/)
    }
    return firstThatFits('caddy validate', whole, ask, /unrecognized (?:global option|directive)|unknown directive/)
  })

export const phpFpm: Checker = ({ text }, room) =>
  withProgram('php-fpm8.2', (path) => {
    const global = '[global]\nerror_log = /var/log/php8.2-fpm.log\n'
    const pool = '[www]\nlisten = /run/php/basket.sock\npm = ondemand\npm.max_children = 5\n'
    const whole = [`${global}${pool}${text}`, `${global}${text}\n${pool}`]
    const ask = (config: string): Promise<Told> =>
      told(room, path, ['-t', '-y', lay(room, '/etc/php/8.2/fpm/php-fpm.conf', `${config}\n`)], /test is successful/)
    return firstThatFits('php-fpm8.2 -t', whole, ask, /unknown entry/)
  })
