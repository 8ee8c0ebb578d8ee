import type { Guide, GuideState } from '../guide/fold'
import { fill } from '../content/template'
import type { Words } from '../content/catalogue'
import { chainOf, chainText } from './chain'
import type { CaseDocument } from './document'

/** The case as Markdown, for a ticket or a colleague. Everything pasted stands in code fences: it is data, never markup. */
export function caseReport(guide: Guide, state: GuideState, document: CaseDocument, words: Words): string {
  const word = (key: string, values: Record<string, string> = {}): string => fill(words[key] ?? key, values, (id) => id)
  const first = state.causes[0]
  const cause = guide.content.causes.find((one) => one.id === first?.id)
  const evidence = state.verdict.causes.find((one) => one.id === first?.id)
  const labels = new Map(guide.content.facts.filter((fact) => fact.shown).map((fact) => [fact.id, fact]))
  const facts = Object.entries(state.facts).flatMap(([id, value]) => {
    const fact = labels.get(id)
    return fact ? [`- ${fact.label}: ${inlineCode(fact.values?.[value] ?? value)}`] : []
  })
  const answers = state.turns.flatMap(({ event }) => {
    if (event.type !== 'answer') return []
    const step = guide.step(event.step)
    const option = step?.kind === 'question' ? step.options.find((one) => one.id === event.option) : undefined
    return step && option ? [`- ${plain(step.title, state)} **${plain(option.label, state)}**`] : []
  })
  const tried = state.tried.flatMap((id) => {
    const step = guide.step(id)
    return step ? [`- ${plain(step.title, state)}`] : []
  })
  const section = (key: string, lines: string[]): string[] =>
    lines.length > 0 ? [`## ${word(key)}`, '', ...lines, ''] : []

  return [
    `# ${cause ? cause.title : word('report-open')}`,
    '',
    ...(evidence ? [evidence.summary, ''] : []),
    chainText(chainOf(guide, state, word)),
    '',
    ...section(
      'report-evidence',
      (evidence?.for ?? [])
        .flatMap((reason) => reason.quotes)
        .slice(0, 6)
        .map((quote) => fence(quote.text)),
    ),
    ...section('report-next', [plain(state.step.title, state)]),
    ...section('report-facts', facts),
    ...section('report-answers', answers),
    ...section('report-tried', tried),
    `_${word('report-made', { date: document.started.slice(0, 10) })}_`,
    '',
  ].join('\n')
}

const plain = (template: string, state: GuideState): string => fill(template, state.facts, (id) => `(${id})`)

/** A fence longer than any run of backticks inside cannot be closed by what it holds. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}text\n${text}\n${marks}`
}

const inlineCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
