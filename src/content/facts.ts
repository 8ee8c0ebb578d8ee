import type { FactDefinition } from './catalogue'
import type { Facts } from './template'

/**
 * Lets through only values that fit their fact's pattern. Whatever a paste holds may end up in a command line,
 * so a host name with a semicolon in it is no host name.
 */
export function createFactFilter(definitions: readonly FactDefinition[]): (facts: Facts) => Record<string, string> {
  const patterns = new Map(definitions.map((fact) => [fact.id, new RegExp(`^(?:${fact.pattern})$`)]))
  return (facts) =>
    Object.fromEntries(Object.entries(facts).filter(([id, value]) => patterns.get(id)?.test(value) ?? false))
}
