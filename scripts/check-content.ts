import { compileContent, provePatterns } from '../src/content/compile/index.ts'

/**
 * `npm run check:content`: everything the build checks about content, and what there is of it. New patterns are proven
 * linear-time and written down; with `--anew` all are proven again, which takes some minutes.
 */
export async function main(args: string[]): Promise<void> {
  const content = compileContent('content')
  await provePatterns(content, { anew: args.includes('--anew'), keep: true })
  const { steps, causes, commands, signatures, kinds, answers, correlations } = content
  const counts = { steps, causes, commands, signatures, kinds, answers, correlations }
  console.log(
    Object.entries(counts)
      .map(([name, entries]) => `${entries.length} ${name}`)
      .join(', '),
  )
}
