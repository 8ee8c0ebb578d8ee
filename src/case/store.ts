import { createStore, type StoreApi } from 'zustand/vanilla'
import { createFactFilter } from '../content/facts'
import type { Guide } from '../guide/fold'
import type { CaseEvent } from '../guide/events'
import { createArrival, type ArrivalTools } from './arrival'
import { newCase, withLatestTimeline, type CaseDocument } from './document'
import type { KeepTrouble, Slot } from './keep'
import { createPasteQueue } from './pasteQueue'
import type { CaseState } from './state'

export type CaseStore = StoreApi<CaseState>

export interface CaseTools extends ArrivalTools {
  /** What there is of the guide at first: its opening, or all of it. */
  guide: Guide
}

/** One case on one page. Two widgets on a page hold two of these. */
export function createCaseStore({ guide, ...tools }: CaseTools): CaseStore {
  const { diagnoser, keeper } = tools
  let troubleTold: KeepTrouble['what'] | undefined

  const store = createStore<CaseState>()((set, get) => {
    const show = (document: CaseDocument, rest: Partial<CaseState> = {}): void => {
      set({ document, guide: get().book.fold(document.events), notice: undefined, ...rest })
      void keep(document)
    }
    const add = (event: CaseEvent): void => {
      const { document, book } = get()
      if (book.isWhole) return show({ ...document, events: [...document.events, event] }, { undone: [] })
      set({ waiting: event })
      void complete()
    }
    const keep = async (document: CaseDocument, slot: Slot = 'case'): Promise<void> => {
      const trouble = await keeper.save(withLatestTimeline(document), slot)
      if (trouble && trouble.what !== troubleTold) set({ notice: { what: trouble.what } })
      troubleTold = trouble?.what
    }
    /** Another case takes the place of this one, which stays within reach. */
    const replace = (document: CaseDocument, shared: boolean): void => {
      const { document: before, previous } = get()
      const kept = before.events.length > 0 ? before : previous
      if (kept) void keep(kept, 'previous')
      show(document, { undone: [], shared, previous: kept })
    }
    const here = (): string => get().guide.step.id
    const { resume, complete, openFragment, prepare } = createArrival({ getState: get, setState: set }, tools, add)

    const { paste, cancel } = createPasteQueue({ getState: get, setState: set }, diagnoser, prepare, show)

    return {
      document: newCase(guide.content),
      book: guide,
      guide: guide.fold([]),
      waiting: undefined,
      retry: undefined,
      resumed: false,
      undone: [],
      work: undefined,
      notice: undefined,
      previous: undefined,
      shared: false,
      answer: (option) => add({ type: 'answer', step: here(), option }),
      otherwise: () => add({ type: 'otherwise', step: here() }),
      cannot: () => add({ type: 'cannot', step: here() }),
      worked: () => add({ type: 'worked', step: here() }),
      failed: () => add({ type: 'failed', step: here() }),
      jump: (step) => add({ type: 'jump', step }),
      setFact(id, value) {
        const fits = id in createFactFilter(get().book.content.facts)({ [id]: value.trim() })
        if (fits) add({ type: 'fact', id, value: value.trim() })
        return fits
      },
      change(index, option) {
        const { document } = get()
        const event = document.events[index]
        if (event?.type !== 'answer' && event?.type !== 'otherwise') return
        const changed: CaseEvent = { type: 'answer', step: event.step, option }
        show({ ...document, events: document.events.with(index, changed) }, { undone: [] })
      },
      paste,
      cancel,
      undo() {
        const { document, undone } = get()
        const last = document.events.at(-1)
        if (last) show({ ...document, events: document.events.slice(0, -1) }, { undone: [last, ...undone] })
      },
      redo() {
        const { document, undone } = get()
        const [next, ...rest] = undone
        if (next) show({ ...document, events: [...document.events, next] }, { undone: rest })
      },
      restart: () => replace(newCase(guide.content), false),
      reopen() {
        const { previous } = get()
        if (previous) replace(previous, false)
      },
      async openLink(fragment) {
        try {
          replace(await openFragment(fragment), true)
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          set({ notice: { what: 'link-damaged', values: { reason } } })
        }
      },
      resume,
      complete,
      dismiss: () => set({ notice: undefined }),
    }
  })
  return store
}
