import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { conversationAddress, findAddress } from './addresses'
import { useCase } from './case'
import { pageAt, pages } from './pages'
import { Scheme } from './Scheme'
import { useSay } from './words'

/** The name, which leads back to the conversation, and the ways to everything else. */
export function Top(): ReactNode {
  const say = useSay()
  const [path] = useLocation()
  const here = pageAt(path)
  const begun = useCase((state) => state.document.events.length > 0)
  return (
    <header className="top">
      <Link href={conversationAddress} className="name" aria-current={here ? undefined : 'page'}>
        {say('name')}
      </Link>
      {!begun && !here && <span className="promise">{say('promise')}</span>}
      <nav className="rooms" aria-label={say('rooms')}>
        {pages.map(({ address, word }) => (
          <Link
            key={address}
            href={address}
            aria-current={here?.address === address ? 'page' : undefined}
            title={address === findAddress ? say('find-keys') : undefined}
          >
            {say(word)}
          </Link>
        ))}
      </nav>
      <Scheme />
    </header>
  )
}
