/** Apache with mod_proxy_fcgi before PHP-FPM: it hardly ever answers 502. */
import { strikeWorker, workerPid } from '../backends/worker'
import type { Failure } from '../failure'
import { apache, fcgiTo } from '../servers/apache'
import { nodeApp, serve } from '../servers/node'
import { phpFpm, smallPool } from '../servers/phpFpm'

const socket = '/run/php/php8.2-fpm.sock'
const port = '127.0.0.1:9000'
const toSocket = apache({ host: fcgiTo(`unix:${socket}|fcgi://localhost`) })
const toPort = apache({ host: fcgiTo(`fcgi://${port}`) })
const first = 'apache-error-log'
const index = { 'index.php': `<?php echo 'ok';` }
const slow = { 'report.php': `<?php file_put_contents('${workerPid}', getmypid()); sleep(6); echo 'ok';` }

export const failures: Failure[] = [
  {
    id: 'apache-fpm-healthy',
    title: 'Apache and PHP-FPM: everything works',
    parts: [phpFpm({ listen: socket, scripts: index }), toSocket],
    request: { path: '/index.php' },
    status: '200',
    first: 'http-response',
    alone: [],
    together: [],
    values: [],
  },
  {
    id: 'apache-fpm-refused',
    title: 'PHP-FPM does not run, Apache asks its port',
    parts: [toPort],
    request: { path: '/index.php' },
    status: '503',
    first,
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [port],
  },
  {
    id: 'apache-fpm-socket-missing',
    title: 'PHP-FPM was stopped and took its socket with it; Apache in front',
    parts: [phpFpm({ listen: socket, scripts: index, ends: 'by-hand' }), toSocket],
    request: { path: '/index.php' },
    status: '503',
    first,
    alone: ['socket-missing', 'backend-not-running'],
    together: ['backend-not-running', 'socket-missing'],
    values: [socket],
  },
  {
    id: 'apache-fpm-wrong-socket',
    title: 'Apache asks PHP 8.1’s socket, PHP 8.2 runs',
    parts: [
      phpFpm({ listen: socket, scripts: index, shows: 'pool' }),
      apache({ host: fcgiTo('unix:/run/php/php8.1-fpm.sock|fcgi://localhost') }),
    ],
    request: { path: '/index.php' },
    status: '503',
    first,
    alone: ['socket-missing', 'backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['/run/php/php8.1-fpm.sock', socket],
  },
  {
    id: 'apache-fpm-socket-permission',
    title: 'Apache may not open PHP-FPM’s socket',
    parts: [phpFpm({ listen: socket, pool: `listen.mode = 0000\n${smallPool}`, shows: 'pool' }), toSocket],
    request: { path: '/index.php' },
    status: '503',
    first,
    alone: ['socket-permission'],
    together: ['socket-permission'],
    values: [socket],
  },
  {
    id: 'apache-fpm-script-missing',
    title: 'PHP-FPM does not find the script; Apache in front',
    parts: [phpFpm({ listen: socket, scripts: index }), toSocket],
    request: { path: '/checkout.php' },
    status: '404',
    first,
    alone: ['different-status'],
    together: ['different-status'],
    values: [],
  },
  {
    id: 'apache-php-fatal-error',
    title: 'A PHP script calls a function that does not exist; Apache in front',
    parts: [phpFpm({ listen: socket, scripts: { 'checkout.php': `<?php\nshop_total($basket);\n` } }), toSocket],
    request: { path: '/checkout.php' },
    status: '500',
    first,
    alone: ['app-exception'],
    together: ['app-exception'],
    values: ['/var/www/shop/checkout.php'],
  },
  {
    id: 'apache-fpm-timeout',
    title: 'A PHP script runs longer than Apache waits',
    parts: [phpFpm({ listen: socket, scripts: slow }), toSocket],
    request: { path: '/report.php' },
    status: '504',
    first,
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: [],
  },
  {
    id: 'apache-fpm-worker-killed',
    title: 'A PHP worker is killed in the middle of a request; Apache in front',
    parts: [phpFpm({ listen: socket, scripts: slow }), toSocket],
    request: { path: '/report.php' },
    during: strikeWorker('SIGKILL'),
    awaits: { source: 'php-fpm-log', line: /exited on signal/ },
    status: '503',
    first,
    alone: ['backend-crashing'],
    together: ['backend-crashing', 'out-of-memory'],
    values: [['signal 9', 'SIGKILL']],
  },
  {
    id: 'apache-fastcgi-to-http',
    title: 'Apache speaks FastCGI to an HTTP server',
    parts: [nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`, port) }), toPort],
    request: { path: '/index.php' },
    status: '503',
    first,
    alone: ['protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: [],
  },
]
