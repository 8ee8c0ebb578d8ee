import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'

/** Something wrong in a content file, said so that its author can mend it. */
export interface Problem {
  file: string
  line: number
  what: string
  todo: string
}

/** A content file, parsed but not yet checked. */
export interface Source {
  /** Path below `content/`, with slashes. */
  file: string
  /** Path without its ending. */
  name: string
  /** The whole file as it was read. */
  text: string
  data: unknown
  body: string
  /** The line on which a value stands, for messages. */
  lineOf(path: readonly (string | number)[]): number
}

const frontMatter = /^---\r?\n([\s\S]*?\n)---\r?\n?/

/** Reads every .md and .yaml file below `root`, in the order of their names. */
export function readSources(root: string, problems: Problem[]): Source[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|ya?ml)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .flatMap((file) => readSource(file, readFileSync(join(root, file), 'utf8'), problems))
}

function readSource(file: string, text: string, problems: Problem[]): Source[] {
  const matter = file.endsWith('.md') ? frontMatter.exec(text) : undefined
  if (matter === null) {
    problems.push({
      file,
      line: 1,
      what: 'has no front matter',
      todo: 'begin the file with ---, the fields, and --- again',
    })
    return []
  }
  const yaml = matter?.[1] ?? text
  const offset = matter ? 1 : 0
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  for (const error of document.errors) {
    problems.push({
      file,
      line: (error.linePos?.[0].line ?? 1) + offset,
      what: error.message.split('\n')[0] ?? 'is not YAML',
      todo: 'mend the YAML: quote texts that hold ": " or begin with a special character',
    })
  }
  if (document.errors.length > 0) return []
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + offset
    }
    return 1
  }
  return [
    {
      file,
      name: file.replace(/\.[a-z]+$/, ''),
      text,
      data: document.toJS() as unknown,
      body: matter ? text.slice(matter[0].length) : '',
      lineOf,
    },
  ]
}
