import { hitsFor } from '../setup'
import type { Rule } from './index'

/** A program could not write, and df shows the full disk. */
export const rule: Rule = ({ things, hits }) => {
  const failure = hitsFor(hits, 'disk-full').find(({ signature }) => signature.kind !== 'disk-usage')
  const disk = things.disks.find((one) => one.used >= 99)
  if (!failure || !disk) return undefined
  return {
    facts: {
      'disk.mount': disk.mount,
      'disk.used': String(disk.used),
      'setting.name': disk.of === 'inodes' ? 'inodes' : 'space',
    },
    quotes: [disk.quote, ...failure.quotes.slice(0, 1)],
  }
}
