/** A name server that knows no name. */
import { createSocket } from 'node:dgram'
import type { Part } from '../failure'

const headerSize = 12
/** An answer, recursion available, error 3: there is no such name. */
const noSuchName = 0x8183

export const knowsNoName = (address: string): Part => ({
  needs: [],
  async start(room) {
    const [host, port] = room.real(address).split(':')
    const socket = createSocket('udp4')
    socket.on('message', (question, { port: from, address: to }) => socket.send(denial(question), from, to))
    await new Promise<void>((resolve) => socket.bind(Number(port), host, resolve))
    room.onClose(() => socket.close())
  },
})

function denial(question: Buffer): Buffer {
  const answer = Buffer.from(question)
  answer.writeUInt16BE(noSuchName, 2)
  // Only the question comes back: no answers, no authority, no additional records.
  answer.fill(0, 6, headerSize)
  return answer
}
