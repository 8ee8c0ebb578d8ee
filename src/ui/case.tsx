import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CaseState, CaseStore } from '../case/store'
import type { Guide } from '../guide/fold'

/** What every part of a conversation stands on: one case and the guide it runs in. */
interface Case {
  store: CaseStore
  guide: Guide
}

const CaseContext = createContext<Case | undefined>(undefined)
export const CaseProvider = CaseContext.Provider

function useCaseContext(): Case {
  const found = useContext(CaseContext)
  if (!found) throw new Error('this part stands outside a CaseProvider')
  return found
}

export const useGuide = (): Guide => useCaseContext().guide
export const useCase = <T,>(select: (state: CaseState) => T): T => useStore(useCaseContext().store, select)
/** The case's actions, which never change. */
export const useActions = (): CaseState => useCaseContext().store.getState()
