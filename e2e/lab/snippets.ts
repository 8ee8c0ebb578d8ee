/** `npm run lab:snippets`: every snippet of the content, checked by the program it is for; see README.md. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent, wholeGuide } from '../../src/content/compile/index'
import { factsIn } from '../../src/content/template'
import type { Ports } from './ports'
import { endAll } from './processes'
import { Room } from './room'
import { withoutExample } from './snippets/examples'
import { unchecked, type Finding } from './snippets/finding'
import { ini, js, yaml } from './snippets/others'
import { prepare } from './snippets/prepare'
import { apache, caddy, haproxy, nginx, type Checker } from './snippets/servers'
import { shell } from './snippets/shell'
import { snippetsOf, type Snippet } from './snippets/snippet'
import { columns } from './table'

const checkers: Readonly<Record<string, Checker>> = { apache, caddy, haproxy, ini, js, nginx, sh: shell, yaml }
const withoutProgram: Readonly<Record<string, string>> = {
  xml: 'an attribute for Tomcat, which is not installed',
  text: 'no program reads it',
}

export async function main(files: string[]): Promise<number> {
  const { steps, commands, facts } = wholeGuide(compileContent('content'))
  const all = snippetsOf(steps, commands).filter(
    ({ file }) => files.length === 0 || files.some((one) => file.includes(one)),
  )
  const unknown = withoutExample(
    all.flatMap(({ template }) => factsIn(template)),
    facts,
  )
  if (unknown.length > 0) {
    console.error(`give these facts an example in e2e/lab/snippets/examples.ts: ${unknown.join(', ')}`)
    return 1
  }
  const checked = await inRoom((room) => checkAll(all, room))
  return report(checked)
}

type Checked = Snippet & { finding: Finding }

async function checkAll(snippets: Snippet[], room: Room): Promise<Checked[]> {
  await prepare(room)
  const checked: Checked[] = []
  for (const snippet of snippets) checked.push({ ...snippet, finding: await check(snippet, room) })
  return checked
}

function check(snippet: Snippet, room: Room): Promise<Finding> {
  const reason = withoutProgram[snippet.language]
  if (reason !== undefined) return Promise.resolve(unchecked(reason))
  const checker = checkers[snippet.language]
  if (!checker) return Promise.resolve({ by: 'the lab', wrong: `no program is known for "${snippet.language}"` })
  return checker(snippet, room)
}

/** Nothing is served here, so ports are only names. */
const names = (): Ports => {
  let port = 22_000
  return { take: () => ++port, giveBack: () => undefined, release: () => undefined }
}

async function inRoom<T>(work: (room: Room) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'snippets-'))
  chmodSync(dir, 0o755)
  const cleanUp = (): void => {
    endAll()
    rmSync(dir, { recursive: true, force: true })
  }
  process.once('exit', cleanUp)
  try {
    return await work(new Room(join(dir, 'room'), names()))
  } finally {
    process.off('exit', cleanUp)
    cleanUp()
  }
}

function report(checked: Checked[]): number {
  const bad = checked.filter(({ finding }) => finding.wrong !== undefined)
  const rows = checked.map((one) => [one.file, firstLine(one), one.finding.by || 'nothing', verdict(one.finding)])
  console.log(columns([['file', 'snippet', 'checked by', ''], ...rows]))
  for (const { file, template, finding } of bad) console.log(`\n${file}: ${finding.by}\n${template}\n${finding.wrong}`)
  const open = checked.filter(({ finding }) => finding.unchecked !== undefined && finding.by === '')
  console.log(`\n${checked.length} snippets, ${bad.length} wrong, ${open.length} not checked`)
  return bad.length > 0 ? 1 : 0
}

const firstLine = ({ platform, template }: Snippet): string =>
  `${platform ? `${platform}: ` : ''}${template.split('\n')[0] ?? ''}`.slice(0, 60)

const verdict = ({ wrong, unchecked, by }: Finding): string => {
  if (wrong !== undefined) return 'WRONG'
  if (unchecked === undefined) return 'right'
  return by === '' ? `not checked: ${unchecked}` : `right; ${unchecked}`
}
