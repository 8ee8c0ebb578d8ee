/** Numbers that a setup gives away: memory, workers and time limits. */
import type { Quote } from '../content/evidence'
import type { Facts } from '../content/template'
import { gunicornLimit, seconds } from './setup'
import type { Things } from './things'

type Sized = [facts: Facts, quote: Quote | undefined]

export const sizeFacts = (things: Things): Sized[] => [
  memory(things),
  workers(things),
  proxyLimit(things),
  appLimit(things),
]

function memory({ memory: [machine] }: Things): Sized {
  if (!machine) return [{}, undefined]
  return [{ 'memory.total': String(machine.total), 'memory.available': String(machine.available) }, machine.quote]
}

/** PHP-FPM and Gunicorn name their workers, or at least the program they run. */
const worker = /^php-fpm(?!: master)|\bgunicorn\b/

function workers({ processes }: Things): Sized {
  const sizes = processes.flatMap((one) => (one.memory !== undefined && worker.test(one.command) ? [one.memory] : []))
  if (sizes.length === 0) return [{}, undefined]
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const first = processes.find(({ command }) => worker.test(command))
  return [{ 'worker.count': String(sizes.length), 'worker.size': String(Math.round(average)) }, first?.quote]
}

function proxyLimit({ settings }: Things): Sized {
  const limit = settings.find(({ name }) => /^(?:proxy|fastcgi|uwsgi)_read_timeout$/.test(name))
  return limited('timeout.proxy', seconds(limit?.value), limit?.quote)
}

function appLimit({ pools, processes }: Things): Sized {
  const pool = pools.find(({ terminateAfter }) => terminateAfter !== undefined)
  if (pool) return limited('timeout.app', seconds(pool.terminateAfter), pool.quote)
  const server = processes.find((one) => gunicornLimit(one) !== undefined)
  return limited('timeout.app', server && gunicornLimit(server), server?.quote)
}

/** Zero stands for no limit at all. */
const limited = (fact: string, limit: number | undefined, quote: Quote | undefined): Sized => [
  limit ? { [fact]: String(Math.round(limit)) } : {},
  quote,
]
