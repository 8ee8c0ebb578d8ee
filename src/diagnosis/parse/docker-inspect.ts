import type { Container } from '../setupThings'
import type { Parser } from './index'

const field = /"(Name|Status|OOMKilled|ExitCode|IPAddress|Image)" ?: ?"?([^",{}[\]]*)/g
const states = /^(?:running|exited|restarting|created|dead|paused)$/
const published = /"(\d{1,5})\/tcp" ?:/

/** `docker inspect`, whole or a stretch of it: Docker Engine API, ContainerInspect. */
export const parser: Parser = {
  part(lines, quote) {
    const containers: Container[] = []
    for (const line of lines) {
      for (const [, key = '', value = ''] of line.text.matchAll(field)) {
        const isState = key === 'Status' && states.test(value)
        if (isState || (key === 'OOMKilled' && containers.at(-1)?.oomKilled !== undefined) || containers.length === 0)
          containers.push({ state: isState ? value : '', ports: [], quote: quote(line) })
        const container = containers.at(-1)
        if (!container) continue
        if (key === 'OOMKilled') container.oomKilled = value === 'true'
        if (key === 'OOMKilled' && value === 'true') container.quote = quote(line)
        if (key === 'ExitCode') container.exitCode = value
        if (key === 'Name' && value.startsWith('/')) container.name = value.slice(1)
        if (key === 'IPAddress' && /^\d/.test(value)) container.address = value
      }
      const inside = published.exec(line.text)?.[1]
      if (inside) containers.at(-1)?.ports.push({ inside })
    }
    return { containers: containers.map(oncePerPort) }
  },
}

/** The ports stand in the image's configuration and in the network's settings. */
const oncePerPort = (container: Container): Container => ({
  ...container,
  ports: container.ports.filter((pair, i, all) => all.findIndex((one) => one.inside === pair.inside) === i),
})
