/** PHP-FPM 8.2 with one pool, laid out as Debian does. */
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import { started, until } from '../wait'

const configFile = '/etc/php/8.2/fpm/php-fpm.conf'
const poolFile = '/etc/php/8.2/fpm/pool.d/www.conf'
const log = '/var/log/php8.2-fpm.log'

interface PhpFpm {
  listen: string
  /** What comes after `listen` in the pool; a small dynamic pool unless told. */
  pool?: string
  /** By file name below /var/www/shop. */
  scripts?: Record<string, string>
  /** The pool's file is among the pastes. */
  shows?: 'pool'
  /** It cannot start, or it is stopped again once it runs. */
  ends?: 'at-start' | 'by-hand'
}

/** All its workers at once, so that it can be seen to run out of them within a second. */
export const smallPool = `pm = dynamic
pm.max_children = 5
pm.start_servers = 5
pm.min_spare_servers = 1
pm.max_spare_servers = 5
`

export const phpFpm = ({ listen, pool = smallPool, scripts = {}, shows, ends }: PhpFpm): Part => ({
  needs: ['php-fpm8.2'],
  async start(room) {
    const poolText = `[www]\nlisten = ${listen}\n${pool}`
    room.write(configFile, `[global]\npid = /run/php/php8.2-fpm.pid\nerror_log = ${log}\ninclude = ${poolFile}\n`)
    room.write(poolFile, poolText + errorsGoToNginx)
    for (const [name, code] of Object.entries(scripts)) room.write(`/var/www/shop/${name}`, code)
    for (const folder of ['/run/php', '/var/log']) room.folder(folder)
    const path = programPath('php-fpm8.2') ?? 'php-fpm8.2'
    const args = ['-y', room.real(configFile)]
    room.offerFile('php-fpm-log', log)
    if (shows) room.offer('php-fpm-pool', () => poolText)
    // Of a bad pool `-t` prints the very lines that the log gets.
    const test = ends === 'at-start' ? 'php-fpm-log.test' : 'config-test.php-fpm'
    room.offer(test, () => runAsServer(path, [...args, '-t'], { cwd: room.dir }))
    const running = room.start(path, ['-F', ...args], room.dir)
    const isUp = async (): Promise<boolean> => (await room.text('php-fpm-log')).includes('ready to handle connections')
    await started('PHP-FPM', running, isUp, ends === 'at-start')
    if (ends !== 'by-hand') return
    running.signal('SIGTERM')
    await until('PHP-FPM to stop', running.hasEnded)
  },
})

/** Debian's php.ini says the same. */
const errorsGoToNginx = 'php_admin_flag[log_errors] = on\nphp_admin_flag[display_errors] = off\n'
