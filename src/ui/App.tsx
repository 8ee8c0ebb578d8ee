import { useEffect, type ReactNode } from 'react'
import { Router, useLocation, useSearch } from 'wouter'
import type { CaseStore } from '../case/store'
import { conversationAddress, readBegin } from './addresses'
import { CaseProvider, useActions, useCase, useWordsOf } from './case'
import { Conversation } from './conversation/Conversation'
import { later } from './later'
import { pageAt } from './pages'
import { Shortcuts } from './shortcuts/Shortcuts'
import { Top } from './Top'
import { useText } from './parts/Prose'
import { useAnywhere } from './useAnywhere'
import { usePageHistory } from './usePageHistory'
import { useTitle } from './useTitle'
import { useTopOfPage } from './useTopOfPage'
import { chooseLanguage, createSay, SayProvider } from './words'

interface AppProps {
  store: CaseStore
  /** The path of the app itself, without a slash at its end. */
  base: string
  /** Languages the person reads, the best first. */
  languages: readonly string[]
  /** The path to show where there is no browser that knows it. */
  path?: string
}

/** The page: its header, and below it the conversation or what stands beside it. */
export function App({ store, base, languages, path }: AppProps): ReactNode {
  const { language, words } = chooseLanguage(languages, useWordsOf(store))
  const say = createSay(words, language)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = say('direction')
  })
  return (
    <SayProvider value={say}>
      <CaseProvider value={store}>
        <Router base={base} {...(path === undefined ? {} : { ssrPath: path })}>
          <div className="gd page">
            <Top />
            <Shown store={store} base={base} words={words} />
            <Shortcuts />
          </div>
        </Router>
      </CaseProvider>
    </SayProvider>
  )
}

/** The Markdown parser is loaded with the first report. */
const Preview = later(() => import('./parts/Preview'))
/** The chart library is loaded with the first failures that are worth a picture. */
const Timeline = later(() => import('./timeline/timelinePage'))

function Shown({
  store,
  base,
  words,
}: Pick<AppProps, 'store' | 'base'> & { words: Record<string, string> }): ReactNode {
  const [path] = useLocation()
  useAnywhere()
  usePageHistory(store)
  useBegin()
  const page = pageAt(path)
  useTopOfPage(page && path)
  return page ? <page.Part path={path} /> : <Talk shareBase={`${globalThis.location?.origin}${base}/`} words={words} />
}

/** The tab says where its conversation has come to: somebody may have eleven of them. */
function Talk({ shareBase, words }: { shareBase: string; words: Record<string, string> }): ReactNode {
  const begun = useCase((state) => state.document.events.length > 0)
  const here = useText(useCase((state) => state.guide.step.title))
  useTitle(begun ? here : undefined)
  return <Conversation shareBase={shareBase} words={words} Preview={Preview} Timeline={Timeline} />
}

/** An address that names a step opens it; a reload then goes on with the case. */
function useBegin(): void {
  const { jump } = useActions()
  const [, go] = useLocation()
  const step = readBegin(useSearch())
  useEffect(() => {
    if (step === undefined) return
    go(conversationAddress, { replace: true })
    jump(step)
  }, [step, jump, go])
}
