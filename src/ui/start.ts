/** Puts a case together: guide, diagnosis, storage. The page and the widget begin here. */
import outline from 'virtual:content/outline'
import { createDiagnoser, type DiagnosisPart } from '../case/diagnoser'
import { createKeeper } from '../case/keep'
import { createCaseStore, type CaseStore } from '../case/store'
import type { Whole } from '../case/whole'
import { createOpening } from '../guide/opening'

/** What is loaded once it is needed; the page and the widget have ways of their own. */
export interface Parts {
  whole(): Promise<Whole>
  diagnosis(): Promise<DiagnosisPart>
}

/** `keepAs` names the place on this device where the case is kept. */
export const startCase = (parts: Parts, keepAs?: string): CaseStore =>
  createCaseStore({
    guide: createOpening(outline),
    loadWhole: parts.whole,
    diagnoser: createDiagnoser(parts.diagnosis),
    keeper: createKeeper(keepAs),
  })
