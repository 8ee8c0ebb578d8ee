/** What the diagnosis looks for first in every line: the longest text that a line of this message must hold. */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

const parser = new RegExpParser({ ecmaVersion: 2025 })
/** Quotes and tabs may stand escaped in a log (`\"`), so a needle holds neither. */
const breaks = /["\t\\]/

/** What stands behind `fields` in a line is no message (see `kindSchema`). */
export function needleOf(literals: readonly string[], pattern?: string, fields?: string): string {
  const required = pattern === undefined ? [] : runs(parser.parsePattern(pattern).alternatives)
  const pieces = [...literals, ...required].flatMap((text) =>
    (fields === undefined ? text : (text.split(fields.trim())[0] ?? '')).split(breaks),
  )
  return pieces
    .filter((piece) => /^[ -~]+$/.test(piece))
    .reduce((best, piece) => (piece.length > best.length ? piece : best), '')
}

/** The stretches of plain characters that every match holds: alternatives and what may be left out end them. */
function runs(alternatives: readonly AST.Alternative[]): string[] {
  const found = ['']
  const end = (): unknown => found.push('')
  const walk = (elements: readonly AST.Element[]): void => {
    for (const element of elements) {
      if (element.type === 'Character') found.push(`${found.pop() ?? ''}${element.raw.replace(/^\\(?=\W)/, '')}`)
      else if (element.type === 'Group' || element.type === 'CapturingGroup') {
        const [only, another] = element.alternatives
        if (only && !another) walk(only.elements)
        else end()
      } else if (element.type === 'Quantifier') {
        end()
        if (element.min > 0) walk([element.element])
        end()
      } else if (element.type !== 'Assertion') end()
    }
  }
  const [only, another] = alternatives
  if (only && !another) walk(only.elements)
  return found
}
