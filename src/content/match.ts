import type { Signature } from './catalogue.ts'

/** Where a signature matched a line, and what its named groups hold (`upstream_port` → `upstream.port`). */
export interface Match {
  start: number
  end: number
  facts: Record<string, string>
}

/** Group names cannot hold dots or hyphens: `__` stands for a hyphen, `_` for a dot. */
const factOf = (group: string): string => group.replaceAll('__', '-').replaceAll('_', '.')

/**
 * The test of one signature over one line. Literals come first: they are cheap and decide for almost every line;
 * only a line that holds them all meets the expression.
 */
export function signatureMatcher(
  signature: Pick<Signature, 'literals' | 'pattern' | 'ignoreCase'>,
): (line: string) => Match | undefined {
  const { ignoreCase } = signature
  const literals = signature.literals.map((literal) => (ignoreCase ? literal.toLowerCase() : literal))
  const expression = signature.pattern === undefined ? undefined : new RegExp(signature.pattern, ignoreCase ? 'i' : '')
  return (line) => {
    const text = ignoreCase ? line.toLowerCase() : line
    for (const literal of literals) if (!text.includes(literal)) return undefined
    if (!expression) {
      const start = text.indexOf(literals[0] ?? '')
      return { start, end: start + (literals[0]?.length ?? 0), facts: {} }
    }
    const found = expression.exec(line)
    if (!found) return undefined
    const facts: Record<string, string> = {}
    for (const [group, value] of Object.entries(found.groups ?? {}))
      if (value !== undefined) facts[factOf(group)] = value
    return { start: found.index, end: found.index + found[0].length, facts }
  }
}
