/** Gunicorn and the Python application in it. */
import { strikeWorker, worksForLong } from '../backends/worker'
import type { Failure } from '../failure'
import { application, gunicorn, gunicornSocket } from '../servers/gunicorn'
import { nginx, proxyTo } from '../servers/nginx'

const toGunicorn = nginx({ server: proxyTo(`http://unix:${gunicornSocket}:`) })
const slow = application(...worksForLong)
const broken = application(`    total = environ['shop.basket']['total']`)

export const failures: Failure[] = [
  {
    id: 'gunicorn-timeout',
    title: 'Gunicorn kills a worker that is too slow',
    parts: [gunicorn({ code: slow, options: ['--timeout', '1'] }), toGunicorn],
    request: { path: '/report' },
    awaits: { source: 'python-app-log', line: /WORKER TIMEOUT/ },
    status: '502',
    alone: ['backend-crashing', 'backend-slow'],
    together: ['backend-slow'],
    values: ['WORKER TIMEOUT', '/report'],
  },
  {
    id: 'gunicorn-worker-killed',
    title: 'A Gunicorn worker is killed in the middle of a request',
    parts: [gunicorn({ code: slow }), toGunicorn],
    request: { path: '/report' },
    during: strikeWorker('SIGKILL'),
    awaits: { source: 'python-app-log', line: /signal 9|SIGKILL/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['out-of-memory', 'backend-crashing'],
    values: [['signal 9', 'SIGKILL']],
  },
  {
    id: 'gunicorn-cannot-boot',
    title: 'Gunicorn does not start: a module is missing',
    parts: [gunicorn({ code: `import stripe_checkout\n${application('    pass')}`, fails: true }), toGunicorn],
    status: '502',
    alone: ['socket-missing', 'backend-not-running'],
    together: ['app-startup-failure'],
    values: ['stripe_checkout'],
  },
  {
    id: 'python-exception',
    title: 'The Python application raises an exception',
    parts: [gunicorn({ code: broken }), toGunicorn],
    request: { path: '/basket' },
    status: '500',
    first: 'python-app-log',
    alone: ['app-exception'],
    together: ['app-exception'],
    values: ['shop.basket'],
  },
]
