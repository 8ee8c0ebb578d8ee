/** Which server programs this machine has, and which Debian package brings one that is missing. */
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'

const packages = {
  nginx: 'Debian package nginx-light',
  apache2: 'Debian package apache2',
  haproxy: 'Debian package haproxy',
  caddy: 'Debian package caddy',
  varnishd: 'Debian package varnish',
  varnishlog: 'Debian package varnish',
  'php-fpm8.2': 'Debian package php8.2-fpm',
  '/usr/lib/php/20220829/mysqli.so': 'Debian package php8.2-mysql',
  gunicorn: 'Debian package gunicorn',
  uvicorn: 'Debian package uvicorn',
  uwsgi_python3: 'Debian package uwsgi-plugin-python3',
  mariadbd: 'Debian package mariadb-server',
  mariadb: 'Debian package mariadb-client',
  'mariadb-install-db': 'Debian package mariadb-server',
  openssl: 'Debian package openssl',
  curl: 'Debian package curl',
  ss: 'Debian package iproute2',
  bash: 'Debian package bash',
  busybox: 'Debian package busybox',
  dash: 'Debian package dash',
  'systemd-analyze': 'Debian package systemd',
  shellcheck: 'Debian package shellcheck',
  npm: 'Debian package npm',
  pm2: 'npm package pm2',
} as const
export type Program = keyof typeof packages

/** Every failure is asked for with curl and looked at with ss. */
export const always: Program[] = ['curl', 'ss']

/** An ordinary user's PATH lacks the folders that Debian puts servers into. */
const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where it is; a part of a program is known by its path. */
export function programPath(program: Program): string | undefined {
  if (program.startsWith('/')) return existsSync(program) ? program : undefined
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
