/** Which server programs this machine has, and which Debian package brings one that is missing. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

const packages = {
  nginx: 'nginx-light',
  apache2: 'apache2',
  haproxy: 'haproxy',
  caddy: 'caddy',
  varnishd: 'varnish',
  varnishlog: 'varnish',
  'php-fpm8.2': 'php8.2-fpm',
  gunicorn: 'gunicorn',
  openssl: 'openssl',
  curl: 'curl',
  ss: 'iproute2',
  bash: 'bash',
  busybox: 'busybox',
  dash: 'dash',
  shellcheck: 'shellcheck',
} as const
export type Program = keyof typeof packages

/** Every failure is asked for with curl and looked at with ss. */
export const always: Program[] = ['curl', 'ss']

/** An ordinary user's PATH lacks the folders that Debian puts servers into. */
const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin']

export function programPath(program: Program): string | undefined {
  return folders.map((folder) => join(folder, program)).find(isExecutable)
}

export const packageOf = (program: Program): string => packages[program]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
