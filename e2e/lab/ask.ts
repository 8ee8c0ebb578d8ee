/** One real request to the site, with curl. */
import type { Failure } from './failure'
import { programPath } from './programs'
import { run } from './processes'
import type { Room } from './room'
import { site, siteAddress } from './servers/site'

type Request = NonNullable<Failure['request']>

/** What curl printed, answer or complaint. */
export function askFor(room: Room, request: Request): Promise<string> {
  const { method = 'GET', path, headers = [], patience = '15' } = request
  const where = ['--connect-to', `${site}:80:${room.real(siteAddress)}`, `http://${site}${path}`]
  const how = [...(method === 'GET' ? [] : ['-X', method, '-d', 'items=2']), ...headers.flatMap((line) => ['-H', line])]
  return run(programPath('curl') ?? 'curl', ['-i', '-sS', '--max-time', patience, ...how, ...where])
}
