import { compileContent, diagnosisContent } from '../src/content/compile/index.ts'
import { createDiagnosis } from '../src/diagnosis'
import { messes } from '../src/diagnosis/mess.fixture'
import { measure, samplesOf, twoInOne, type Tally } from '../src/diagnosis/messMeasure.fixture'

/**
 * `npm run report:mess`: what is still found in every signature's sample after each mess people make of a paste.
 * `npm run report:mess -- NAME` lists what is lost to that one.
 */
export function main([only]: string[]): void {
  const content = compileContent('content')
  const diagnosis = createDiagnosis(diagnosisContent(content))
  const samples = samplesOf(content, diagnosis)
  console.log(
    `${samples.length} samples\n${'mess'.padEnd(38)}${'found'.padStart(8)}${'kind'.padStart(8)}${'quoted'.padStart(8)}`,
  )
  for (const mess of messes.filter(({ name }) => only === undefined || name === only)) {
    const tally = measure(diagnosis, samples, mess)
    console.log(row(mess.name, tally))
    if (only !== undefined) for (const lost of tally.lost) console.log(`  ${lost.id} (${lost.why})\n${lost.text}`)
  }
  if (only === undefined) console.log(row('two outputs in one paste', twoInOne(diagnosis, samples)))
}

const row = (name: string, { of, found, kind, quoted }: Tally): string =>
  name.padEnd(38) + [found, kind, quoted].map((part) => percent(part, of)).join('')
const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1).padStart(8)
