/** The database behind the application fails, and so does the application. */
import { crowd } from '../backends/crowd'
import { closes, raw } from '../backends/raw'
import type { Failure, Part } from '../failure'
import { client, mariadb } from '../servers/mariadb'
import { fastcgiTo, nginx, proxyTo } from '../servers/nginx'
import { nodeApp, serve } from '../servers/node'
import { phpFpm } from '../servers/phpFpm'

const socket = '/run/php/php8.2-fpm.sock'
const database = '127.0.0.1:3306'
const app = '127.0.0.1:3000'
const toFpm = nginx({ server: fastcgiTo(`unix:${socket}`) })
const cannotConnect = ['database-down']
const shopUser = `CREATE DATABASE shop; CREATE USER basket@'127.0.0.1' IDENTIFIED BY 'secret'; GRANT ALL ON shop.* TO basket@'127.0.0.1';`

/** A page that asks the database at the port the room has for it. */
const page = (connectAndAsk: string): Part => {
  const php = phpFpm({ listen: socket, scripts: { 'cart.php': `<?php\n${connectAndAsk}\necho 'ok';\n` } })
  return { ...php, needs: [...php.needs, '/usr/lib/php/20220829/mysqli.so'] }
}
const mysqli = (password = 'secret', name = 'shop'): string =>
  `[$host, $port] = explode(':', '${database}');\n$db = new mysqli($host, 'basket', '${password}', '${name}', (int) $port);`
const pdo = `$db = new PDO('mysql:host=127.0.0.1;dbname=shop;port=' . explode(':', '${database}')[1], 'basket', 'secret');`

const says =
  (...args: string[]): NonNullable<Failure['before']> =>
  async (room) => {
    const output = await client(room, args)
    room.offer('database-status', () => output)
  }

const answers502 = `(request, response) => {
  const database = require('node:net').connect(listen(3306), '127.0.0.1')
  database.on('error', (error) => {
    console.error(error)
    response.writeHead(502).end('Bad Gateway')
  })
}`
const asksDatabaseFirst = `const listen = (port) => port\nrequire('node:net').connect(listen(3306), '127.0.0.1')\n`

export const failures: Failure[] = [
  {
    ...fromPhp(mysqli(), cannotConnect),
    id: 'database-down',
    title: 'The database is down, PHP asks it through mysqli',
    before: says('-u', 'basket', 'shop'),
  },
  {
    ...fromPhp(pdo, cannotConnect),
    id: 'database-down-pdo',
    title: 'The database is down, PHP asks it through PDO',
  },
  {
    ...fromPhp(
      mysqli(),
      ['database-connections-exhausted'],
      mariadb({ options: ['--max-connections=10'], statements: shopUser }),
    ),
    id: 'database-connections',
    title: 'The database has no connection left',
    before: async (room) => {
      await crowd(12, database, '', 300)(room)
      await says('-u', 'root')(room)
    },
  },
  {
    ...fromPhp(mysqli('guess'), ['app-exception', 'database-down'], mariadb({ statements: shopUser })),
    id: 'database-password',
    title: 'The database refuses the application’s password',
  },
  {
    ...fromPhp(
      `${mysqli()}\n$db->query('SET SESSION wait_timeout = 1');\nsleep(2);\n$db->query('SELECT 1');`,
      ['app-exception', 'database-down'],
      mariadb({ statements: shopUser }),
    ),
    id: 'database-gone-away',
    title: 'The database hangs up on a connection that was idle for too long',
  },
  {
    id: 'database-cannot-start',
    title: 'The database does not start: something else has its port',
    parts: [raw(database, closes), mariadb({ fails: true })],
    act: () => Promise.resolve('none'),
    status: 'none',
    first: 'database-log',
    alone: ['port-in-use', 'database-down'],
    together: ['port-in-use', 'database-down'],
    values: ['3306'],
  },
  {
    id: 'database-down-node',
    title: 'The Node app does not start because the database is down',
    parts: [nodeApp({ code: asksDatabaseFirst, fails: true }), nginx({ server: proxyTo(`http://${app}`) })],
    status: '502',
    first: 'node-app-log',
    alone: cannotConnect,
    together: cannotConnect,
    values: [database],
  },
  {
    id: 'database-down-502',
    title: 'The Node app itself answers 502 because the database is down',
    parts: [
      nodeApp({ code: serve(answers502, undefined, 'const listen = (port) => port') }),
      nginx({ server: proxyTo(`http://${app}`) }),
    ],
    request: { path: '/cart' },
    awaits: { source: 'node-app-log', line: /ECONNREFUSED/ },
    status: '502',
    first: 'node-app-log',
    alone: cannotConnect,
    together: cannotConnect,
    values: [database],
  },
]

function fromPhp(code: string, cause: string[], ...databases: Part[]): Omit<Failure, 'id' | 'title'> {
  return {
    parts: [...databases, page(code), toFpm],
    request: { path: '/cart.php' },
    status: '500',
    alone: cause,
    together: cause,
    values: ['/var/www/shop/cart.php'],
  }
}
