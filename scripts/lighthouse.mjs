// Measures the built app as a phone would find it and prints Lighthouse's four marks: npm run build && npm run lighthouse
// The server compresses, as any real one does (vite preview does not). Times are measured, so nothing fails on them.
import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findChromium } from './chromium.mjs'

const pages = {
  'start page': '/',
  'a step': '/library/steps/nginx/change-upstream-port/',
  'a cause': '/library/causes/wrong-upstream-address/',
  'an answer': '/library/answers/502-503-504/',
}
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  const file = join('dist', normalize(pathname), pathname.endsWith('/') ? 'index.html' : '')
  const type = types[extname(file)]
  if (!type || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
  const lasts = pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': lasts })
  response.end(gzipSync(readFileSync(file)))
}

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)))

/** A port that is free now, for the browser to be driven through. */
async function freePort() {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** What keeps a mark from 100, dearest first. */
const complaints = ({ categories, audits }) =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ ...audits[id], lost: weight * (1 - (audits[id].score ?? 1)) }))
      .filter(({ lost }) => lost > 0.1)
      .sort((a, b) => b.lost - a.lost)
      .map(({ title, displayValue }) => `  ${title}${displayValue ? `: ${displayValue}` : ''}`),
  )

const server = createServer(answer)
const port = await listen(server)
const debugging = await freePort()
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugging}`],
})
try {
  console.log(`${''.padEnd(12)}${categories.map((name) => name.padStart(16)).join('')}`)
  for (const [name, path] of Object.entries(pages)) {
    const run = await lighthouse(`http://127.0.0.1:${port}${path}`, { port: debugging, onlyCategories: categories })
    const marks = categories.map((id) => Math.round(run.lhr.categories[id].score * 100))
    console.log(`${name.padEnd(12)}${marks.map((mark) => String(mark).padStart(16)).join('')}`)
    for (const complaint of complaints(run.lhr)) console.log(complaint)
  }
} finally {
  await browser.close()
  server.close()
}
