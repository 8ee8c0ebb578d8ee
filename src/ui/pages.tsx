/** The pages beside the conversation; each is loaded when somebody goes there. */
import { findAddress, libraryAddress, mapAddress, readLibraryAddress } from './addresses'
import { later, type LaterPart } from './later'
import { Lines } from './library/linesPart'

export interface Page {
  /** What its addresses begin with. */
  address: string
  /** The word for it in the header. */
  word: string
  Part: LaterPart<{ path: string }>
  /** Brings what else a path needs to be shown whole at once. */
  prepare?(path: string): Promise<void> | undefined
}

export const pages: readonly Page[] = [
  { address: findAddress, word: 'find', Part: later(() => import('./find/FindPage')) },
  {
    address: libraryAddress,
    word: 'library',
    Part: later(() => import('./library/Library')),
    prepare: (path) => (readLibraryAddress(path)?.shelf === 'causes' ? Lines.load() : undefined),
  },
  { address: mapAddress, word: 'map', Part: later(() => import('./map/MapPage')) },
]

/** The page at an address; none is the conversation. */
export const pageAt = (path: string): Page | undefined => pages.find(({ address }) => `${path}/`.startsWith(address))
