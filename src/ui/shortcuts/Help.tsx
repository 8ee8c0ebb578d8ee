import type { ReactNode } from 'react'
import { Modal } from '../parts/Modal'
import { useSay } from '../words'
import { keys } from './keys'

interface HelpProps {
  plain: boolean
  setPlain(on: boolean): void
  close(): void
}

/** All keys, and the switch for those that are single letters. */
export default function Help({ plain, setPlain, close }: HelpProps): ReactNode {
  const say = useSay()
  return (
    <Modal label={say('keys')} close={close}>
      <h2>{say('keys')}</h2>
      <dl className="facts">
        {keys.map(({ name, shown }) => (
          <div key={name}>
            <dt>{say(`key-${name}`)}</dt>
            <dd>
              <kbd>{shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className="switch">
        <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.currentTarget.checked)} />{' '}
        {say('keys-plain')}
      </label>
    </Modal>
  )
}
