/** PM2 runs the Node application, or tries to. */
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { serve } from '../servers/node'
import { pm2 } from '../servers/pm2'

const address = '127.0.0.1:3000'
const toApp = nginx({ server: proxyTo(`http://${address}`) })
const fine = `(request, response) => response.end('ok\\n')`
const fewTries = { max_restarts: 2, min_uptime: 9000 }
const gaveUp = /unstable restarts/

export const failures: Failure[] = [
  {
    id: 'pm2-module-missing',
    title: 'PM2 gives up: the app needs a module that is not there',
    parts: [pm2({ code: `require('stripe-checkout')\n`, settings: fewTries, awaits: gaveUp }), toApp],
    status: '502',
    first: 'pm2-status',
    alone: ['backend-crashing', 'app-startup-failure'],
    together: ['app-startup-failure'],
    values: ['stripe-checkout'],
  },
  {
    id: 'pm2-variable-missing',
    title: 'PM2 gives up: the app throws an error while starting',
    parts: [
      pm2({
        code: `if (!process.env.SHOP_KEY) throw new Error('SHOP_KEY is not set')\n`,
        settings: fewTries,
        awaits: gaveUp,
      }),
      toApp,
    ],
    status: '502',
    first: 'node-app-log',
    alone: ['backend-crashing', 'app-startup-failure'],
    together: ['app-startup-failure'],
    values: ['shop'],
  },
  {
    id: 'pm2-crash-loop',
    title: 'The app under PM2 dies some moments after each start',
    parts: [
      pm2({
        code: serve(fine, undefined, diesSoon()),
        settings: { restart_delay: 5000 },
        awaits: /(?:PM2 log: App [^\n]* exited[^]*){2}/,
      }),
      toApp,
    ],
    status: '502',
    first: 'pm2-status',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [],
  },
  {
    id: 'pm2-wrong-port',
    title: 'PM2 says online, and the app listens on another port than nginx asks',
    parts: [pm2({ code: serve(fine, '127.0.0.1:3001') }), toApp],
    status: '502',
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['3000', '3001'],
  },
  {
    id: 'pm2-stopped',
    title: 'The app is in PM2’s list, but stopped',
    parts: [pm2({ code: serve(fine), stopped: true }), toApp],
    status: '502',
    first: 'pm2-status',
    alone: ['backend-not-running'],
    together: ['backend-not-running'],
    values: [address],
  },
  {
    id: 'pm2-memory-limit',
    title: 'PM2 restarts the app, which is over max_memory_restart, in the middle of a request',
    parts: [pm2({ code: serve('() => {}'), settings: { max_memory_restart: '10M' } }), toApp],
    awaits: { source: 'node-app-log', line: /max-memory-restart/ },
    status: '502',
    alone: ['backend-crashing'],
    together: ['out-of-memory'],
    values: ['max_memory_restart'],
  },
]

function diesSoon(): string {
  return `server.once('listening', () => setTimeout(() => process.exit(1), 20))`
}
