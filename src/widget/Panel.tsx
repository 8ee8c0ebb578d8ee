import { useEffect, useRef, useState, type ReactNode } from 'react'
import { CaseProvider } from '../ui/case'
import { Conversation } from '../ui/conversation/Conversation'
import type { Started } from '../ui/start'
import { chooseLanguage, createSay, SayProvider } from '../ui/words'

/** The button, and the narrow page in a panel of 400 × 640. */
export function Panel({ guide, store, app }: Started & { app: string | undefined }): ReactNode {
  const { language, words } = chooseLanguage(navigator.languages, guide.content.words)
  const say = createSay(words, language)
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
      <CaseProvider value={{ guide, store }}>
        <div className="gd widget" lang={language}>
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
              <Conversation shareBase={app} words={words} />
            </section>
          )}
        </div>
      </CaseProvider>
    </SayProvider>
  )
}
