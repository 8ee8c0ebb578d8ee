import type { GuideContent } from '../../content/catalogue'
import { areaOf } from '../../content/edges'
import type { Shelf } from '../../guide/library'

/** The word for where a page belongs: the link of the chain, or the area of a step. */
export function placeWord(content: GuideContent, shelf: Shelf, id: string): string {
  switch (shelf) {
    case 'causes':
    case 'commands':
      return `link-${content[shelf].find((one) => one.id === id)?.link ?? 'any'}`
    case 'steps':
      return `area-${areaOf(id)}`
    case 'answers':
      return 'shelf-answers'
  }
}
