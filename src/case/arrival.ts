import type { StoreApi } from 'zustand/vanilla'
import type { CaseEvent } from '../guide/events'
import type { Diagnoser } from './diagnoser'
import type { CaseDocument } from './document'
import type { Keeper } from './keep'
import { fragmentToCase } from './link'
import { loadPatiently } from './loadPatiently'
import { nextTask } from './nextTask'
import type { CaseState } from './state'
import type { Whole } from './whole'

export interface ArrivalTools {
  /** Brings all of the guide. */
  loadWhole(): Promise<Whole>
  diagnoser: Diagnoser
  keeper: Keeper
}

/** What comes after the first question, in this order: the case that was kept, the whole guide, what was pressed meanwhile. */
export function createArrival(
  { getState: get, setState: set }: Pick<StoreApi<CaseState>, 'getState' | 'setState'>,
  { loadWhole, diagnoser, keeper }: ArrivalTools,
  add: (event: CaseEvent) => void,
) {
  let whole: Promise<Whole> | undefined
  let resuming: Promise<void> | undefined
  let completing: Promise<void> | undefined

  const load = <T>(part: () => Promise<T>): Promise<T> => loadPatiently(part, (retry) => set({ retry }))
  const getWhole = (): Promise<Whole> => (whole ??= load(loadWhole))

  const takeUp = async (): Promise<void> => {
    const found = await keeper.load(async (raw) => (await getWhole()).readCase(raw))
    const { case: document = get().document, previous, trouble } = found
    const book = whole ? (await whole).guide : get().book
    set({ document, book, guide: book.fold(document.events), previous, resumed: true })
    if (!trouble) return
    const { what, ...values } = trouble
    set({ notice: { what, values } })
  }
  const resume = (): Promise<void> => (resuming ??= takeUp())

  const takeWhole = async (): Promise<void> => {
    await resume()
    const { guide: book } = await getWhole()
    const { document, waiting } = get()
    set({ book, guide: book.fold(document.events), waiting: undefined })
    // Where an older case was taken up meanwhile, the answer was not meant for that one.
    if (waiting && document.events.length === 0) add(waiting)
  }
  const complete = (): Promise<void> => (completing ??= get().book.isWhole ? Promise.resolve() : takeWhole())

  /** The case in a link; rejects with the reason where it cannot be opened. */
  const openFragment = async (fragment: string): Promise<CaseDocument> => {
    const raw = await fragmentToCase(fragment)
    await complete()
    return (await getWhole()).readCase(raw)
  }

  /** Everything that a paste needs; resolves with the case that it comes to. */
  const prepare = async (): Promise<CaseDocument> => {
    await complete()
    await load(diagnoser.prepare)
    await nextTask()
    get().book.prepare()
    return get().document
  }

  return { resume, complete, openFragment, prepare }
}
