/** A whole Apache of the failure's own, laid out as Debian does; event MPM, one process, ten threads. */
import { existsSync } from 'node:fs'
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import { started } from '../wait'
import { shortOfTime, site, siteAddress, withoutBlanks } from './site'

const configFile = '/etc/apache2/apache2.conf'
const siteFile = '/etc/apache2/sites-enabled/shop.conf'
const errorLog = '/var/log/apache2/error.log'
const accessLog = '/var/log/apache2/access.log'
/** Not the room's: where Debian's package puts them. */
const moduleFolder = '/usr/lib/apache2/modules'

const usualModules = ['proxy', 'proxy_http', 'proxy_fcgi']
export const sslModules = [...usualModules, 'ssl']
export const balancerModules = [...usualModules, 'slotmem_shm', 'lbmethod_byrequests', 'proxy_balancer']

interface Apache {
  /** Directives of the virtual host. */
  host: string
  /** Beside those that every Apache needs. */
  modules?: string[]
  /** The site's file is among the pastes. */
  shows?: 'config'
  /** It cannot start: it does not take its configuration, or it does and then fails. */
  fails?: 'at-config' | 'at-start'
}

export const apache = ({ host, modules = usualModules, shows, fails }: Apache): Part => ({
  needs: ['apache2'],
  async start(room) {
    const siteText = siteConfig(host)
    room.write(configFile, mainConfig(modules))
    room.write(siteFile, siteText)
    for (const folder of ['/var/log/apache2', '/var/www/shop', '/run/apache2']) room.folder(folder)
    room.offerFile('apache-error-log', errorLog)
    room.offerFile('access-log', accessLog)
    if (shows) room.offer('apache-config', () => siteText)
    const path = programPath('apache2') ?? 'apache2'
    const args = ['-f', room.real(configFile)]
    room.offer('config-test', () => runAsServer(path, [...args, '-t'], { cwd: room.dir, env: shortOfTime }))
    const running = room.start(path, [...args, '-DFOREGROUND'], room.dir, shortOfTime)
    // It writes the file once it listens.
    await started('Apache', running, () => existsSync(room.real('/run/apache2/apache2.pid')), fails !== undefined)
    if (fails === 'at-start') room.offer('apache-error-log', running.output)
  },
})

/** Hands every request of the site to `target`; without the minute's rest after a failure. */
export const passTo = (target: string, more = '', patience = 9): string => `
    ProxyPreserveHost On
    ${more}
    ProxyPass / ${target} retry=0 connectiontimeout=500ms timeout=${patience}
    ProxyPassReverse / ${target}`

/** Hands every PHP page of the site to PHP-FPM at `target`. */
export const fcgiTo = (target: string): string => `
    DocumentRoot /var/www/shop
    ProxyTimeout 1
    <FilesMatch "\\.php$">
        SetHandler "proxy:${target}"
    </FilesMatch>`

const mainConfig = (modules: string[]): string => `ServerRoot /etc/apache2
ServerName localhost
PidFile /run/apache2/apache2.pid
DefaultRuntimeDir /run/apache2
Mutex file:/run/apache2 default
Listen ${siteAddress}
${['mpm_event', 'authz_core', ...modules]
  .map((name) => `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`)
  .join('\n')}
StartServers 1
ServerLimit 1
ThreadsPerChild 10
MinSpareThreads 1
MaxSpareThreads 10
MaxRequestWorkers 10
ErrorLog ${errorLog}
LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
CustomLog ${accessLog} combined
Include ${siteFile}
`

const siteConfig = (host: string): string =>
  withoutBlanks(`
<VirtualHost ${siteAddress}>
    ServerName ${site}
    ${host}
</VirtualHost>
`)
