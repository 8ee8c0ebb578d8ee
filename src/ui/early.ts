/** The moments between the first paint and the first script: `public/before-paint.js` is the other half of this. */
import type { CaseStore } from '../case/store'

const place = 'gateway-doctor-begun'

/** The page as it was built shows the first question; this tells it whether the next visit begins there too. */
export function noteBeginning(store: CaseStore): void {
  const note = ({ document, previous }: ReturnType<CaseStore['getState']>): void => {
    try {
      if (document.events.length > 0 || previous) localStorage.setItem(place, 'yes')
      else localStorage.removeItem(place)
    } catch {
      return
    }
  }
  note(store.getState())
  store.subscribe((now, before) => {
    if (now.document !== before.document || now.previous !== before.previous) note(now)
  })
}

/** What a person did to the page before it could answer; doing it again gives the page what it missed. */
export function rememberEarly(root: HTMLElement): () => void {
  const field = root.querySelector('textarea')
  const typed = field?.value ?? ''
  const isTyping = field !== null && document.activeElement === field
  const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')]
  const at = buttons().findIndex((button) => 'pressed' in button.dataset)
  const pressed = buttons()[at]?.textContent
  delete root.dataset['early']
  return () => {
    delete document.documentElement.dataset['begun']
    const now = root.querySelector('textarea')
    if (now && typed !== '') now.value = typed
    if (isTyping) now?.focus()
    const button = buttons()[at]
    if (button?.textContent === pressed) button?.click()
  }
}
