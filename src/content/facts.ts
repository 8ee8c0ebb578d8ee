import type { FactDefinition } from './catalogue.ts'
import type { Facts } from './template.ts'

/** What stands in a shared case for something masked: `<ip-1>`, `<host-2>`. */
const placeholder = /<[a-z]+-\d+>/g

export const isMasked = (value: string): boolean => value.search(placeholder) >= 0

/**
 * Lets through only values that fit their fact's pattern. Whatever a paste or a link holds may end up in a command
 * line, so a host name with a semicolon in it is no host name. A masked value may be shown, and is never run.
 */
export function createFactFilter(definitions: readonly FactDefinition[]): (facts: Facts) => Record<string, string> {
  const patterns = new Map(definitions.map((fact) => [fact.id, new RegExp(`^(?:${fact.pattern})$`)]))
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).filter(([id, value]) => patterns.get(id)?.test(value.replace(placeholder, '1')) ?? false),
    )
}
