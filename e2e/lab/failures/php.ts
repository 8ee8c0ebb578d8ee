/** PHP-FPM runs and something in it goes wrong. */
import { crowd, fastcgiVersion } from '../backends/crowd'
import { strikeWorker, workerPid } from '../backends/worker'
import type { Failure } from '../failure'
import { fastcgiTo, nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'
import { phpFpm, smallPool } from '../servers/phpFpm'

const socket = '/run/php/php8.2-fpm.sock'
const port = '127.0.0.1:9000'
const toFpm = nginx({ server: fastcgiTo(`unix:${socket}`) })
const index = { 'index.php': `<?php echo 'ok';` }
const slow = { 'report.php': `<?php file_put_contents('${workerPid}', getmypid()); sleep(6); echo 'ok';` }
const twoWorkers = (more: string): string => `pm = static\npm.max_children = 2\n${more}\n`

export const failures: Failure[] = [
  {
    id: 'fpm-children-exhausted',
    title: 'All PHP workers are busy and the request waits too long',
    parts: [
      phpFpm({ listen: socket, scripts: index }),
      nginx({ server: fastcgiTo(`unix:${socket}`, 'fastcgi_read_timeout 700ms;') }),
    ],
    before: crowd(8, socket, fastcgiVersion),
    request: { path: '/index.php' },
    awaits: { source: 'php-fpm-log', line: /max_children/ },
    status: '504',
    alone: ['backend-slow', 'workers-exhausted'],
    together: ['workers-exhausted'],
    values: ['5', 'www'],
  },
  {
    id: 'fpm-worker-killed',
    title: 'A PHP worker is killed in the middle of a request',
    parts: [phpFpm({ listen: socket, scripts: slow }), toFpm],
    request: { path: '/report.php' },
    during: strikeWorker('SIGKILL'),
    awaits: { source: 'php-fpm-log', line: /exited on signal/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing', 'out-of-memory'],
    values: [['signal 9', 'SIGKILL']],
  },
  {
    id: 'fpm-worker-segfault',
    title: 'A PHP worker crashes in the middle of a request',
    parts: [phpFpm({ listen: socket, scripts: slow }), toFpm],
    request: { path: '/report.php' },
    during: strikeWorker('SIGSEGV'),
    awaits: { source: 'php-fpm-log', line: /exited on signal/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [['signal 11', 'SIGSEGV']],
  },
  {
    id: 'fpm-terminate-timeout',
    title: 'PHP-FPM ends a script that runs too long',
    parts: [phpFpm({ listen: socket, pool: twoWorkers('request_terminate_timeout = 1s'), scripts: slow }), toFpm],
    request: { path: '/report.php' },
    awaits: { source: 'php-fpm-log', line: /exited on signal/ },
    status: '502',
    alone: ['backend-crashing', 'backend-slow'],
    together: ['backend-slow'],
    values: ['/var/www/shop/report.php'],
  },
  {
    id: 'fpm-slow-script',
    title: 'A script runs longer than nginx waits, and the slow log says so',
    parts: [
      phpFpm({
        listen: socket,
        pool: twoWorkers('slowlog = /var/log/slow.log\nrequest_slowlog_timeout = 1s'),
        scripts: slow,
      }),
      nginx({ server: fastcgiTo(`unix:${socket}`, 'fastcgi_read_timeout 1500ms;') }),
    ],
    request: { path: '/report.php' },
    awaits: { source: 'php-fpm-log', line: /executing too slow/ },
    status: '504',
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: ['/report.php'],
  },
  {
    id: 'php-fatal-error',
    title: 'A PHP script calls a function that does not exist',
    parts: [phpFpm({ listen: socket, scripts: { 'checkout.php': `<?php\nshop_total($basket);\n` } }), toFpm],
    request: { path: '/checkout.php' },
    status: '500',
    alone: ['app-exception'],
    together: ['app-exception'],
    values: ['/var/www/shop/checkout.php'],
  },
  {
    id: 'php-memory-limit',
    title: 'A PHP script needs more memory than memory_limit allows',
    parts: [
      phpFpm({
        listen: socket,
        pool: twoWorkers('php_admin_value[memory_limit] = 128M'),
        scripts: { 'export.php': `<?php\n$all = str_repeat('row;', 50000000);\n` },
      }),
      toFpm,
    ],
    request: { path: '/export.php' },
    status: '500',
    alone: ['php-memory-limit'],
    together: ['php-memory-limit'],
    values: [['134217728', '128']],
  },
  {
    id: 'fpm-allowed-clients',
    title: 'PHP-FPM refuses nginx’s address',
    parts: [
      phpFpm({
        listen: port,
        pool: twoWorkers('listen.allowed_clients = 10.0.0.5\ncatch_workers_output = yes'),
        scripts: index,
        shows: 'pool',
      }),
      nginx({ server: fastcgiTo(port) }),
    ],
    request: { path: '/index.php' },
    awaits: { source: 'php-fpm-log', line: /disallowed/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['firewall-blocked'],
    values: ['127.0.0.1'],
  },
  {
    id: 'fastcgi-to-http',
    title: 'nginx speaks FastCGI to an HTTP server',
    parts: [
      nodeApp({ code: serve(`(request, response) => response.end('ok\\n')`) }),
      nginx({ server: fastcgiTo('127.0.0.1:3000') }),
    ],
    request: { path: '/index.php' },
    status: '502',
    alone: ['protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: ['127.0.0.1:3000'],
  },
  {
    id: 'http-to-fpm',
    title: 'nginx speaks HTTP to PHP-FPM’s port',
    parts: [phpFpm({ listen: port, scripts: index }), nginx({ server: proxyTo(`http://${port}`) })],
    request: { path: '/index.php' },
    status: '502',
    alone: ['backend-crashing', 'protocol-mismatch'],
    together: ['protocol-mismatch'],
    values: [port],
  },
  {
    id: 'fpm-pool-invalid',
    title: 'PHP-FPM does not start: its pool contradicts itself',
    parts: [
      phpFpm({
        listen: socket,
        pool: smallPool.replace('start_servers = 5', 'start_servers = 9'),
        scripts: index,
        ends: 'at-start',
      }),
      toFpm,
    ],
    request: { path: '/index.php' },
    status: '502',
    alone: ['socket-missing', 'backend-not-running'],
    together: ['app-startup-failure', 'backend-not-running'],
    values: ['www'],
  },
]
