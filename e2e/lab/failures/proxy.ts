/** nginx itself is what fails. */
import { crowd } from '../backends/crowd'
import { closes, neverAnswers, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { site, siteAddress } from '../servers/site'
import { until } from '../wait'

const clients = (size: number) => crowd(size, siteAddress, `GET / HTTP/1.1\r\nHost: ${site}\r\n\r\n`, 30)

export const failures: Failure[] = [
  {
    id: 'connections-exhausted',
    title: 'Requests that wait for the app hold every connection nginx may have',
    parts: [raw('127.0.0.1:3000', neverAnswers), nginx({ server: proxyTo('http://127.0.0.1:3000'), connections: 64 })],
    before: async (room) => {
      await clients(24)(room)
      // The rest one at a time: nginx makes room by closing connections whose request it has not read yet.
      await until('nginx to run out', async () => {
        await clients(1)(room)
        return (await room.text('nginx-error-log')).includes('[alert]')
      })
    },
    status: 'none',
    alone: ['proxy-connection-limit'],
    together: ['proxy-connection-limit'],
    values: ['64'],
  },
  {
    id: 'unknown-directive',
    title: 'nginx does not start: a directive it does not know',
    parts: [nginx({ server: `${proxyTo('http://127.0.0.1:3000')}\n    proxy_read_timeot 60s;`, fails: true })],
    status: 'none',
    first: 'config-test',
    alone: ['proxy-config-invalid'],
    together: ['proxy-config-invalid'],
    values: ['proxy_read_timeot', '/etc/nginx/sites-enabled/shop'],
  },
  {
    id: 'nginx-port-in-use',
    title: 'nginx does not start: something else has its port',
    parts: [raw('127.0.0.1:80', closes), nginx({ server: proxyTo('http://127.0.0.1:3000'), fails: true })],
    status: 'none',
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['80'],
  },
]
