import { useEffect, type ReactNode } from 'react'
import type { CaseStore } from '../case/store'
import { CaseProvider } from './case'
import { Conversation } from './conversation/Conversation'
import { later } from './later'
import { usePageHistory } from './usePageHistory'
import { chooseLanguage, createSay, SayProvider } from './words'

/** The Markdown parser is loaded with the first report. */
const Preview = later(() => import('./parts/Preview'))
/** The chart library is loaded with the first failures that are worth a picture. */
const Timeline = later(() => import('./timeline/timelinePage'))

/** The page: a name, a promise, the conversation. */
export function App({ store }: { store: CaseStore }): ReactNode {
  const { language, words } = chooseLanguage(navigator.languages, store.getState().book.content.words)
  const say = createSay(words, language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  usePasteAnywhere(store)
  usePageHistory(store)
  return (
    <SayProvider value={say}>
      <CaseProvider value={store}>
        <div className="gd page">
          <header className="top">
            <strong className="name">{say('name')}</strong>
            <span className="promise">{say('promise')}</span>
          </header>
          <Conversation
            shareBase={location.origin + location.pathname}
            words={words}
            Preview={Preview}
            Timeline={Timeline}
          />
        </div>
      </CaseProvider>
    </SayProvider>
  )
}

/** A paste that is aimed at nothing in particular is meant for the diagnosis. */
function usePasteAnywhere(store: CaseStore): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const aimed = event.target instanceof Element && event.target.closest('input, textarea, dialog')
      const content = event.clipboardData?.files[0] ?? event.clipboardData?.getData('text')
      if (!aimed && content) void store.getState().paste(content)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [store])
}
