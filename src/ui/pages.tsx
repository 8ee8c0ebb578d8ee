/** The pages beside the conversation; each is loaded when somebody goes there. */
import { findAddress, libraryAddress, mapAddress } from './addresses'
import { later, type LaterPart } from './later'

export interface Page {
  /** What its addresses begin with. */
  address: string
  /** The word for it in the header. */
  word: string
  Part: LaterPart<{ path: string }>
}

export const pages: readonly Page[] = [
  { address: findAddress, word: 'find', Part: later(() => import('./find/FindPage')) },
  { address: libraryAddress, word: 'library', Part: later(() => import('./library/Library')) },
  { address: mapAddress, word: 'map', Part: later(() => import('./map/MapPage')) },
]

/** The page at an address; none is the conversation. */
export const pageAt = (path: string): Page | undefined => pages.find(({ address }) => `${path}/`.startsWith(address))
