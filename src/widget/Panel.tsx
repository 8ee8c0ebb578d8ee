import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CaseStore } from '../case/store'
import { CaseProvider, useWordsOf } from '../ui/case'
import { Conversation } from '../ui/conversation/Conversation'
import type { VerdictProps } from '../ui/conversation/Verdict'
import { chooseLanguage, createSay, SayProvider } from '../ui/words'

interface PanelProps extends VerdictProps {
  store: CaseStore
  app: string | undefined
}

/** The button, and the narrow page in a panel of 400 × 640. */
export function Panel({ store, app, Timeline }: PanelProps): ReactNode {
  const { language, words } = chooseLanguage(navigator.languages, useWordsOf(store))
  const say = createSay(words, language)
  // A case that this device keeps is waited for, unless its guide cannot be loaded.
  const isReady = useStore(store, ({ resumed, retry }) => resumed || retry !== undefined)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) panel.current?.focus()
  }, [open])
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <SayProvider value={say}>
      <CaseProvider value={store}>
        <div className="gd widget" lang={language} dir={say('direction')}>
          <button
            ref={opener}
            type="button"
            className="primary opener"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say('widget-open')}
          </button>
          {open && (
            <section
              ref={panel}
              className="panel"
              role="dialog"
              aria-label={say('widget-title')}
              tabIndex={-1}
              onKeyDown={(event) => event.key === 'Escape' && close()}
            >
              <header className="top">
                <strong className="name">{say('name')}</strong>
                <button type="button" className="plain" onClick={close}>
                  {say('close')}
                </button>
              </header>
              {isReady ? (
                <Conversation shareBase={app} words={words} Timeline={Timeline} />
              ) : (
                <p role="status">{say('loading')}</p>
              )}
            </section>
          )}
        </div>
      </CaseProvider>
    </SayProvider>
  )
}
