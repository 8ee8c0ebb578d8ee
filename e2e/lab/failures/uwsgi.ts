/** uWSGI and the Python application in it. */
import { crowd } from '../backends/crowd'
import { strikeWorker, worksForLong } from '../backends/worker'
import type { Failure } from '../failure'
import { application } from '../servers/gunicorn'
import { nginx, proxyTo, uwsgiTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'
import { uwsgi } from '../servers/uwsgi'

const address = '127.0.0.1:8000'
const toUwsgi = nginx({ server: uwsgiTo(address) })
const fine = application('    pass')
const slow = application(...worksForLong)
const broken = application(`    total = environ['shop.basket']['total']`)

export const failures: Failure[] = [
  {
    id: 'uwsgi-stopped',
    title: 'uWSGI is not running',
    parts: [toUwsgi],
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [address],
  },
  {
    id: 'uwsgi-harakiri',
    title: 'uWSGI ends a worker that is too slow',
    parts: [uwsgi({ at: address, code: slow, options: ['--harakiri', '1'] }), toUwsgi],
    request: { path: '/report' },
    awaits: { source: 'python-app-log', line: /DAMN/ },
    status: '502',
    alone: ['backend-crashing', 'backend-slow'],
    together: ['backend-slow'],
    values: ['harakiri'],
  },
  {
    id: 'uwsgi-worker-killed',
    title: 'A uWSGI worker is killed in the middle of a request',
    parts: [uwsgi({ at: address, code: slow }), toUwsgi],
    request: { path: '/report' },
    during: strikeWorker('SIGKILL'),
    awaits: { source: 'python-app-log', line: /DAMN/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['out-of-memory', 'backend-crashing'],
    values: [['signal 9', 'SIGKILL']],
  },
  {
    id: 'uwsgi-worker-segfault',
    title: 'A uWSGI worker crashes in the middle of a request',
    parts: [uwsgi({ at: address, code: slow }), toUwsgi],
    request: { path: '/report' },
    during: strikeWorker('SIGSEGV'),
    awaits: { source: 'python-app-log', line: /DAMN/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [],
  },
  {
    id: 'uwsgi-exception',
    title: 'The application in uWSGI raises an exception: not a byte comes back',
    parts: [uwsgi({ at: address, code: broken }), toUwsgi],
    request: { path: '/basket' },
    status: '502',
    alone: ['backend-crashing'],
    together: ['app-exception'],
    values: ['shop.basket'],
  },
  {
    id: 'uwsgi-cannot-boot',
    title: 'uWSGI does not start: a module is missing',
    parts: [uwsgi({ at: address, code: `import stripe_checkout\n${fine}`, fails: true }), toUwsgi],
    status: '502',
    alone: ['backend-not-running'],
    together: ['app-startup-failure'],
    values: ['stripe_checkout'],
  },
  {
    id: 'http-to-uwsgi',
    title: 'nginx speaks HTTP to uWSGI’s socket',
    parts: [uwsgi({ at: address, code: fine }), nginx({ server: proxyTo(`http://${address}`) })],
    awaits: { source: 'python-app-log', line: /invalid request block size/ },
    status: '502',
    alone: ['backend-crashing', 'protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: ['uwsgi'],
  },
  {
    id: 'uwsgi-to-http',
    title: 'nginx speaks uwsgi to an HTTP server',
    parts: [
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`, address) }),
      nginx({ server: uwsgiTo(address), shows: 'config' }),
    ],
    status: '400',
    first: 'http-response',
    alone: ['different-status', 'protocol-mismatch'],
    together: ['protocol-mismatch', 'different-status'],
    values: [],
  },
  {
    id: 'uwsgi-request-too-big',
    title: 'A visitor’s cookies are larger than uWSGI’s buffer-size',
    parts: [uwsgi({ at: address, code: fine }), toUwsgi],
    request: { path: '/cart', headers: [`Cookie: basket=${'a3f9'.repeat(1500)}`] },
    awaits: { source: 'python-app-log', line: /invalid request block size/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: ['buffer-size'],
  },
  {
    id: 'uwsgi-queue-full',
    title: 'The only uWSGI worker is busy and the queue in front of it is full',
    parts: [uwsgi({ at: address, code: slow, options: ['--listen', '8'] }), toUwsgi],
    before: crowd(30, address, '\u0000', 1200),
    status: '504',
    alone: ['firewall-blocked', 'workers-exhausted', 'backend-slow'],
    together: ['workers-exhausted'],
    values: [address],
  },
]
