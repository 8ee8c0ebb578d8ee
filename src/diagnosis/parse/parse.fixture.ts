import { readLines } from '../lines'
import type { Things } from '../things'
import type { Parser } from './index'

/** What a parser reads out of a text, without the quotes that every thing carries. */
export function thingsIn(parser: Parser, text: string): Record<string, unknown[]> {
  const things = parser.part?.(readLines({ text }), (line) => ({ input: 0, line: line.number, text: line.raw })) ?? {}
  return Object.fromEntries(Object.entries(things).map(([name, list]) => [name, (list ?? []).map(withoutQuote)]))
}

const withoutQuote = ({ quote: _quote, ...thing }: Things[keyof Things][number]): unknown => thing
