/** A name server: it knows one IPv4 address for every name, or no name at all. */
import { createSocket } from 'node:dgram'
import type { Part } from '../failure'

const headerSize = 12
/** An answer, recursion available; error 3: there is no such name. */
const found = 0x8180
const noSuchName = 0x8183
/** The name of the question, type A, class IN, good for an hour, four bytes of address. */
const record = [0xc0, headerSize, 0, 1, 0, 1, 0, 0, 0x0e, 0x10, 0, 4]

/** Asked again each time, as machines move. */
export const nameServer = (at: string, addressNow: () => string | undefined): Part => ({
  needs: [],
  async start(room) {
    const [host, port] = room.real(at).split(':')
    const socket = createSocket('udp4')
    socket.on('message', (question, { port: from, address: to }) => {
      socket.send(answer(question, addressNow()), from, to)
    })
    await new Promise<void>((resolve) => socket.bind(Number(port), host, resolve))
    room.onClose(() => socket.close())
  },
})

function answer(question: Buffer, address: string | undefined): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(address ? found : noSuchName, 2)
  // The question comes back, and one record at most: no authority, nothing additional.
  head.fill(0, 6, headerSize)
  if (!address) return head
  head.writeUInt16BE(1, 6)
  return Buffer.concat([head, Buffer.from([...record, ...address.split('.').map(Number)])])
}
