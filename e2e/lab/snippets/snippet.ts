/** What is checked: every piece of code that the content tells people to write or to run. */
import type { Command, Step } from '../../../src/content/catalogue'
import { isElement, proseText, type Body, type Prose } from '../../../src/content/prose'
import { fill } from '../../../src/content/template'
import type { Platform } from '../../../src/content/vocabulary'
import { examples } from './examples'

export interface Snippet {
  /** Below `content/`. */
  file: string
  language: string
  /** As it stands in the content. */
  template: string
  /** With the facts filled in. */
  text: string
  /** Earlier snippets of the same step in the same language, on which this one may stand. */
  before: string[]
  /** The system a command's line is for. */
  platform?: Platform
  /** It changes nothing, so it can be run. */
  onlyReads?: true
}

export const snippetsOf = (steps: readonly Step[], commands: readonly Command[]): Snippet[] => [
  ...steps.flatMap((step) => {
    const own = step.kind === 'fix' ? step.do.flatMap(({ code, language }) => (code ? [{ code, language }] : [])) : []
    return inOrder(`guide/${step.id}.md`, [...own, ...codeBlocks(step.body)])
  }),
  ...commands.flatMap(linesOf),
]

const linesOf = (command: Command): Snippet[] => {
  const file = `commands/${command.id}.md`
  const lines = Object.entries(command.run).flatMap(([platform, template]): Snippet[] =>
    template ? [{ ...snippet(file, 'sh', template), platform: platform as Platform, ...reads(command) }] : [],
  )
  return [...lines, ...inOrder(file, codeBlocks(command.body))]
}

const reads = ({ risk }: Command): Pick<Snippet, 'onlyReads'> => (risk === 'reads-only' ? { onlyReads: true } : {})

interface Code {
  code: string
  language: string | undefined
}

function inOrder(file: string, codes: Code[]): Snippet[] {
  const all = codes.map(({ code, language = 'none' }) => snippet(file, language, code))
  return all.map((one, i) => ({
    ...one,
    before: all.slice(0, i).flatMap(({ language, text }) => (language === one.language ? [text] : [])),
  }))
}

function snippet(file: string, language: string, template: string): Snippet {
  const text = fill(template, examples, (id) => `{{${id}}}`)
  return { file, language, template, text, before: [] }
}

const codeBlocks = (body: Body): Code[] => [body.lead, ...body.sections.map(({ prose }) => prose)].flatMap(blocksIn)

function blocksIn(prose: Prose): Code[] {
  return prose
    .filter(isElement)
    .flatMap(({ tag, language, children = [] }) =>
      tag === 'pre' ? [{ code: proseText(children), language }] : blocksIn(children),
    )
}
