/** Where things stand: the addresses of the page, below wherever the app itself stands. */
import { shelves, type Shelf } from '../guide/library'

export const conversationAddress = '/'
export const findAddress = '/find/'
export const libraryAddress = '/library/'

/** Of a shelf, or of one thing on it. */
export const shelfAddress = (shelf: Shelf): string => `${libraryAddress}${shelf}/`
export const entryAddress = (shelf: Shelf, id: string): string => `${shelfAddress(shelf)}${id}/`

/** Opens the conversation at a step, from a page that no script has reached yet too. */
export const beginAddress = (step: string): string => `${conversationAddress}?begin=${step}`
export const readBegin = (search: string): string | undefined => new URLSearchParams(search).get('begin') ?? undefined

export const mapAddress = '/map/'

/** The map with an area unfolded, or with a step of it opened. */
export const areaOnMap = (area: string): string => `${mapAddress}?area=${area}`
export const stepOnMap = (step: string): string => `${mapAddress}?step=${step}`
export function readMapSearch(search: string): { area?: string; step?: string } {
  const named = new URLSearchParams(search)
  const [area, step] = [named.get('area'), named.get('step')]
  return { ...(area === null ? {} : { area }), ...(step === null ? {} : { step }) }
}

/** A place in the library: all of it, a shelf, or one thing on it. */
export interface LibraryAddress {
  shelf?: Shelf
  id?: string
}

/** What an address inside the library names; nothing where it names no shelf. */
export function readLibraryAddress(path: string): LibraryAddress | undefined {
  if (!path.startsWith(libraryAddress.slice(0, -1))) return undefined
  const [name = '', ...rest] = path.slice(libraryAddress.length).split('/').filter(Boolean)
  const shelf = shelves.find((one) => one === name)
  if (!shelf) return name === '' ? {} : undefined
  return rest.length === 0 ? { shelf } : { shelf, id: rest.join('/') }
}
