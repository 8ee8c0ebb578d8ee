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
