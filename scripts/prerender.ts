/**
 * Writes the first question and every page of the library as a file of its own into `dist`, so that any web server can
 * deliver it, a search engine can read it, and it is there before any script has run. The scripts then take the place
 * over. Pages that do nothing without scripts get a file with nothing but their name.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { renderToString } from 'react-dom/server'
import { createElement } from 'react'
import content from 'virtual:content/guide'
import { createDiagnoser } from '../src/case/diagnoser'
import { createKeeper } from '../src/case/keep'
import { createCaseStore, type CaseStore } from '../src/case/store'
import { createGuide } from '../src/guide/fold'
import { entriesOf, shelves } from '../src/guide/library'
import { App } from '../src/ui/App'
import { conversationAddress, entryAddress, findAddress, shelfAddress } from '../src/ui/addresses'
import { pageAt, pages } from '../src/ui/pages'

/** A search engine shows about as much. */
const longestDescription = 155

/** Stands for the folder of the app until it is known how far above a page that is. */
const anyBase = '/@app'

interface Head {
  title: string
  description: string
}

export async function main(): Promise<void> {
  const template = readFileSync('dist/index.html', 'utf8')
  const addresses = listPages()
  await Promise.all(pages.map(({ Part }) => Part.load()))
  for (const path of addresses.keys()) await pageAt(path)?.prepare?.(path)
  const store = createCaseStore({
    guide: createGuide(content),
    loadWhole: () => Promise.reject(new Error('all of the guide is there')),
    diagnoser: createDiagnoser(() => Promise.reject(new Error('nothing is pasted here'))),
    keeper: createKeeper(),
  })
  for (const [address, head] of addresses) {
    // What is found depends on what is typed.
    const body = address === findAddress ? '' : bodyOf(store, address)
    mkdirSync(`dist${address}`, { recursive: true })
    writeFileSync(`dist${address}index.html`, pageHtml(template, address, head, body))
  }
  console.log(`${addresses.size} pages written`)
}

const bodyOf = (store: CaseStore, path: string): string =>
  renderToString(createElement(App, { store, base: anyBase, languages: ['en'], path: anyBase + path }))

function listPages(): Map<string, Head> {
  const words = content.words['en'] ?? {}
  const word = (key: string): string => words[key] ?? key
  const list = new Map<string, Head>([[conversationAddress, { title: word('title'), description: word('promise') }]])
  const add = (address: string, title: string, description: string): void =>
    void list.set(address, { title: `${title} · ${word('name')}`, description })
  for (const page of pages) add(page.address, word(page.word), word(`${page.word}-what`))
  for (const shelf of shelves) {
    const entries = entriesOf(content, shelf)
    const description = word(`shelf-${shelf}-what`).replace('{{many}}', String(entries.length))
    add(shelfAddress(shelf), word(`shelf-${shelf}`), description)
    for (const { id, title, lead } of entries) add(entryAddress(shelf, id), title, lead || title)
  }
  return list
}

function pageHtml(template: string, address: string, { title, description }: Head, body: string): string {
  const up = '../'.repeat(address.split('/').length - 2) || './'
  const place = address === conversationAddress ? 'id="app" data-early="beginning"' : 'id="app" data-early'
  // What there is to read stands in the page: its scripts may come after its look.
  const scripts = body === '' ? '$&' : '$& fetchpriority="low"'
  return template
    .replaceAll(/(src|href)="\.\//g, `$1="${up}`)
    .replaceAll(/<script type="module"|<link rel="modulepreload"/g, scripts)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`)
    .replace(/(name="description"\s+content=")[^"]*/, (_all, before: string) => before + escape(shorten(description)))
    .replace('<div id="app"></div>', () => `<div ${place}>${body.replaceAll(`href="${anyBase}/`, `href="${up}`)}</div>`)
}

const shorten = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, text.lastIndexOf(' ', longestDescription))} …`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
