import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import {
  compileContent,
  diagnosisContent,
  guideOutline,
  logMessages,
  provePatterns,
  wholeGuide,
  type Content,
} from './index.ts'

const rooms = {
  'virtual:content/outline': guideOutline,
  'virtual:content/guide': wholeGuide,
  'virtual:content/diagnosis': diagnosisContent,
  'virtual:content/messages': logMessages,
} as const
type Room = keyof typeof rooms
const resolved = (room: string): string => `\0${room}`

/** Serves `content/` as virtual modules; a build with broken content fails, a dev server says so in the page. */
export function contentPlugin({ root = 'content' } = {}): Plugin {
  const folder = resolve(root)
  let building = false
  let compiled: Content | undefined
  /** While building content stays as it is; while developing it is read anew. */
  const compile = (): Content => {
    if (!building) return compileContent(folder)
    return (compiled ??= compileContent(folder))
  }
  return {
    name: 'gateway-doctor:content',
    configResolved(config) {
      building = config.command === 'build'
    },
    async buildStart() {
      if (building) await provePatterns(compile())
    },
    resolveId: (id) => (id in rooms ? resolved(id) : undefined),
    load(id) {
      const room = (Object.keys(rooms) as Room[]).find((name) => resolved(name) === id)
      if (!room) return undefined
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(rooms[room](compile())))})`
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return
        for (const room of Object.keys(rooms)) {
          const module = server.moduleGraph.getModuleById(resolved(room))
          if (module) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
