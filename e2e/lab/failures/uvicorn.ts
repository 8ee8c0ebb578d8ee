/** Uvicorn and the Python application in it. */
import { strikeWorker, worksForLong } from '../backends/worker'
import { closes, raw } from '../backends/raw'
import type { Failure } from '../failure'
import { nginx, proxyTo } from '../servers/nginx'
import { asgi, uvicorn } from '../servers/uvicorn'

const address = '127.0.0.1:8000'
const toUvicorn = nginx({ server: proxyTo(`http://${address}`, 'proxy_read_timeout 1500ms;') })
const fine = asgi('    pass')
const slow = asgi(...worksForLong)

export const failures: Failure[] = [
  {
    id: 'uvicorn-wrong-port',
    title: 'Uvicorn listens on another port than nginx asks',
    parts: [uvicorn({ port: 8001, code: fine }), toUvicorn],
    status: '502',
    alone: ['backend-not-running', 'wrong-upstream-address'],
    together: ['wrong-upstream-address'],
    values: ['8000', '8001'],
  },
  {
    id: 'uvicorn-slow',
    title: 'The application holds Uvicorn’s event loop longer than nginx waits',
    parts: [uvicorn({ port: 8000, code: slow }), toUvicorn],
    request: { path: '/report' },
    status: '504',
    alone: ['backend-slow'],
    together: ['backend-slow'],
    values: [address, '/report'],
  },
  {
    id: 'uvicorn-killed',
    title: 'Uvicorn is killed in the middle of a request',
    parts: [uvicorn({ port: 8000, code: slow }), toUvicorn],
    request: { path: '/report' },
    during: strikeWorker('SIGKILL'),
    status: '502',
    alone: ['backend-crashing'],
    together: ['backend-crashing'],
    values: [address],
  },
  {
    id: 'uvicorn-exception',
    title: 'The application in Uvicorn raises an exception',
    parts: [uvicorn({ port: 8000, code: asgi(`    total = scope['shop.basket']['total']`) }), toUvicorn],
    request: { path: '/basket' },
    status: '500',
    first: 'python-app-log',
    alone: ['app-exception'],
    together: ['app-exception'],
    values: ['shop.basket'],
  },
  {
    id: 'uvicorn-cannot-load',
    title: 'Uvicorn does not start: a module is missing',
    parts: [uvicorn({ port: 8000, code: `import stripe_checkout\n${fine}`, fails: true }), toUvicorn],
    status: '502',
    alone: ['backend-not-running'],
    together: ['app-startup-failure'],
    values: ['stripe_checkout'],
  },
  {
    id: 'uvicorn-port-in-use',
    title: 'Uvicorn does not start: something else has its port',
    parts: [raw(address, closes), uvicorn({ port: 8000, code: fine, fails: true }), toUvicorn],
    status: '502',
    first: 'python-app-log',
    alone: ['port-in-use'],
    together: ['port-in-use'],
    values: ['8000'],
  },
]
