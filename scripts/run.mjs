// Runs a TypeScript module of the project in Node, with content/ and import.meta.glob as the app has them:
//   node scripts/run.mjs src/cli/diagnose.ts --batch
import { createServer } from 'vite'

const [, , file, ...args] = process.argv
process.argv.splice(1, process.argv.length, file, ...args)
const server = await createServer({
  appType: 'custom',
  logLevel: 'error',
  // Its own cache: a dev server that runs beside it must not lose its dependencies.
  cacheDir: 'node_modules/.cache/gateway-doctor/run',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const { main } = await server.ssrLoadModule(`/${file}`)
  process.exitCode = (await main(args)) ?? 0
} catch (error) {
  console.error(error?.name === 'ContentError' ? error.message : error)
  process.exitCode = 1
} finally {
  await server.close()
}
