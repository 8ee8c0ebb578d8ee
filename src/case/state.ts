import type { CaseEvent } from '../guide/events'
import type { Guide, GuideState } from '../guide/fold'
import type { CaseDocument } from './document'
import type { Notice } from './pasting'

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
  /** The guide that the case runs in: its first question, and soon all of it. */
  book: Guide
  guide: GuideState
  /** What was pressed before the whole guide was there; it is done then. */
  waiting: CaseEvent | undefined
  /** Asks again for a part of the app that could not be loaded. */
  retry: (() => void) | undefined
  /** False until it is known whether this device keeps a case. */
  resumed: boolean
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
  /** One after the other; one that cannot be read does not keep the others away. */
  paste(...contents: (string | File)[]): Promise<void>
  cancel(): void
  undo(): void
  redo(): void
  restart(): void
  /** Goes back to the previous case. */
  reopen(): void
  /** Opens the case in a link. */
  openLink(fragment: string): Promise<void>
  /** Takes up what was kept on this device. */
  resume(): Promise<void>
  /** Brings the whole guide, after what was kept. */
  complete(): Promise<void>
  dismiss(): void
}
