/** Keys that save a hand the way to the mouse; each has words `key-<name>`. Letters and digits can be switched off. */
export const keys = [
  { name: 'palette', keys: ['$mod+k'], shown: 'Ctrl K, ⌘ K', isPlain: false },
  { name: 'paste', keys: ['[Shift]+/'], shown: '/', isPlain: true },
  { name: 'answer', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1 … 9', isPlain: true },
  { name: 'undo', keys: ['u'], shown: 'u', isPlain: true },
  { name: 'help', keys: ['[Shift]+?'], shown: '?', isPlain: true },
] as const
export type KeyName = (typeof keys)[number]['name']

const place = 'gateway-doctor-keys'

/** Whether keys without Ctrl or ⌘ do anything; people who speak to their computer may not want them. */
export function arePlainKeysOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

/** Where the browser stores nothing, the choice is lost when the page is closed. */
export function switchPlainKeys(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    return
  }
}
