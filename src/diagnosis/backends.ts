import { accepts, type Address, type Asked, type Listening, type Things } from './things'

/** Programs that listen on most servers and are never what a proxy passes requests to. */
const bystanders =
  /^(nginx|apache2|httpd|haproxy|caddy|sshd|systemd|init|mysqld|mariadbd|postgres|redis-server|memcached|mongod|master|exim4|dovecot|named|dnsmasq|chronyd|cupsd|rpcbind|containerd|dockerd|snapd|tailscaled|rsyslogd)/

/** Sockets over which programs of the system, and PM2, talk to themselves. */
const ownSockets = /systemd|dbus|docker|containerd|snapd|mysqld|postgres|\/\.pm2\//

/** Ports of databases and caches, for lists without program names. */
const storePorts = new Set(['3306', '5432', '6379', '11211', '27017'])

/** Failures of reaching an address, as opposed to failures of what answered there. */
const unreachable = new Set(['backend-not-running', 'wrong-upstream-address', 'socket-missing'])

export const unreachedAddresses = (things: Things): Asked[] =>
  things.asked.filter((asked) => asked.supports.some((cause) => unreachable.has(cause)))

/** What listens and could be the application, the one nearest to the port that was asked first. */
export function backends(things: Things, asked: Address & { scheme?: string }): Listening[] {
  const distance = (one: Listening): number => Math.abs(Number(one.port ?? 0) - Number(asked.port ?? 0))
  const isPhp = (one: Listening): boolean => /php/.test(one.process ?? '') || /php|fpm/.test(one.socket ?? '')
  const asksPhp = /php|fpm/.test(asked.socket ?? '') || /^90\d\d$/.test(asked.port ?? '')
  const possible = things.listening.filter(
    (one) => couldBeBackend(one) && !accepts(one, asked) && !isInUse(things, one),
  )
  const php = possible.filter(isPhp)
  const chosen =
    asksPhp && php.length > 0
      ? php
      : possible.filter((one) => !isPhp(one) && (asked.socket === undefined || one.socket !== undefined))
  return chosen.sort((a, b) => distance(a) - distance(b))
}

function couldBeBackend(one: Listening): boolean {
  if (one.socket && ownSockets.test(one.socket)) return false
  if (one.process) return !bystanders.test(one.process)
  if (one.socket) return /fpm|gunicorn|uwsgi|puma|unicorn|\.sock$/.test(one.socket)
  return Number(one.port) >= 1024 && !storePorts.has(one.port ?? '')
}

/** The configuration sends some requests there already, so it is not the one that another address is wrong for. */
export const isInUse = (things: Things, one: Address): boolean => things.targets.some((target) => accepts(one, target))

export const isListenedTo = (things: Things, asked: Address): boolean =>
  things.listening.some((one) => accepts(one, asked))
