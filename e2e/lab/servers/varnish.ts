/** A whole Varnish of the failure's own. Its log is in memory; varnishlog prints what is still there. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import { accepts, started } from '../wait'
import { siteAddress } from './site'

const configFile = '/etc/varnish/default.vcl'

/** `more` are further properties of the only backend. */
export const varnish = (target: string, more = ''): Part => ({
  needs: ['varnishd', 'varnishlog'],
  async start(room) {
    const [host = '', port = ''] = room.real(target).split(':')
    const file = room.write(configFile, config(host, port, more))
    const memory = `${room.folder('/var/lib/varnish')}/shop`
    const args = ['-F', '-j', 'none', '-n', memory, '-a', siteAddress, '-f', file, '-s', 'malloc,32m']
    const running = room.start(programPath('varnishd') ?? 'varnishd', args, '/etc/varnish')
    const log = programPath('varnishlog') ?? 'varnishlog'
    room.offer('varnish-log', () => runAsServer(log, ['-n', memory, '-d', '-g', 'request'], { cwd: room.dir }))
    await started('Varnish', running, () => accepts(room.real(siteAddress)))
  },
})

const config = (host: string, port: string, more: string): string => `vcl 4.1;
backend shop_app {
    .host = "${host}";
    .port = "${port}";
    .connect_timeout = 0.5s;
    ${more}
}
`
