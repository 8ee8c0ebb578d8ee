/** All that the first question does without: every step, the machine over them, the check of kept and shared cases. */
import content from 'virtual:content/guide'
import { createGuide, type Guide } from '../guide/fold'
import type { CaseDocument } from './document'
import { readCase } from './read'

export interface Whole {
  guide: Guide
  /** Throws with the reason where it is no case. */
  readCase(raw: unknown): CaseDocument
}

const whole: Whole = { guide: createGuide(content), readCase: (raw) => readCase(raw, content) }
export default whole
