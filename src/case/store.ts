import { createStore, type StoreApi } from 'zustand/vanilla'
import { createFactFilter } from '../content/facts'
import type { Guide, GuideState } from '../guide/fold'
import type { CaseEvent } from '../guide/events'
import type { Diagnoser } from './diagnoser'
import { newCase, type CaseDocument } from './document'
import type { Keeper, KeepTrouble, Slot } from './keep'
import { readPaste, refuse, type Notice } from './pasting'

/** A paste that is being read. */
export interface Work {
  name: string
  /** Share that is done, 0 to 1. */
  done: number
  bytes: number
  /** The likeliest cause by what was read so far. */
  early?: string | undefined
}

export interface CaseState {
  document: CaseDocument
  guide: GuideState
  /** Undone events, the latest first; gone with the next new event. */
  undone: CaseEvent[]
  work: Work | undefined
  notice: Notice | undefined
  /** The case that was at hand before a restart or a shared link. */
  previous: CaseDocument | undefined
  /** True where the case came by a link. */
  shared: boolean

  answer(option: string): void
  otherwise(): void
  cannot(): void
  worked(): void
  failed(): void
  jump(step: string): void
  /** False where the value does not fit the fact. */
  setFact(id: string, value: string): boolean
  /** Puts another option in the place of an earlier answer and keeps the rest. */
  change(index: number, option: string): void
  paste(content: string | File): Promise<void>
  cancel(): void
  undo(): void
  redo(): void
  restart(): void
  /** Goes back to the previous case. */
  reopen(): void
  open(document: CaseDocument, shared: boolean): void
  /** Takes up what was kept on this device. */
  resume(): Promise<void>
  tell(notice: Notice): void
  /** Shows the texts that came after the outline. */
  refresh(): void
  dismiss(): void
}

export type CaseStore = StoreApi<CaseState>

export interface CaseTools {
  guide: Guide
  diagnoser: Diagnoser
  keeper: Keeper
}

/** One case on one page. Two widgets on a page hold two of these. */
export function createCaseStore({ guide, diagnoser, keeper }: CaseTools): CaseStore {
  const allowed = createFactFilter(guide.content.facts)
  let running: AbortController | undefined
  let queue = Promise.resolve()
  let troubleTold: KeepTrouble['what'] | undefined

  const store = createStore<CaseState>()((set, get) => {
    const show = (document: CaseDocument, rest: Partial<CaseState> = {}): void => {
      set({ document, guide: guide.fold(document.events), notice: undefined, ...rest })
      void keep(document)
    }
    const add = (event: CaseEvent): void => {
      const { document } = get()
      show({ ...document, events: [...document.events, event] }, { undone: [] })
    }
    const keep = async (document: CaseDocument, slot: Slot = 'case'): Promise<void> => {
      const trouble = await keeper.save(document, slot)
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
    const empty = newCase(guide.content)

    /** Pastes are read one after the other: each is judged together with those before it. */
    const paste = (content: string | File): Promise<void> => (queue = queue.then(() => takePaste(content)))

    const takePaste = async (content: string | File): Promise<void> => {
      const trouble = refuse(content)
      if (trouble) return set({ notice: trouble })
      const controller = new AbortController()
      running = controller
      const work: Work = {
        name: typeof content === 'string' ? '' : content.name,
        done: 0,
        bytes: typeof content === 'string' ? content.length : content.size,
      }
      set({ work, notice: undefined })
      const read = await readPaste(diagnoser, get().document, content, {
        signal: controller.signal,
        progress: (done, of) => set({ work: { ...work, ...get().work, done: done / Math.max(of, 1) } }),
        early: (verdict) => set({ work: { ...work, ...get().work, early: verdict.causes[0]?.id } }),
      })
      running = undefined
      set({ work: undefined })
      if (read.taken) show(read.taken(get().document), { undone: [], notice: read.notice })
      else set({ notice: read.notice })
    }

    return {
      document: empty,
      guide: guide.fold([]),
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
        const fits = id in allowed({ [id]: value.trim() })
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
      cancel: () => running?.abort(),
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
      open: replace,
      async resume() {
        const found = await keeper.load(guide.content)
        if (found.case) set({ document: found.case, guide: guide.fold(found.case.events) })
        if (found.previous) set({ previous: found.previous })
        if (found.trouble) {
          const { what, ...values } = found.trouble
          set({ notice: { what, values } })
        }
      },
      tell: (notice) => set({ notice }),
      refresh: () => set({ guide: guide.fold(get().document.events) }),
      dismiss: () => set({ notice: undefined }),
    }
  })
  return store
}
