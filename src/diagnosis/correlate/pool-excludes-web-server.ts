import type { Pool } from '../things'
import { addressFacts, type Things } from '../things'
import type { Rule } from './index'

/** The web server's user is neither owner nor group of the socket that the pool makes, and others may not use it. */
export const rule: Rule = ({ things }) => {
  const user = webUser(things)
  if (!user || user.name === 'root') return undefined
  for (const pool of things.pools) {
    if (!pool.socket || (!pool.owner && !pool.mode) || allows(pool, user.name)) continue
    const asked = [...things.asked, ...things.targets].find((one) => one.socket === pool.socket)
    if (!asked) continue
    return {
      facts: {
        ...addressFacts('upstream', asked),
        'pool.name': pool.name,
        'web.user': user.name,
        'socket.owner': pool.owner ?? 'root',
        'socket.mode': pool.mode ?? '0660',
      },
      quotes: [pool.quote, asked.quote, user.quote],
    }
  }
  return undefined
}

const allows = ({ owner, group, mode = '0660' }: Pool, user: string): boolean =>
  owner === user || (group === user && /[67].$/.test(mode)) || /[67]$/.test(mode)

/** Whom the workers run as: the configuration says it, or the list of processes. */
function webUser({ settings, processes }: Things): { name: string; quote: Pool['quote'] } | undefined {
  const setting = settings.find((one) => one.name.toLowerCase() === 'user')
  const name = setting?.value.split(/\s/)[0]
  if (setting && name) return { name, quote: setting.quote }
  const worker = processes.find(
    (one) => /^nginx: worker|^(?:\S*\/)?(?:apache2|httpd)\b/.test(one.command) && one.user !== 'root',
  )
  return worker?.user ? { name: worker.user, quote: worker.quote } : undefined
}
