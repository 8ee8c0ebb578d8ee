import type { Setting } from '../things'
import type { Parser } from './index'

const assignment = /^(?:;\s*)?((?:@[\w.-]+:)?registry|https?-proxy|proxy)\s*=\s*["']?([^\s"']+)/
const question = /(?:npm|pnpm|yarn) (?:config|c) get ((?:@[\w.-]+:)?registry|https?-proxy|proxy)\s*$/
const answer = /^(https?:\/\/\S+)$/

/** `.npmrc`, `npm config list`, and `npm config get KEY` with its answer below. */
export const parser: Parser = {
  part(lines, quote) {
    const npmSettings: Setting[] = []
    let asked: string | undefined
    for (const line of lines) {
      const text = line.text.trim()
      const [, name, value] = assignment.exec(text) ?? []
      if (name && value && value !== 'null' && !text.includes('overridden'))
        npmSettings.push({ name, value, quote: quote(line) })
      const said = answer.exec(text)?.[1]
      if (asked && said) npmSettings.push({ name: asked, value: said, quote: quote(line) })
      asked = question.exec(text)?.[1]
    }
    return { npmSettings }
  },
}
