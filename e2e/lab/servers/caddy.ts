/** A whole Caddy of the failure's own; it logs JSON to its output, as in a container. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { accepts, started } from '../wait'
import { site, siteAddress, withoutBlanks } from './site'

const configFile = '/etc/caddy/Caddyfile'

interface Caddy {
  /** Directives of the site. */
  site: string
  /** The configuration is among the pastes. */
  shows?: 'config'
  /** It cannot start. */
  fails?: true
}

export const caddy = (own: Caddy): Part => ({
  needs: ['caddy'],
  async start(room) {
    const [, port = ''] = room.real(siteAddress).split(':')
    const text = config(port, own.site)
    const file = room.write(configFile, text)
    if (own.shows) room.offer('caddy-config', () => text)
    const home = room.folder('/var/lib/caddy')
    const env = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
    const args = ['run', '--config', file, '--adapter', 'caddyfile']
    const running = room.start(programPath('caddy') ?? 'caddy', args, '/etc/caddy', env)
    room.offer('caddy-log', running.output)
    await started('Caddy', running, () => accepts(room.real(siteAddress)), own.fails)
  },
})

/** Hands every request of the site to `target`. */
export const reverseProxy = (target: string, transport = '', more = ''): string => `
    reverse_proxy ${target} {
        transport http {
            dial_timeout 500ms
            ${transport}
        }
        ${more}
    }`

const config = (port: string, directives: string): string =>
  withoutBlanks(`
{
    admin off
    auto_https off
}
http://${site}:${port} {
    bind 127.0.0.1
    ${directives}
}
`)
