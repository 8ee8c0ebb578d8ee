import type { LoadedModule } from '../setupThings'
import type { Parser } from './index'

const row = /^\s*([a-z]\w*)_module \((?:shared|static)\)/

/** `apachectl -M` */
export const parser: Parser = {
  part: (lines, quote) => ({
    modules: lines.flatMap((line): LoadedModule[] => {
      const name = row.exec(line.text)?.[1]
      return name ? [{ name, quote: quote(line) }] : []
    }),
  }),
}
