import type { DiagnosisContent } from '../content/catalogue'
import type { Quote, RankedCause } from '../content/evidence'
import type { Facts } from '../content/template'
import type { Finding } from './correlate'
import type { Hit } from './hits'
import { sizeFacts } from './sizes'
import { addressFacts, type Things } from './things'

interface Gathered {
  hits: readonly Hit[]
  things: Things
  findings: ReadonlyMap<string, Finding>
  causes: readonly RankedCause[]
  kinds: readonly string[]
}

/**
 * The facts of a case and the line each was read from. What explains the first cause speaks first: the address that
 * failed is the one to talk about, not every address in the log.
 */
export function collectFacts(
  content: DiagnosisContent,
  { hits, things, findings, causes, kinds }: Gathered,
  allowed: (facts: Facts) => Record<string, string>,
): { facts: Record<string, string>; places: Record<string, Quote> } {
  const facts: Record<string, string> = {}
  const places: Record<string, Quote> = {}
  const learn = (found: Facts, ...quotes: (Quote | undefined)[]): void => {
    for (const [id, value] of Object.entries(allowed(found))) {
      if (id in facts) continue
      facts[id] = value
      const place = quotes.find((quote) => quote?.text.includes(value)) ?? quotes[0]
      if (place) places[id] = place
    }
  }
  for (const cause of causes) {
    for (const reason of cause.for) {
      const finding = findings.get(reason.by)
      if (finding) learn(finding.facts, ...finding.quotes)
    }
  }
  const telling = causes.flatMap((cause) => cause.for.map((reason) => reason.by))
  const place = (hit: Hit): number => {
    const at = telling.indexOf(hit.signature.id)
    return at < 0 ? telling.length : at
  }
  for (const hit of hits.toSorted((a, b) => place(a) - place(b))) {
    learn({ ...hit.facts, ...hit.signature.facts }, hit.quotes[0])
  }
  for (const { quote, ...unit } of things.units)
    learn(
      { 'unit.name': unit.name, 'unit.state': unit.state, ...(unit.result ? { 'unit.result': unit.result } : {}) },
      quote,
    )
  for (const { quote, ...target } of things.targets)
    learn({ ...addressFacts('upstream', target), 'upstream.scheme': target.scheme }, quote)
  for (const { quote, ...pool } of things.pools) learn(poolFacts(pool), quote)
  for (const [sizes, quote] of sizeFacts(things)) learn(sizes, quote)
  for (const answer of things.answered) learn({ 'status.seen': String(answer.status) }, answer.quote)
  for (const kind of kinds) learn(content.kinds.find((one) => one.id === kind)?.facts ?? {}, undefined)
  learn(application(facts), places['listen.process'])
  learn(phpVersion(facts), places['upstream.socket'] ?? places['unit.name'])
  learn(...panel(facts, places))
  learn(role(facts))
  return { facts, places }
}

const poolFacts = (pool: Omit<Things['pools'][number], 'quote'>): Facts => ({
  'pool.name': pool.name,
  ...addressFacts('listen', pool),
  ...(pool.maxChildren ? { 'pool.max': pool.maxChildren } : {}),
  ...(pool.owner ? { 'socket.owner': pool.owner } : {}),
})

const runtimes: readonly (readonly [RegExp, string])[] = [
  [/^(node|next-server|PM2|bun|deno)/, 'nodejs'],
  [/^(python|gunicorn|uwsgi|uvicorn)/, 'python'],
  [/^php/, 'php'],
  [/^(java|catalina)/, 'java'],
]

/** What the application is, by the program that listens for it. */
function application(facts: Facts): Facts {
  const found = runtimes.find(([name]) => name.test(facts['listen.process'] ?? ''))
  return found ? { 'stack.app': found[1] } : {}
}

const panels: readonly (readonly [RegExp, string])[] = [
  [/^\/var\/www\/vhosts\/system\/|^\/opt\/plesk\/|^plesk-php/, 'plesk'],
  [/^\/opt\/cpanel\/|^ea-php\d/, 'cpanel'],
]

/** The control panel, by what only it calls so: its paths and its services. */
function panel(facts: Facts, places: Readonly<Record<string, Quote>>): [Facts, Quote | undefined] {
  for (const id of ['upstream.socket', 'listen.socket', 'unit.name']) {
    const found = panels.find(([path]) => path.test(facts[id] ?? ''))
    if (found) return [{ 'hosting.panel': found[1] }, places[id]]
  }
  return [{}, undefined]
}

/** Whoever knows what a site runs on is not just visiting it. */
const role = (facts: Facts): Facts => (facts['stack.app'] || facts['stack.platform'] ? { 'site.role': 'owner' } : {})

/** Debian, Remi, Plesk and cPanel write the version into the names of sockets and services. */
function phpVersion(facts: Facts): Facts {
  for (const id of ['listen.socket', 'unit.name', 'listen.process', 'upstream.socket']) {
    const found = /php-?(?:fpm-?)?(\d)\.?(\d{1,2})/.exec(facts[id] ?? '')
    const [, major = '', minor = ''] = found ?? []
    if (found) return { 'php.version': `${major}.${minor}`, 'php.digits': `${major}${minor}` }
  }
  return {}
}
