/** `npm run lab:collector`: the collector's script, checked by shellcheck and run in every shell; see README.md. */
import { spawnSync } from 'node:child_process'
import { chooseSections, systems } from '../../src/case/collector/choose'
import { collectorScript } from '../../src/case/collector/script'
import { compileContent, diagnosisContent, wholeGuide } from '../../src/content/compile/index'
import { createDiagnosis } from '../../src/diagnosis/index'
import { createGuide } from '../../src/guide/fold'
import { runOn } from './collector/box'
import { bare, withSecrets, type Case } from './collector/cases'
import { fromFailures } from './collector/failures'
import { faults } from './collector/judge'
import { shellsHere, type Shell } from './collector/shells'
import { packageOf, programPath } from './programs'

const content = compileContent('content')
const guide = createGuide(wholeGuide(content))
const { diagnose } = createDiagnosis(diagnosisContent(content))

export async function main(): Promise<number> {
  const shells = shellsHere()
  const cases = [...bare(systems), ...withSecrets, ...(await fromFailures())]
  let wrong = 0
  for (const one of cases) {
    const script = scriptFor(one)
    const complaints = shellcheck(script).map((what) => `shellcheck: ${what}`)
    const inShell = async (shell: Shell): Promise<string[]> => {
      const ran = await runOn(one.machine, shell, script)
      const verdict = diagnose([...one.pasted, ran.output])
      return faults(one, ran, verdict).map((what) => `${shell.name}: ${what}`)
    }
    complaints.push(...(await Promise.all(shells.map(inShell))).flat())
    console.log(`${complaints.length === 0 ? 'right' : 'WRONG'}  ${one.name}`)
    for (const complaint of complaints) console.log(`    ${complaint}`)
    wrong += complaints.length > 0 ? 1 : 0
  }
  console.log(`${cases.length - wrong} scripts right in ${shells.map(({ name }) => name).join(', ')}, ${wrong} wrong`)
  return wrong > 0 || shells.length === 0 ? 1 : 0
}

/** The script as the page makes it for this case. */
function scriptFor({ asked, facts, pasted, system, seconds }: Case): string {
  const fresh = guide.fold([])
  const verdict = diagnose(pasted)
  const state = { causes: verdict.causes, facts: { ...verdict.facts, ...facts }, verdict }
  const command = guide.content.commands.find((one) => one.id === asked)
  if (!command) throw new Error(`there is no command ${asked}`)
  const { sections } = chooseSections(guide.content, { ...fresh, ...state }, system, command)
  const script = collectorScript(sections, system)
  return seconds === undefined ? script : script.replace(/timeout \d+ "\$@"/, `timeout ${seconds} "$@"`)
}

function shellcheck(script: string): string[] {
  const path = programPath('shellcheck')
  if (!path) return [`missing (Debian package ${packageOf('shellcheck')})`]
  const { stdout } = spawnSync(path, ['-s', 'sh', '-f', 'gcc', '-'], { input: script, encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line !== '')
}
