/** Servers that misbehave below HTTP, one behaviour each. */
import { createServer, type Socket } from 'node:net'
import type { Part } from '../failure'

/** What it does with a connection once a request has arrived on it. */
type Behaviour = (socket: Socket) => void

export const closes: Behaviour = (socket) => socket.end()
export const resets: Behaviour = (socket) => socket.resetAndDestroy()
export const closesInHeader: Behaviour = (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/h')
/** Late enough for the web server to have passed the beginning on. */
export const closesInBody: Behaviour = (socket) => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf a pa')
  setTimeout(() => socket.end(), 500)
}
export const neverAnswers: Behaviour = () => {}
export const answers =
  (text: string): Behaviour =>
  (socket) =>
    socket.end(text)
/** Begins an answer and falls silent. */
export const begins =
  (text: string): Behaviour =>
  (socket) =>
    void socket.write(text)

export const raw = (address: string, behaviour: Behaviour): Part => ({
  needs: [],
  async start(room) {
    const [host, port] = room.real(address).split(':')
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}))
      socket.once('data', () => behaviour(socket))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(Number(port), host, resolve)
    })
    room.onClose(() => {
      server.close()
      for (const socket of sockets) socket.destroy()
    })
  },
})
