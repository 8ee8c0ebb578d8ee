import type { Nodes, Root, RootContent } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isElement, proseText, type Body, type Prose, type ProseElement, type ProseNode } from '../prose.ts'
import { templateParts } from '../template.ts'

// Raw HTML is let through this far so that `compact` can refuse it by name instead of losing it in silence.
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true })

const toHast = (markdown: string): Root => processor.runSync(processor.parse(markdown))

/** Elements that content may use. Anything else (raw HTML, images) is refused when content compiles. */
const allowed = new Set([
  'p',
  'a',
  'strong',
  'em',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'blockquote',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'del',
])

function compact(node: Nodes | RootContent): ProseNode[] {
  if (node.type === 'text') return node.value === '\n' ? [] : templateParts(node.value)
  if (node.type !== 'element') throw new Error(`content may not hold ${node.type}: write plain Markdown`)
  if (!allowed.has(node.tagName)) throw new Error(`content may not use <${node.tagName}>`)
  const children = node.children.flatMap(compact)
  const element: ProseElement = { tag: node.tagName }
  if (node.tagName === 'pre') {
    const code = node.children[0]
    const names = code?.type === 'element' ? code.properties['className'] : undefined
    const first: unknown = Array.isArray(names) ? names[0] : undefined
    if (typeof first === 'string') element.language = first.replace('language-', '')
  }
  if (node.tagName === 'a') element.href = safeHref(node.properties['href'])
  if (children.length > 0) element.children = children
  return [element]
}

function safeHref(href: unknown): string {
  if (typeof href === 'string' && /^(https:\/\/|#)/.test(href)) return href
  throw new Error(`a link must start with https:// and not with ${JSON.stringify(href).slice(0, 20)}`)
}

/** Markdown → prose; a lone paragraph is unwrapped where the text stands inside a sentence or a list item. */
export function markdownToProse(markdown: string, { inline = false } = {}): Prose {
  const prose = toHast(markdown).children.flatMap(compact)
  const only = prose.length === 1 ? prose[0] : undefined
  return inline && only && isElement(only) && only.tag === 'p' ? (only.children ?? []) : prose
}

/** Splits a body at its second-level headings. */
export function markdownToBody(markdown: string): Body {
  const body: Body = { lead: [], sections: [] }
  for (const node of markdownToProse(markdown)) {
    if (isElement(node) && node.tag === 'h2') body.sections.push({ heading: proseText(node.children ?? []), prose: [] })
    else (body.sections.at(-1)?.prose ?? body.lead).push(node)
  }
  return body
}
