import type { Content } from './assemble.ts'
import type { Problem } from './read.ts'

type Home = Content['claims'][number]['claims'][number]['where'][number]

/** Ids are told apart, and what a claim names as its home exists and still holds the words it was named for. */
export function checkClaims(content: Content, problems: Problem[]): void {
  const texts = new Map([...content.sources.values()].map(({ file, text }) => [file, text]))
  const seen = new Set<string>()
  for (const { topic, claims } of content.claims) {
    const source = content.sources.get(`claims ${topic}`)
    const at = (path: (string | number)[], what: string, todo: string) =>
      problems.push({ file: source?.file ?? topic, line: source?.lineOf(path) ?? 1, what, todo })
    claims.forEach(({ id, where }, i) => {
      if (seen.has(id)) at([i, 'id'], `uses the id "${id}" again`, 'give each claim an id of its own')
      seen.add(id)
      where.forEach((home, j) => {
        const lacks = whatLacks(home, texts.get(home.file))
        if (lacks) at([i, 'where', j], lacks, 'name the place that says it now, or say it there again')
      })
    })
  }
}

function whatLacks({ file, heading, says }: Home, text: string | undefined): string | undefined {
  if (text === undefined) return `names content/${file}, which does not exist`
  const place = heading === undefined ? text : section(text, heading)
  if (place === undefined) return `names the heading "${heading}", which content/${file} lacks`
  if (says === undefined || onOneLine(place).includes(says)) return undefined
  return `looks for the words "${says}", which are not in content/${file}`
}

/** What stands below a heading, up to the next one. */
const section = (text: string, heading: string): string | undefined =>
  text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))

/** Words may be wrapped anywhere. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')
