/** Many clients at once that connect and then only wait. */
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Room } from '../room'

/** The first byte of any FastCGI request: PHP-FPM counts a worker as busy from there on. */
export const fastcgiVersion = '\u0001'

/**
 * `target` is host:port or a socket's path; `says` is the beginning of a request that never ends; `settle` is the time
 * for the kernel and the server to take the connections in.
 */
export const crowd =
  (size: number, target: string, says = '', settle = 150) =>
  async (room: Room): Promise<void> => {
    for (let i = 0; i < size; i++) {
      const socket = connect(whereTo(room.real(target)))
      socket.on('error', () => {})
      if (says) socket.write(says)
      room.onClose(() => socket.destroy())
    }
    await sleep(settle)
  }

function whereTo(target: string): { path: string } | { host: string; port: number } {
  const [host = '', port] = target.split(':')
  return port ? { host, port: Number(port) } : { path: target }
}
