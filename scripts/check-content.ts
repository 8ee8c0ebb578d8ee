import { compileContent, provePatterns } from '../src/content/compile/index'

/** `npm run check:content`: everything the build checks about content, and what there is of it. */
export async function main(): Promise<void> {
  const content = compileContent('content')
  await provePatterns(content)
  const { steps, causes, commands, signatures, kinds, answers, correlations } = content
  const counts = { steps, causes, commands, signatures, kinds, answers, correlations }
  console.log(
    Object.entries(counts)
      .map(([name, entries]) => `${entries.length} ${name}`)
      .join(', '),
  )
}
