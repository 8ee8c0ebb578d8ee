/** Markdown as the build leaves it: plain data, so that no Markdown parser has to reach the browser. */

/** An element of prose. `tag` is one of the few that `compile/markdown.ts` lets through; `href` is only on links. */
export interface ProseElement {
  tag: string
  href?: string
  /** Language of a code block. */
  language?: string
  children?: ProseNode[]
}
/** Text, a fact to be filled in, or an element. */
export type ProseNode = string | { fact: string } | ProseElement
export type Prose = ProseNode[]

/** The body of a content file: what stands before its first heading, and each headed section folded below. */
export interface Body {
  lead: Prose
  sections: { heading: string; prose: Prose }[]
}

export const isElement = (node: ProseNode): node is ProseElement => typeof node === 'object' && 'tag' in node

/** What begins on a line of its own. */
const ownLine = new Set(['p', 'li', 'pre', 'h2', 'h3', 'blockquote', 'br', 'tr', 'th', 'td'])

/** The words of prose without its markup, facts as `{{id}}`, each block on a line of its own. */
export const proseText = (prose: Prose): string =>
  linesOf(prose)
    .replaceAll(/\n{2,}/g, '\n')
    .trim()

const linesOf = (prose: Prose): string =>
  prose
    .map((node) => {
      if (typeof node === 'string') return node
      if (!isElement(node)) return `{{${node.fact}}}`
      const inside = linesOf(node.children ?? [])
      return ownLine.has(node.tag) ? `\n${inside}\n` : inside
    })
    .join('')
