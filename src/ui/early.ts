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

/**
 * Puts the page that can answer in the place of the one that was built. What a person did to that one is done again: it
 * could not answer, and was to be seen.
 */
export function takeOver(built: HTMLElement, live: HTMLElement): void {
  const typed = fieldsIn(built).map((field) => field.value)
  const typing = fieldsIn(built).findIndex((field) => field === document.activeElement)
  const at = buttonsIn(built).findIndex((button) => 'pressed' in button.dataset)
  const pressed = buttonsIn(built)[at]
  built.replaceWith(live)
  const fields = fieldsIn(live)
  for (const [i, text] of typed.entries()) type(fields[i], text)
  fields[typing]?.focus()
  const again = buttonsIn(live)[at]
  if (again && again.textContent === pressed?.textContent) setTimeout(() => again.click())
}

const buttonsIn = (page: HTMLElement): HTMLButtonElement[] => [...page.querySelectorAll('button')]
const fieldsIn = (page: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=search], textarea'),
]

/** React hears of a text only where it did not set it itself. */
function type(field: HTMLInputElement | HTMLTextAreaElement | undefined, text: string): void {
  if (!field || text === '') return
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', text, field)
  setTimeout(() => field.dispatchEvent(new Event('input', { bubbles: true })))
}
