import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import type { PlacedPattern } from '../src/content/compile/patterns.ts'

/** Every regular expression literal of `src`, tests left out: pasted text runs through them like through content's. */
export function codePatterns(root = 'src'): PlacedPattern[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture|d)\.ts$/.test(file))
    .sort()
    .flatMap((file) => patternsIn(join(root, file)))
}

function patternsIn(file: string): PlacedPattern[] {
  const code = readFileSync(file, 'utf8')
  const found: PlacedPattern[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (isRegExp(node)) {
      const line = code.slice(0, node.start).split('\n').length
      found.push({ file, line, pattern: node.regex.pattern, flags: node.regex.flags })
      return
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file))
  return found
}

interface RegExpNode {
  start: number
  regex: { pattern: string; flags: string }
}

const isRegExp = (node: object): node is RegExpNode =>
  'regex' in node && typeof node.regex === 'object' && node.regex !== null && 'pattern' in node.regex && 'start' in node
