/** A Node application in a process of its own: one file, /srv/shop/server.js. */
import { tlsFolder } from '../backends/certificate'
import type { Part } from '../failure'
import { started } from '../wait'

interface NodeApp {
  code: string
  options?: string[]
  /** It dies while starting. */
  fails?: true
}

export const nodeApp = ({ code, options = [], fails }: NodeApp): Part => ({
  needs: [],
  async start(room) {
    const file = room.write('/srv/shop/server.js', code)
    room.folder('/run')
    const running = room.start(process.execPath, [...options, file], '/srv/shop')
    room.offer('node-app-log', running.output)
    await started('the Node app', running, () => running.output().includes('listening'), fails)
  },
})

/** Answers every request through `handler`, an expression of (request, response); listens at host:port or a path. */
export const serve = (handler: string, at = '127.0.0.1:3000', more = ''): string => `
const http = require('node:http')

const server = http.createServer(${handler})
${more}
${listen(at)}
`

/** Answers `ok` over TLS at host:port, with the certificate that was made for it. */
export const secureApp = (at: string): Part =>
  nodeApp({
    code: `
const https = require('node:https')
const { readFileSync } = require('node:fs')

const keys = { key: readFileSync('${tlsFolder}/app.key'), cert: readFileSync('${tlsFolder}/app.pem') }
const server = https.createServer(keys, (request, response) => response.end('ok\\n'))
server.on('tlsClientError', (error) => console.error(error))
${listen(at, 'https')}
`,
  })

/** As applications do, it says where it listens. */
export function listen(at: string, scheme = 'http'): string {
  const [host, port] = at.split(':')
  return port
    ? `server.listen(${port}, '${host}', () => console.log('shop listening on ${scheme}://${at}'))`
    : `server.listen('${at}', () => console.log('shop listening on ${at}'))`
}

/** Accepts nothing any more once it listens: its queue, kept short, fills up. */
export function stuckApp(at: string): Part {
  const [host, port] = at.split(':')
  return nodeApp({
    code: `
require('node:http').createServer(() => {}).listen(${port}, '${host}', ${stuckQueue}, () => {
  console.log('shop listening on http://${at}')
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})
`,
  })
}
export const stuckQueue = 16

const kill = `() => process.kill(process.pid, 'SIGKILL')`
export const killedOnceItListens = `server.once('listening', () => setTimeout(${kill}, 20))`
