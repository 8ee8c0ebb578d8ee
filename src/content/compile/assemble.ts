import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type {
  Answer,
  Cause,
  Command,
  Correlation,
  DiagnosisContent,
  FactDefinition,
  GuideContent,
  Kind,
  Signature,
  Step,
  Term,
  Words,
} from '../catalogue.ts'
import { firstStep } from '../edges.ts'
import { markdownToBody } from './markdown.ts'
import { needleOf } from './needle.ts'
import type { Problem, Source } from './read.ts'
import {
  answerSchema,
  causeSchema,
  claimsSchema,
  commandSchema,
  correlationSchema,
  factSchema,
  kindSchema,
  messagesSchema,
  signatureSchema,
  stepSchema,
  termSchema,
  wordsSchema,
} from './schema.ts'

type Sample = string | { text: string; facts: Record<string, string> }

/** Everything that content holds, each entry with the file it came from; samples included, which the app never sees. */
export interface Content {
  facts: FactDefinition[]
  kinds: Kind[]
  /** Only `npm run coverage:vocabulary` reads these; the app never sees them. */
  messages: (v.InferOutput<typeof messagesSchema> & { id: string })[]
  signatures: (Omit<Signature, 'needle'> & {
    either: string[]
    samples: Sample[]
    siblings: string[]
    source: string
  })[]
  correlations: (Correlation & v.InferOutput<typeof correlationSchema>)[]
  causes: Cause[]
  commands: Command[]
  steps: Step[]
  answers: Answer[]
  glossary: Term[]
  /** Only `npm run coverage:claims` reads these; the app never sees them. */
  claims: { topic: string; claims: v.InferOutput<typeof claimsSchema> }[]
  words: Record<string, Words>
  /** Where an entry stands: `step nginx/read-log` → its source. */
  sources: Map<string, Source>
}

/** Parses one file with a schema; what does not fit becomes a problem with its line. */
function parse<T extends v.GenericSchema>(
  schema: T,
  source: Source,
  problems: Problem[],
): v.InferOutput<T> | undefined {
  try {
    const result = v.safeParse(schema, source.data)
    if (result.success) return result.output
    for (const issue of v.flatten<T>(result.issues).root ?? []) problems.push(problem(source, [], issue))
    for (const issue of result.issues) {
      const path = issue.path?.map((item) => item.key as string | number) ?? []
      if (path.length > 0) problems.push(problem(source, path, issue.message))
    }
  } catch (error) {
    problems.push(problem(source, [], error instanceof Error ? error.message : String(error)))
  }
  return undefined
}

function problem(source: Source, path: (string | number)[], message: string): Problem {
  const field = path.join('.')
  const missing = /received undefined/.test(message)
  return {
    file: source.file,
    line: source.lineOf(path),
    what: missing ? `lacks "${field}"` : field ? `"${field}": ${message}` : message,
    todo: missing
      ? `add "${field}" (see CONTRIBUTING.md for what it says)`
      : 'correct the value; src/content/compile/schema.ts lists what is allowed',
  }
}

/** Sorts the files into their rooms by the folder they stand in. */
export function assemble(sources: Source[], problems: Problem[]): Content {
  const content: Content = {
    facts: [],
    kinds: [],
    messages: [],
    signatures: [],
    correlations: [],
    causes: [],
    commands: [],
    steps: [],
    answers: [],
    glossary: [],
    claims: [],
    words: {},
    sources: new Map(),
  }
  for (const source of sources) {
    const [room = '', ...rest] = source.name.split('/')
    const id = rest.join('/')
    const add = <T extends v.GenericSchema>(schema: T, keep: (data: v.InferOutput<T>) => void): void => {
      const data = parse(schema, source, problems)
      if (data === undefined) return
      content.sources.set(`${room} ${id}`, source)
      try {
        keep(data)
      } catch (error) {
        problems.push(problem(source, [], error instanceof Error ? error.message : String(error)))
      }
    }
    const body = () => markdownToBody(source.body)
    switch (room) {
      case 'facts':
        add(v.array(factSchema), (data) => content.facts.push(...data))
        break
      case 'kinds':
        add(kindSchema, (data) => content.kinds.push({ ...data, id }))
        break
      case 'messages':
        add(messagesSchema, (data) => content.messages.push({ ...data, id }))
        break
      case 'signatures':
        add(signatureSchema, ({ literal, ...data }) => {
          const literals = [literal].flat()
          if (literals.length + data.either.length === 0) throw new Error('lacks "literal" or "either"')
          content.signatures.push({ ...data, id, kind: rest[0] ?? '', literals })
        })
        break
      case 'correlations':
        add(correlationSchema, (data) => content.correlations.push({ ...data, id }))
        break
      case 'causes':
        add(causeSchema, (data) => content.causes.push({ ...data, id, body: body() }))
        break
      case 'commands':
        add(commandSchema, (data) => content.commands.push({ ...data, id, body: body() }))
        break
      case 'guide':
        add(stepSchema, (data) => content.steps.push({ ...data, id, body: body() }))
        break
      case 'answers':
        add(answerSchema, (data) => content.answers.push({ ...data, id, body: body() }))
        break
      case 'claims':
        add(claimsSchema, (claims) => content.claims.push({ topic: id, claims }))
        break
      case 'glossary':
        add(v.array(termSchema), (data) => content.glossary.push(...data))
        break
      case 'words':
        add(wordsSchema, (data) => {
          content.words[id] = data
        })
        break
      default:
        problems.push({
          file: source.file,
          line: 1,
          what: `stands in "${room}", which is no room of content/`,
          todo: 'move it: CONTRIBUTING.md lists the rooms',
        })
    }
  }
  return content
}

/** All the page ever shows; no samples. */
export function wholeGuide(content: Content): GuideContent {
  const { facts, steps, causes, commands, answers, glossary, words } = content
  const kinds = Object.fromEntries(content.kinds.map((kind) => [kind.id, kind.label]))
  const version = createHash('sha256')
    .update(JSON.stringify([facts, steps, causes, commands]))
    .digest('hex')
    .slice(0, 12)
  return { version, facts, steps, causes, commands, answers, glossary, kinds, words }
}

/** So begin the words of what is shown only when the whole guide is there. */
const laterWords = /^(?:collector|library|map|report|said|shelf|sizing|timeline)-/

const firstWords = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !laterWords.test(key)))

/** What the first question needs, and no more: however much there is to say later, it stays as small as it is. */
export function guideOutline(content: Content): GuideContent {
  const whole = wholeGuide(content)
  const steps = whole.steps.filter((step) => step.id === firstStep)
  const answers = whole.answers.filter((answer) => answer.steps.includes(firstStep))
  const shown = JSON.stringify([steps, answers])
  const facts = whole.facts.filter((fact) => shown.includes(fact.id))
  const words = Object.fromEntries(Object.entries(whole.words).map(([language, all]) => [language, firstWords(all)]))
  return { ...whole, steps, answers, facts, words, causes: [], commands: [], glossary: [], kinds: {} }
}

/** A signature once for each of the words of which one must stand in the line, with what to look for first. */
export function alternatives(
  { literals, either, pattern, kind }: Content['signatures'][number],
  kinds: readonly Kind[],
): Pick<Signature, 'literals' | 'needle'>[] {
  const fields = kinds.find((one) => one.id === kind)?.fields
  const all = either.length === 0 ? [literals] : either.map((one) => [...literals, one])
  return all.map((some) => ({ literals: some, needle: needleOf(some, pattern, fields) }))
}

/** What the diagnosis gets. */
export function diagnosisContent(content: Content): DiagnosisContent {
  return {
    facts: content.facts,
    kinds: content.kinds.map(({ samples: _samples, siblings: _siblings, ...kind }) => kind),
    signatures: content.signatures.flatMap((whole) => {
      const { samples: _samples, siblings: _siblings, source: _source, either: _either, ...signature } = whole
      return alternatives(whole, content.kinds).map((alternative) => ({ ...signature, ...alternative }))
    }),
    correlations: content.correlations.map(({ samples: _samples, siblings: _siblings, ...rule }) => rule),
    causes: Object.fromEntries(content.causes.map(({ id, link, title, yields }) => [id, { link, title, yields }])),
  }
}
