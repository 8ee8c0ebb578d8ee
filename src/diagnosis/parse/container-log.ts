import type { Container } from '../setupThings'
import type { Parser } from './index'

const ended = /^(\w[\w.-]{0,80}?)(?:[-_]\d{1,3})? exited with code (\d{1,3})$/

/** What `docker compose up` says when a container ends; the number behind a service's name is left off. */
export const parser: Parser = {
  part(lines, quote) {
    const containers = lines.flatMap((line): Container[] => {
      const [, name, exitCode] = ended.exec(line.text.trim()) ?? []
      return name && exitCode ? [{ name, exitCode, state: 'exited', ports: [], quote: quote(line) }] : []
    })
    return { containers }
  },
}
