import { createContext, useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import type { CaseState } from '../case/state'
import type { CaseStore } from '../case/store'
import type { GuideContent } from '../content/catalogue'
import type { Guide } from '../guide/fold'

/** What every part of a conversation stands on. */
const CaseContext = createContext<CaseStore | undefined>(undefined)
export const CaseProvider = CaseContext.Provider

function useCaseStore(): CaseStore {
  const found = useContext(CaseContext)
  if (!found) throw new Error('this part stands outside a CaseProvider')
  return found
}

export const useCase = <T,>(select: (state: CaseState) => T): T => useStore(useCaseStore(), select)
export const useGuide = (): Guide => useCase((state) => state.book)
/** Words of the interface by language; most of them come with the whole guide. */
export const useWordsOf = (store: CaseStore): GuideContent['words'] => useStore(store, ({ book }) => book.content.words)
/** The case's actions, which never change. */
export const useActions = (): CaseState => useCaseStore().getState()
/** Hears every change, with what was before it. */
export function useCaseChanges(hear: (now: CaseState, before: CaseState) => void): void {
  const store = useCaseStore()
  useEffect(() => store.subscribe(hear), [store, hear])
}
