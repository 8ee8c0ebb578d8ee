/** The lines that the collector's script prints between the outputs it gathers (`src/case/collector/script.ts`). */
const mark = /^##### (?:exit \d{1,3}$|gateway-doctor could not: |gateway-doctor: (?<begins>.{1,160}))/
const printed = /, prints ([a-z0-9-]{1,40})$/

/** What such a line says: whether an output begins with it, and of which kind that is. Nothing for any other line. */
export function readSectionMark(text: string): { begins: boolean; kind: string | undefined } | undefined {
  if (!text.startsWith('##### ')) return undefined
  const found = mark.exec(text)
  if (!found) return undefined
  const begins = found.groups?.['begins']
  return { begins: begins !== undefined, kind: printed.exec(begins ?? '')?.[1] }
}
