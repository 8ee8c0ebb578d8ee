import './look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fragmentToCase, isCaseFragment } from '../case/share'
import { App } from './App'
import { startCase, type Started } from './start'

const started = startCase(() => new Worker(new URL('../diagnosis/workerEntry.ts', import.meta.url), { type: 'module' }))

/** The case in the address, if there is one; it leaves the address so that a reload goes on instead of starting over. */
async function openLink({ guide, store }: Started): Promise<void> {
  const fragment = location.hash
  if (!isCaseFragment(fragment)) return
  history.replaceState(null, '', location.pathname + location.search)
  try {
    store.getState().open(await fragmentToCase(fragment, guide.content), true)
  } catch (error) {
    store
      .getState()
      .tell({ what: 'link-damaged', values: { reason: error instanceof Error ? error.message : String(error) } })
  }
}

async function begin(): Promise<void> {
  await started.store.getState().resume()
  await openLink(started)
  const root = document.getElementById('app')
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App {...started} />
      </StrictMode>,
    )
}

addEventListener('hashchange', () => void openLink(started))
void begin()
