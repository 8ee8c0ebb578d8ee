/** nginx and the app meet at a Unix socket. */
import { crowd, fastcgiVersion } from '../backends/crowd'
import type { Failure } from '../failure'
import { fastcgiTo, nginx, proxyTo } from '../servers/nginx'
import { killedOnceItListens, nodeApp, serve } from '../servers/node'
import { phpFpm, smallPool } from '../servers/phpFpm'
import { until } from '../wait'

const fpmSocket = '/run/php/php8.2-fpm.sock'
const appSocket = '/run/app.sock'
const toFpm = nginx({ server: fastcgiTo(`unix:${fpmSocket}`) })
const request = { path: '/index.php' }
const scripts = { 'index.php': `<?php echo 'ok';` }

export const failures: Failure[] = [
  {
    id: 'socket-missing',
    title: 'PHP-FPM was never started: no socket',
    parts: [toFpm],
    request,
    status: '502',
    alone: ['socket-missing', 'backend-not-running'],
    together: ['socket-missing', 'backend-not-running'],
    values: [fpmSocket],
  },
  {
    id: 'fpm-stopped',
    title: 'PHP-FPM was stopped and took its socket with it',
    parts: [phpFpm({ listen: fpmSocket, scripts, ends: 'by-hand' }), toFpm],
    request,
    status: '502',
    alone: ['socket-missing', 'backend-not-running'],
    together: ['backend-not-running', 'socket-missing'],
    values: [fpmSocket],
  },
  {
    id: 'wrong-socket-path',
    title: 'nginx asks PHP 8.1’s socket, PHP 8.2 runs',
    parts: [
      phpFpm({ listen: fpmSocket, scripts, shows: 'pool' }),
      nginx({ server: fastcgiTo('unix:/run/php/php8.1-fpm.sock') }),
    ],
    request,
    status: '502',
    alone: ['socket-missing', 'backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['/run/php/php8.1-fpm.sock', fpmSocket],
  },
  {
    id: 'socket-permission',
    title: 'nginx may not open the socket',
    parts: [phpFpm({ listen: fpmSocket, pool: `listen.mode = 0000\n${smallPool}`, shows: 'pool' }), toFpm],
    request,
    status: '502',
    alone: ['socket-permission'],
    together: ['socket-permission'],
    values: [fpmSocket],
  },
  {
    id: 'socket-without-listener',
    title: 'The app was killed and left its socket behind',
    parts: [
      nodeApp({ code: serve('(request, response) => response.end()', appSocket, killedOnceItListens) }),
      nginx({ server: proxyTo(`http://unix:${appSocket}:/`) }),
    ],
    before: async (room) => {
      await until('the app to die', async () => !(await room.text('listening-sockets')).includes(appSocket))
    },
    status: '502',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [appSocket],
  },
  {
    id: 'socket-queue-full',
    title: 'All PHP workers are busy and the socket’s queue is full',
    parts: [phpFpm({ listen: fpmSocket, pool: `listen.backlog = 511\n${smallPool}`, scripts }), toFpm],
    request,
    before: crowd(530, fpmSocket, fastcgiVersion),
    awaits: { source: 'php-fpm-log', line: /max_children/ },
    status: '502',
    alone: ['workers-exhausted'],
    together: ['workers-exhausted'],
    values: [fpmSocket, '5'],
  },
]
