/** A Node application in a process of its own: one file, /srv/shop/server.js. */
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

/** As applications do, it says where it listens. */
export function listen(at: string, scheme = 'http'): string {
  const [host, port] = at.split(':')
  return port
    ? `server.listen(${port}, '${host}', () => console.log('shop listening on ${scheme}://${at}'))`
    : `server.listen('${at}', () => console.log('shop listening on ${at}'))`
}
