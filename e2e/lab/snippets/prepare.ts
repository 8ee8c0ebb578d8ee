/** What every configuration may stand on: the parameters that nginx brings along, and a certificate. */
import { existsSync, readFileSync } from 'node:fs'
import { certificate } from '../backends/certificate'
import { site } from '../servers/site'
import type { Room } from '../room'

export async function prepare(room: Room): Promise<void> {
  for (const file of ['/etc/nginx/fastcgi_params', '/etc/nginx/uwsgi_params', '/etc/nginx/proxy_params'])
    if (existsSync(file)) room.write(file, readFileSync(file, 'utf8'))
  for (const folder of ['/var/log/nginx', '/var/log/apache2', '/var/lib/nginx', '/run/apache2', '/run/php'])
    room.folder(folder)
  await certificate({ name: site, days: 30 }).start(room)
}
