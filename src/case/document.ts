/** A case as it is stored and shared: one versioned JSON document. */
import type { GuideContent } from '../content/catalogue'
import type { CaseDocument } from './read'

export type { CaseDocument, Paste } from './read'

export const caseVersion = 1

/** 96 random bits. `crypto.randomUUID` would be shorter, and is missing on sites without https. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-')

export const newCase = (content: GuideContent): CaseDocument => ({
  version: caseVersion,
  id: newId(),
  started: new Date().toISOString(),
  content: content.version,
  events: [],
  pastes: [],
})

/** The case as it is kept: only the latest verdict's timeline is ever shown, and the others are most of a long case. */
export function withLatestTimeline(document: CaseDocument): CaseDocument {
  const latest = document.events.findLastIndex((event) => event.type === 'evidence')
  const events = document.events.map((event, index) => {
    if (event.type !== 'evidence' || index === latest) return event
    const { timeline: _timeline, ...verdict } = event.verdict
    return { ...event, verdict }
  })
  return { ...document, events }
}
