/** Puts a case together: guide, diagnosis, storage. The page and the widget begin here. */
import outline from 'virtual:content/outline'
import { createDiagnoser } from '../case/diagnoser'
import { createKeeper } from '../case/keep'
import { createCaseStore, type CaseStore } from '../case/store'
import { createGuide, type Guide } from '../guide/fold'

export interface Started {
  guide: Guide
  store: CaseStore
}

/** `keepAs` names the place on this device where the case is kept. */
export function startCase(startWorker: () => Worker, keepAs?: string): Started {
  const guide = createGuide(outline, { isWhole: false })
  // The signatures are loaded with the first paste; a visitor who only answers never needs them.
  const loadContent = async () => (await import('virtual:content/diagnosis')).default
  const store = createCaseStore({
    guide,
    diagnoser: createDiagnoser(loadContent, startWorker),
    keeper: createKeeper(keepAs),
  })
  void import('virtual:content/guide').then(({ default: whole }) => {
    guide.complete(whole)
    store.getState().refresh()
  })
  return { guide, store }
}
