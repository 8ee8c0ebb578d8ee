/** Texts with facts in them: `proxy_pass http://{{upstream.host}}:{{listen.port}};`. */

/** What is known about a case: fact id → value, as `content/facts.yaml` lists them. */
export type Facts = Readonly<Record<string, string>>

/** A run of plain text, or a fact to be filled in. */
export type TemplatePart = string | { fact: string }

const blank = /\{\{([a-z][a-z0-9.-]*)\}\}/g

/** Splits a template at its facts: `a {{x}} b` → `['a ', {fact: 'x'}, ' b']`. */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of template.matchAll(blank)) {
    if (match.index > end) parts.push(template.slice(end, match.index))
    parts.push({ fact: match[1] ?? '' })
    end = match.index + match[0].length
  }
  if (end < template.length) parts.push(template.slice(end))
  return parts
}

/** The ids of the facts a template asks for, each once. */
export const factsIn = (template: string): string[] => [
  ...new Set(templateParts(template).flatMap((part) => (typeof part === 'string' ? [] : [part.fact]))),
]

/** Fills a template; what is not known is said by `unknown`. */
export const fill = (template: string, facts: Facts, unknown: (fact: string) => string): string =>
  templateParts(template)
    .map((part) => (typeof part === 'string' ? part : (facts[part.fact] ?? unknown(part.fact))))
    .join('')
