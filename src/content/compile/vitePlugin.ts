import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { compileContent, diagnosisContent, guideOutline, provePatterns, wholeGuide } from './index.ts'

const rooms = {
  'virtual:content/outline': guideOutline,
  'virtual:content/guide': wholeGuide,
  'virtual:content/diagnosis': diagnosisContent,
} as const
type Room = keyof typeof rooms
const resolved = (room: string): string => `\0${room}`

/**
 * Serves `content/` as virtual modules; a build with broken content fails, a dev server says so in the page.
 * `oneFile`: nothing can be loaded later, so the outline is the whole guide and is not there twice.
 */
export function contentPlugin({ root = 'content', oneFile = false } = {}): Plugin {
  const folder = resolve(root)
  let building = false
  return {
    name: 'gateway-doctor:content',
    configResolved(config) {
      building = config.command === 'build'
    },
    async buildStart() {
      if (building) await provePatterns(compileContent(folder))
    },
    resolveId: (id) => (id in rooms ? resolved(id) : undefined),
    load(id) {
      const room = (Object.keys(rooms) as Room[]).find((name) => resolved(name) === id)
      if (!room) return undefined
      if (oneFile && room === 'virtual:content/outline') return "export { default } from 'virtual:content/guide'"
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(rooms[room](compileContent(folder))))})`
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
