import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { keys, type KeyName } from './keys'

/** Listens while the page stands; `index` counts the keys of one name from 0. */
export function useShortcuts(plain: boolean, press: (name: KeyName, index: number) => void): void {
  useEffect(() => {
    const bindings = keys
      .filter(({ isPlain }) => plain || !isPlain)
      .flatMap(({ name, keys: all, isPlain }) =>
        all.map((key, index): [string, (event: KeyboardEvent) => void] => [
          key,
          (event) => {
            if (isPlain && isTyping(event)) return
            event.preventDefault()
            press(name, index)
          },
        ]),
      )
    return tinykeys(window, Object.fromEntries(bindings), { ignore: () => false })
  }, [plain, press])
}

/** A letter that somebody types somewhere is no command; nor is anything while a dialog is open. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null)
