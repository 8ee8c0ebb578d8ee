/** A whole HAProxy of the failure's own; it logs to its output, as in a container. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import { accepts, started } from '../wait'
import { shortOfTime, siteAddress, withoutBlanks } from './site'

const configFile = '/etc/haproxy/haproxy.cfg'

interface HaProxy {
  /** Lines of the backend `shop_app`: its servers, and how they are checked. */
  backend: string
  /** The configuration is among the pastes. */
  shows?: 'config'
  /** It counts as started once its checks have taken a server out. */
  down?: true
  /** It cannot start: it does not take its configuration, or it does and then fails. */
  fails?: 'at-config' | 'at-start'
}

export const haproxy = ({ backend, shows, down, fails }: HaProxy): Part => ({
  needs: ['haproxy'],
  async start(room) {
    const text = config(backend)
    const args = ['-f', room.write(configFile, text)]
    if (shows) room.offer('haproxy-config', () => text)
    const path = programPath('haproxy') ?? 'haproxy'
    room.offer('config-test', () => runAsServer(path, [...args, '-c'], { cwd: room.dir, env: shortOfTime }))
    const running = room.start(path, [...args, '-db'], room.dir, shortOfTime)
    // Of a bad configuration it prints what its test prints.
    if (fails !== 'at-config') room.offer('haproxy-log', running.output)
    const isUp = down ? () => running.output().includes('is DOWN') : () => accepts(room.real(siteAddress))
    await started('HAProxy', running, isUp, fails !== undefined)
  },
})

/** A server that is checked so often that HAProxy takes it out at the first failure. */
export const checked = (target: string, more = ''): string => `server app1 ${target} check inter 100ms fall 1 ${more}`

/** Debian's defaults, with less patience and no second try. */
const config = (backend: string): string =>
  withoutBlanks(`
global
    log stdout format raw local0
defaults
    log global
    mode http
    option httplog
    option dontlognull
    retries 0
    timeout connect 500ms
    timeout queue 500ms
    timeout check 3s
    timeout client 9s
    timeout server 9s
frontend web
    bind ${siteAddress}
    default_backend shop_app
backend shop_app
    ${backend}
`)
