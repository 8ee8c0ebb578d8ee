/** One real request to the site, with curl. */
import type { Failure } from './failure'
import { programPath } from './programs'
import { run } from './processes'
import type { Room } from './room'
import { site, siteAddress } from './servers/site'

/** Longer than any web server of the lab waits for its app. */
const patience = '15'

/** What curl printed, answer or complaint. */
export function askFor(room: Room, { method = 'GET', path }: NonNullable<Failure['request']>): Promise<string> {
  const where = ['--connect-to', `${site}:80:${room.real(siteAddress)}`, `http://${site}${path}`]
  const how = method === 'GET' ? [] : ['-X', method, '-d', 'items=2']
  return run(programPath('curl') ?? 'curl', ['-i', '-sS', '--max-time', patience, ...how, ...where])
}
