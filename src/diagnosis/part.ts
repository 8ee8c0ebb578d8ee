import type { Line } from './lines'

/** Lines that belong together: one kind, one stretch of a paste. */
export interface Part {
  kind: string
  lines: Line[]
  /** How telling its marks were, summed up. */
  weight: number
  /** True for lines that stand in another part too, read there as a program's and here as somebody's words. */
  onlyWords?: true
}

export const plainLanguage = 'plain-language'
export const unknownKind = 'unknown'

/** The kind of the whole paste: the part that is the most telling. */
export function mainKind(parts: readonly Part[]): string {
  const sums = new Map<string, number>()
  for (const part of parts) sums.set(part.kind, (sums.get(part.kind) ?? 0) + part.weight)
  const best = [...sums].sort((a, b) => b[1] - a[1])[0]
  return best?.[0] ?? unknownKind
}
