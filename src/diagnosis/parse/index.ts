import type { Quote } from '../../content/evidence'
import type { Facts } from '../../content/template'
import type { Line } from '../lines'
import type { Things } from '../things'

/** Reads what a kind of paste says beyond its messages. Each file of this folder is the parser of the kind it is named after. */
export interface Parser {
  /** Facts in one record of a log. */
  record?(text: string): Facts
  /** Things in a whole part: tables, units, configuration. */
  part?(lines: readonly Line[], quote: (line: Line) => Quote): Partial<Things>
}

const modules = import.meta.glob<{ parser: Parser }>(['./*.ts', '!./index.ts', '!./*.test.ts', '!./*.fixture.ts'], {
  eager: true,
})

/** Kind → its parser. */
export const parsers: ReadonlyMap<string, Parser> = new Map(
  Object.entries(modules).map(([file, module]) => [file.replace(/^\.\/|\.ts$/g, ''), module.parser]),
)
