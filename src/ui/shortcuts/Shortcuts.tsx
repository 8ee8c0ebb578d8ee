import { useCallback, useState, type ReactNode } from 'react'
import { useActions, useCase } from '../case'
import { later } from '../later'
import { arePlainKeysOn, switchPlainKeys, type KeyName } from './keys'
import { useShortcuts } from './useShortcuts'

const Palette = later(() => import('../find/Palette'))
const Help = later(() => import('./Help'))

/** What keys do on every page, and the dialogs they open. */
export function Shortcuts(): ReactNode {
  const { answer, undo } = useActions()
  const step = useCase((state) => state.guide.step)
  const [open, setOpen] = useState<'palette' | 'help'>()
  const [plain, setPlain] = useState(arePlainKeysOn)
  const press = useCallback(
    (name: KeyName, index: number): void => {
      switch (name) {
        case 'palette':
        case 'help':
          return setOpen(name)
        case 'paste':
          return document.querySelector<HTMLElement>('.paste textarea')?.focus()
        case 'undo':
          return isConversationShown() ? undo() : undefined
        case 'answer': {
          const option = step.kind === 'question' && isConversationShown() ? step.options[index] : undefined
          if (option) answer(option.id)
        }
      }
    },
    [answer, undo, step],
  )
  useShortcuts(plain, press)
  const close = (): void => setOpen(undefined)
  if (open === 'palette') return <Palette close={close} showKeys={() => setOpen('help')} />
  if (open !== 'help') return null
  return (
    <Help
      plain={plain}
      setPlain={(on) => {
        switchPlainKeys(on)
        setPlain(on)
      }}
      close={close}
    />
  )
}

/** A key must not answer a question that is not on the screen. */
const isConversationShown = (): boolean => document.querySelector('.conversation') !== null
