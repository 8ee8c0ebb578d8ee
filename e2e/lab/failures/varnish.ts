/** Varnish’s probe. What it makes of a misbehaving app stands with the other web servers. */
import type { Failure } from '../failure'
import { varnish } from '../servers/varnish'

const probe = '.probe = { .url = "/up"; .interval = 0.1s; .timeout = 0.3s; .initial = 0; }'

export const failures: Failure[] = [
  {
    id: 'varnish-unhealthy',
    title: 'Varnish’s probe finds the app unhealthy',
    parts: [varnish('127.0.0.1:3000', probe)],
    status: '503',
    first: 'varnish-log',
    alone: ['no-healthy-upstreams'],
    together: ['no-healthy-upstreams'],
    values: ['shop_app'],
  },
]
