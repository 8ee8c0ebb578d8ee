/** A Node application in a process of its own: one file, /srv/shop/server.js. */
import type { Part } from '../failure'
import { started } from '../wait'

export interface NodeApp {
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

/** Answers every request through `handler`, an expression of (request, response). */
export const serve = (handler: string, listen = `3000, '127.0.0.1'`, more = ''): string => `
const http = require('node:http')

const server = http.createServer(${handler})
${more}
server.listen(${listen}, () => console.log('shop is listening'))
`
