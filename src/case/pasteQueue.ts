import type { StoreApi } from 'zustand/vanilla'
import type { Diagnoser } from './diagnoser'
import type { CaseDocument } from './document'
import { readPaste, refuse } from './pasting'
import type { CaseState, Work } from './state'

/**
 * Reads pastes one after the other: each is judged together with those before it. `prepare` brings what reading needs and
 * says what case that is by then; `show` puts another state of the case in its place.
 */
export function createPasteQueue(
  { getState: get, setState: set }: Pick<StoreApi<CaseState>, 'getState' | 'setState'>,
  diagnoser: Diagnoser,
  prepare: () => Promise<CaseDocument>,
  show: (document: CaseDocument, rest: Partial<CaseState>) => void,
): Pick<CaseState, 'paste' | 'cancel'> {
  let running: AbortController | undefined
  let queue = Promise.resolve()

  const take = async (content: string | File): Promise<void> => {
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
    const read = await readPaste(diagnoser, prepare(), content, {
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
    paste(...contents) {
      for (const content of contents) queue = queue.then(() => take(content))
      return queue
    },
    cancel: () => running?.abort(),
  }
}
