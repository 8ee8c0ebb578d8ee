import './look.css'
import './look/print.css'
import { startTransition, StrictMode, useLayoutEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { isCaseFragment } from '../case/link'
import { App } from './App'
import { noteBeginning, takeOver } from './early'
import { pageAt } from './pages'
import { startCase } from './start'

const store = startCase({
  // One after the other: what is read in two goes keeps a slow phone from answering for half as long.
  whole: async () => {
    await import('virtual:content/guide')
    return (await import('../case/whole')).default
  },
  diagnosis: async () => (await import('../case/diagnosis')).default,
})

/** The case in the address, if there is one; it leaves the address so that a reload goes on instead of starting over. */
async function openLink(): Promise<void> {
  const fragment = location.hash
  if (!isCaseFragment(fragment)) return
  history.replaceState(null, '', location.pathname + location.search)
  await store.getState().openLink(fragment)
}

async function takeUp(): Promise<void> {
  await store.getState().resume()
  await openLink()
}

/** Where a case cannot be taken up because the guide is out of reach, the page must be there to say so. */
const outOfReach = new Promise<void>((resolve) => {
  const stop = store.subscribe(({ retry }) => {
    if (!retry) return
    stop()
    resolve()
  })
})

/** The folder the app stands in: that of the page while developing, the one above its scripts once it is built. */
const base = (import.meta.env.DEV ? import.meta.env.BASE_URL : new URL('..', import.meta.url).pathname).replace(
  /\/$/,
  '',
)

/** What the address asks for besides the conversation; the page shows it already and must not flicker. */
async function bringPage(): Promise<void> {
  const path = location.pathname.slice(base.length)
  const page = pageAt(path)
  if (page) await Promise.all([page.Part.load(), page.prepare?.(path), store.getState().complete()])
}

/** Its effect is the first of all that the app does once it is drawn. */
function TakingOver({ built, live }: Record<'built' | 'live', HTMLElement>): ReactNode {
  useLayoutEffect(() => {
    if (built.isConnected) takeOver(built, live)
  }, [built, live])
  return null
}

async function begin(): Promise<void> {
  await Promise.race([Promise.all([takeUp(), bringPage()]), outOfReach])
  const built = document.getElementById('app')
  if (!built) return
  const live = document.createElement('div')
  live.id = built.id
  // There is something to look at already, so drawing the same again may let other things go first.
  startTransition(() =>
    createRoot(live).render(
      <StrictMode>
        <App store={store} base={base} languages={navigator.languages} />
        <TakingOver built={built} live={live} />
      </StrictMode>,
    ),
  )
  noteBeginning(store)
}

/** The icon's address is relative; without this the browser would look for it below every page that is gone to. */
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')) icon.setAttribute('href', icon.href)

addEventListener('hashchange', () => void openLink())
void begin()
