import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Shelf } from '../../guide/library'
import { libraryAddress, shelfAddress } from '../addresses'
import { useSay } from '../words'

/** The way back up. */
export function Trail({ shelf }: { shelf?: Shelf }): ReactNode {
  const say = useSay()
  return (
    <nav className="trail" aria-label={say('trail')}>
      <Link href={libraryAddress}>{say('library')}</Link>
      {shelf && (
        <>
          {' '}
          / <Link href={shelfAddress(shelf)}>{say(`shelf-${shelf}`)}</Link>
        </>
      )}
    </nav>
  )
}
