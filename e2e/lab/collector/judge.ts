/** What the script printed, against what it should have. */
import type { Verdict } from '../../../src/content/evidence'
import { claimed } from '../../../src/content/evidence'
import type { Ran } from './box'
import type { Case } from './cases'

const longestSection = 15_500

/** What is wrong, in words. */
export function faults({ kinds, causes, secrets = [] }: Case, ran: Ran, verdict: Verdict): string[] {
  const { output } = ran
  const sections = output.split(/^##### gateway-doctor: /m).slice(1)
  const open = sections.slice(0, -1).filter((text) => !/^##### (?:exit \d+|gateway-doctor could not: )/m.test(text))
  const seen = new Set(verdict.inputs.at(-1)?.parts.map((part) => part.kind))
  const first = verdict.causes.find((cause) => cause.confidence >= claimed)?.id
  return [
    ...(ran.code === 0 ? [] : [`ended with ${ran.code}`]),
    ...(ran.errors === '' ? [] : [`complained: ${ran.errors}`]),
    ...(sections.at(-1)?.startsWith('end') ? [] : ['did not come to its end']),
    ...open.map((text) => `does not say how this ended: ${text.slice(0, 60)}`),
    ...sections
      .filter((text) => text.length > longestSection)
      .map((text) => `prints ${text.length} characters at once`),
    ...ran.written.map((path) => `wrote ${path}`),
    ...secrets.filter((secret) => output.includes(secret)).map((secret) => `shows ${secret}`),
    ...kinds.filter((kind) => !seen.has(kind)).map((kind) => `no part is ${kind}, but ${[...seen].join(', ')}`),
    ...((first === undefined ? causes.length === 0 : causes.includes(first))
      ? []
      : [`first cause ${first ?? 'none'}, not ${causes.join(' or ') || 'none'}`]),
  ]
}
