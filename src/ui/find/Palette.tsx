import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react/combobox'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { conversationAddress, entryAddress } from '../addresses'
import { useActions } from '../case'
import { Modal } from '../parts/Modal'
import { pages } from '../pages'
import { useSay } from '../words'
import { Hit } from './Hit'
import { useFound } from './useFound'

const most = 8
/** From here on it is no search but something to be read. */
const longestSearch = 80

interface PaletteProps {
  close(): void
  /** Opens the list of keys in the place of this. */
  showKeys(): void
}

interface Entry {
  id: string
  shows: ReactNode
  choose(): void
}

/** Goes anywhere by a few words: one field, one list, and the keyboard. */
export default function Palette({ close, showKeys }: PaletteProps): ReactNode {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const entries = useEntries(useDeferredValue(typed), showKeys)
  return (
    <Modal label={say('palette')} className="palette" close={close}>
      <ComboboxProvider
        open
        includesBaseElement={false}
        focusLoop
        value={typed}
        setValue={setTyped}
        resetValueOnHide={false}
      >
        <Combobox
          autoSelect="always"
          className="find-field"
          placeholder={say('find-placeholder')}
          aria-label={say('find-label')}
        />
        <ComboboxList className="entries" aria-label={say('find')} alwaysVisible>
          {entries.map(({ id, shows, choose }) => (
            <ComboboxItem
              key={id}
              className="hit"
              focusOnHover
              setValueOnClick={false}
              onClick={() => {
                close()
                choose()
              }}
            >
              {shows}
            </ComboboxItem>
          ))}
        </ComboboxList>
        <p className="quiet" role="status">
          {entries.length === 0 ? say('find-none') : say('palette-keys')}
        </p>
      </ComboboxProvider>
    </Modal>
  )
}

function useEntries(typed: string, showKeys: () => void): Entry[] {
  const say = useSay()
  const { paste, restart } = useActions()
  const [, go] = useLocation()
  const found = useFound(typed, most)
  const words = typed.trim().toLowerCase()
  const named = (text: string): boolean => text.toLowerCase().includes(words)
  const rooms: Entry[] = [
    { id: 'conversation', shows: say('palette-conversation'), choose: () => go(conversationAddress) },
    ...pages.map(({ address, word }) => ({ id: address, shows: say(word), choose: () => go(address) })),
    { id: 'keys', shows: say('keys'), choose: showKeys },
    { id: 'restart', shows: say('restart'), choose: () => (go(conversationAddress), restart()) },
  ].filter(({ shows }) => named(shows))
  const hits = (words === '' ? [] : (found ?? [])).map((one) => ({
    id: `${one.shelf} ${one.id} ${one.message?.id ?? ''}`,
    shows: <Hit found={one} />,
    choose: () => go(entryAddress(one.shelf, one.id)),
  }))
  const read: Entry[] =
    typed.length > longestSearch
      ? [{ id: 'read', shows: say('palette-read'), choose: () => (go(conversationAddress), void paste(typed)) }]
      : []
  return [...read, ...hits, ...rooms]
}
