import { compileContent, diagnosisContent, type Content } from '../src/content/compile/index.ts'
import { createDiagnosis, type Diagnosis } from '../src/diagnosis'

type Messages = Content['messages'][number]
type Message = Messages['messages'][number]

/**
 * `npm run coverage:vocabulary`: of what each program can print (`content/messages`), how much the diagnosis knows.
 * Fails when it does not know a message that is not marked as open.
 */
export function main(): number {
  const content = compileContent('content')
  const diagnosis = createDiagnosis(diagnosisContent(content))
  const reports = content.messages.map((list) => report(list, diagnosis))
  for (const { text } of reports) console.log(text)
  const total = reports.reduce((sum, { listed }) => sum + listed, 0)
  const known = reports.reduce((sum, one) => sum + one.known, 0)
  console.log(share('all', known, total))
  return reports.some(({ failed }) => failed) ? 1 : 0
}

function report({ program, kind, messages }: Messages, diagnosis: Diagnosis) {
  const unknown = messages.flatMap((message) => {
    const why = whyUnknown(message, kind, diagnosis)
    return why === undefined ? [] : [{ ...message, why }]
  })
  const stale = messages.filter(({ line, open }) => open && !unknown.some((one) => one.line === line))
  const sources = [...new Set(messages.flatMap(({ source }) => source.split('; ')))]
  const known = messages.length - unknown.length
  return {
    known,
    listed: messages.length,
    failed: unknown.some(({ open }) => open === undefined),
    text: [
      share(program, known, messages.length),
      ...unknown.map(({ line, open, why }) => `  ${open ? `open: ${open}` : `UNKNOWN: ${why}`}\n    ${line}`),
      ...stale.map(({ line }) => `  known by now, drop its "open"\n    ${line}`),
      `  sources: ${sources.join(', ')}`,
    ].join('\n'),
  }
}

/** Known: the line alone is taken for its kind, and a signature concludes something from it. */
function whyUnknown({ line }: Message, kind: string, diagnosis: Diagnosis): string | undefined {
  const { finding, hits } = diagnosis.read({ text: line }, 0)
  if (finding.kind !== kind) return `taken for ${finding.kind}, not ${kind}`
  const concludes = hits.some(({ signature: { supports, against, fine } }) =>
    [supports, against, fine].some((said) => Object.keys(said).length > 0),
  )
  if (concludes) return undefined
  return hits.length > 0 ? `${hits[0]?.signature.id} concludes nothing from it` : 'no signature finds it'
}

const share = (name: string, known: number, listed: number): string =>
  `${name}: ${known} of ${listed} known (${listed === 0 ? 100 : Math.floor((100 * known) / listed)} %)`
