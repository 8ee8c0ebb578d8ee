import { compileContent, type Content } from '../src/content/compile/index.ts'

type Claim = Content['claims'][number]['claims'][number]

/**
 * `npm run coverage:claims`: what is said about this error elsewhere, and the file and heading that say it here.
 * Fails while a claim has no home; that homes exist is checked when content compiles.
 */
export function main(): number {
  const { claims: topics } = compileContent('content')
  for (const { topic, claims } of topics) console.log(`\n${topic}\n${claims.map(row).join('\n')}`)
  const all = topics.flatMap(({ claims }) => claims)
  const open = all.filter(isOpen)
  const statements = new Set(all.flatMap(({ met }) => met)).size
  const count = (verdict: Claim['verdict']) => all.filter((claim) => claim.verdict === verdict).length
  console.log(
    `\n${statements} statements, ${all.length} claims: ${count('right')} right, ${count('corrected')} corrected`,
  )
  console.log(`${count('left-out')} left out, ${open.length} open${open.map(({ id }) => `\n  ${id}`).join('')}`)
  return open.length > 0 ? 1 : 0
}

/** What is left out needs no home, only a reason. */
const isOpen = ({ verdict, where }: Claim): boolean => verdict !== 'left-out' && where.length === 0

function row(claim: Claim): string {
  const { id, verdict, met, where } = claim
  const homes = where.map(({ file, heading }) => `    → ${file}${heading ? ` # ${heading}` : ''}`)
  return [`  ${verdict}: ${claim.claim} (${id}; ${met.join(' ')})`, ...remark(claim), ...homes].join('\n')
}

function remark(claim: Claim): string[] {
  if (claim.verdict === 'right') return []
  return [`    ${claim.verdict === 'corrected' ? claim.truth : claim.why}`]
}
