/**
 * Between the ordinary world, in which failures are written and pastes are read (port 80, /run/php/…), and the lab's
 * own ports and folder.
 */
export interface Translation {
  real(text: string): string
  shown(text: string): string
}

/** Folders that a room has copies of; everything else (/usr, /dev) is the machine's. */
const ownPath = /(?<![\w.-])\/(?:run|srv|var|etc\/(?:nginx|apache2|haproxy|caddy|varnish|php|ssl))(?![\w.-])/g
const shownPort = /(?<=\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}:|\blisten\()\d{2,5}\b/g
/** As `:3000`, `port 3000`, `on 3000` or Python's `('127.0.0.1', 3000)`; `pid:22017` is no port. */
const realPort = /(?<=(?<!\bpid):|\bport:? |\bon |\('[\d.]{7,15}', )2[23]\d{3}(?!\d)/g

export function translation(dir: string, takePort: () => number): Translation {
  const real = new Map<string, string>()
  const shown = new Map<string, string>()
  const portFor = (port: string): string => {
    const taken = real.get(port) ?? String(takePort())
    real.set(port, taken)
    shown.set(taken, port)
    return taken
  }
  return {
    real: (text) => text.replace(ownPath, (path) => dir + path).replace(shownPort, portFor),
    shown: (text) => text.replaceAll(dir, '').replace(realPort, (port) => shown.get(port) ?? port),
  }
}
