/** MariaDB with a data directory of its own, copied from one that is made once per lab. */
import { existsSync } from 'node:fs'
import type { Part } from '../failure'
import { programPath } from '../programs'
import { runAsServer } from '../processes'
import type { Room } from '../room'
import { started } from '../wait'

const data = '/var/lib/mysql'
const log = '/var/log/mysql/error.log'
export const mariadbSocket = '/run/mysqld/mysqld.sock'

interface MariaDb {
  options?: string[]
  /** Statements that the administrator runs once it is up. */
  statements?: string
  fails?: true
}

export const mariadb = ({ options = [], statements, fails }: MariaDb): Part => ({
  needs: ['mariadbd', 'mariadb', 'mariadb-install-db'],
  async start(room) {
    for (const folder of ['/run/mysqld', '/var/lib', '/var/log/mysql']) room.folder(folder)
    await runAsServer('cp', ['-r', await template(room), room.real(data)], {})
    const where = [`--datadir=${data}`, `--socket=${mariadbSocket}`, '--bind-address=127.0.0.1', ...small]
    const port = `--port=${room.real('127.0.0.1:3306').split(':')[1]}`
    const args = ['--no-defaults', ...where, port, `--log-error=${log}`, ...options]
    room.offerFile('database-log', log)
    const running = room.start(programPath('mariadbd') ?? 'mariadbd', args, '/var/lib')
    const isUp = async (): Promise<boolean> => (await room.text('database-log')).includes('ready for connections')
    await started('MariaDB', running, isUp, fails)
    if (statements) await client(room, ['-u', 'root', '-e', statements])
  },
})

/** What its client says to the owner of the site. */
export const client = (room: Room, args: string[]): Promise<string> =>
  runAsServer(programPath('mariadb') ?? 'mariadb', ['--no-defaults', '-S', room.real(mariadbSocket), ...args], {})

const small = ['--innodb-buffer-pool-size=8M', '--innodb-log-file-size=4M', '--innodb-flush-log-at-trx-commit=0']

let made: Promise<string> | undefined

/** Takes half a second, once for all failures. */
function template(room: Room): Promise<string> {
  made ??= install(room.folder('/var/lib/template'))
  return made
}

async function install(folder: string): Promise<string> {
  const args = ['--no-defaults', `--datadir=${folder}`, '--auth-root-authentication-method=normal', '--skip-test-db']
  const path = programPath('mariadb-install-db') ?? 'mariadb-install-db'
  const output = await runAsServer(path, [...args, ...small], { cwd: folder })
  if (!existsSync(`${folder}/mysql`)) throw new Error(`MariaDB made no data directory: ${output}`)
  return folder
}
