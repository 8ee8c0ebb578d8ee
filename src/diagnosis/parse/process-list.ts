import type { Process } from '../setupThings'
import type { Parser } from './index'

const rows = [
  // ps aux: `www-data 4162 0.3 2.1 312004 42104 ? S 10:12 0:01 php-fpm: pool www`
  /^(?<user>[\w+-]{1,32})\s+(?<pid>\d{1,8})\s+\d{1,3}\.\d\s+\d{1,3}\.\d\s+\d+\s+(?<memory>\d+)\s+\S+\s+[A-Z]\S*\s+\S+\s+\S+\s+(?<command>\S.*)$/,
  // ps -ef: `www-data 4162 1 0 10:12 ? 00:00:01 nginx: worker process`
  /^(?<user>[\w+-]{1,32})\s+(?<pid>\d{1,8})\s+\d{1,8}\s+\d{1,3}\s+\S+\s+\S+\s+[\d:-]+\s+(?<command>\S.*)$/,
  // top: `4162 www-data 20 0 312004 42104 15360 S 0.3 2.1 0:01.20 php-fpm8.2`
  /^(?<pid>\d{1,8})\s+(?<user>[\w+-]{1,32})\s+\S+\s+-?\d+\s+\S+\s+(?<memory>\S+)\s+\S+\s+[A-Z]\s+[\d.,]+\s+[\d.,]+\s+[\d:.,]+\s+(?<command>\S.*)$/,
]

/** ps(1) in its two fullest forms, and top(1). */
export const parser: Parser = {
  part(lines, quote) {
    const processes: Process[] = []
    for (const line of lines) {
      const found = rows.map((row) => row.exec(line.text.trim())?.groups).find(Boolean)
      const { user, pid, memory, command } = found ?? {}
      if (user && pid && command) processes.push({ pid, user, command, ...mebibytes(memory), quote: quote(line) })
    }
    return { processes }
  },
}

const kibibytes: Readonly<Record<string, number>> = { '': 1, m: 1024, g: 1024 * 1024 }

/** Both print kibibytes; top writes larger numbers as `41.1m` or `1,2g`. */
function mebibytes(text: string | undefined): Pick<Process, 'memory'> {
  const [, number, unit = ''] = /^([\d.,]+)([mg]?)$/.exec(text ?? '') ?? []
  if (number === undefined) return {}
  return { memory: (Number(number.replace(',', '.')) * (kibibytes[unit] ?? 1)) / 1024 }
}
