/** Registries and HTTP proxies for npm, with one behaviour each. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { readFileSync } from 'node:fs'
import type { Duplex } from 'node:stream'
import type { Part } from '../failure'
import type { Room } from '../room'
import { tlsFolder } from './certificate'

export const answersWith =
  (status: number, body = '', type = 'text/html'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': type })
    response.end(body)
  }

/** What a proxy does with a request for a tunnel. */
type Tunnel = (socket: Duplex, room: Room) => void

export const refusesTunnel =
  (statusLine: string): Tunnel =>
  (socket) =>
    void socket.end(`HTTP/1.1 ${statusLine}\r\nContent-Length: 0\r\n\r\n`)

export const closesTunnel: Tunnel = (socket) => void socket.destroy()

/** Looks into the tunnel with a certificate of its own and answers in the registry's place. */
export const opensTunnel =
  (answer: RequestListener): Tunnel =>
  (socket, room) => {
    const read = (name: string): Buffer => readFileSync(room.real(`${tlsFolder}/${name}`))
    const cert = Buffer.concat([read('app.pem'), read('ca.pem')])
    const inside = createSecureServer({ key: read('app.key'), cert }, answer)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    inside.emit('connection', socket)
  }

export const httpServer = (address: string, answer: RequestListener, tunnel?: Tunnel): Part => ({
  needs: [],
  async start(room) {
    const server = createServer(answer)
    const open = new Set<Duplex>()
    server.on('connection', (socket: Duplex) => open.add(socket.on('error', () => {})))
    if (tunnel) server.on('connect', (_: IncomingMessage, socket: Duplex) => tunnel(socket, room))
    await listening(server, room.real(address))
    room.onClose(() => {
      server.close()
      for (const socket of open) socket.destroy()
    })
  },
})

function listening(server: Server, address: string): Promise<void> {
  const [host, port] = address.split(':')
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(port), host, resolve)
  })
}
