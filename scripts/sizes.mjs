// Prints the gzip sizes of what the page and the widget load, and fails above budgets.json. What comes later grows with
// the content; what comes first must not.
import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budgets = JSON.parse(readFileSync('budgets.json', 'utf8'))
const kilobytes = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000

const html = readFileSync('dist/index.html', 'utf8')
const loaded = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => `dist/${match[1]}`)
const scripts = withImports(loaded.filter((file) => file.endsWith('.js')))
const styles = loaded.filter((file) => file.endsWith('.css'))

/** A chunk by the name of its module. */
function asset(name, ending = 'js') {
  const file = readdirSync('dist/assets').find((one) => one.startsWith(`${name}-`) && one.endsWith(`.${ending}`))
  if (!file) throw new Error(`dist/assets holds no ${name}-….${ending}`)
  return `dist/assets/${file}`
}

/** A script and everything it imports before it runs; what it imports on demand does not count. */
function withImports(files) {
  const seen = new Set(files)
  for (const file of seen) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:import|from)\s?"\.\/([^"]+\.js)"/g))
      seen.add(`dist/assets/${name}`)
  }
  return [...seen]
}

const measured = {
  'first page, JavaScript': kilobytes(scripts),
  'first page, everything': kilobytes(['dist/index.html', ...scripts, ...styles]),
  'page, with whole guide': kilobytes([...scripts, ...styles, asset('whole'), asset('guide')]),
  'page, first paste': kilobytes([asset('diagnosis'), asset('workerEntry')]),
  'page, timeline': kilobytes([asset('timelinePage'), asset('timelinePage', 'css')]),
  'widget.js': kilobytes(['dist/widget.js']),
  'widget, everything': kilobytes(
    readdirSync('dist').flatMap((name) => (/^widget.*\.js$/.test(name) ? [`dist/${name}`] : [])),
  ),
}
let over = false
for (const [name, size] of Object.entries(measured)) {
  const budget = budgets[name]
  over ||= !(size <= budget)
  console.log(
    `${name.padEnd(26)} ${size.toFixed(1).padStart(7)} kB gzip of ${budget}${size <= budget ? '' : '  OVER BUDGET'}`,
  )
}
process.exit(over ? 1 : 0)
