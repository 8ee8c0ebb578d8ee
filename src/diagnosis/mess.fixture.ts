/** What happens to a program's lines between the terminal and the paste, one small function each. */
export interface Mess {
  name: string
  /** The kind that a line has through what is put in front of it. */
  also?: string
  make: (text: string) => string
}

const eachLine =
  (change: (line: string, index: number) => string) =>
  (text: string): string =>
    text.split('\n').map(change).join('\n')
const before = (prefix: string) => eachLine((line) => prefix + line)
const around =
  (head: string, tail: string) =>
  (text: string): string =>
    `${head}\n${text.replace(/\n$/, '')}\n${tail}`
const json = (of: (line: string) => unknown) => eachLine((line) => JSON.stringify(of(line)))

/** Cuts after so many columns whatever stands there, as a terminal does. */
const hardWrap = (columns: number) =>
  eachLine((line) => (line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? ['']).join('\n'))
const trimEnds = eachLine((line) => line.trimEnd())
/** Breaks at the last space before so many columns, as mail programs and forums do. */
const softWrap = (columns: number) => eachLine((line) => wrapWords(line, columns).join('\n'))
function wrapWords(line: string, columns: number): string[] {
  const at = line.lastIndexOf(' ', columns)
  if (line.length <= columns || at < columns / 2) return [line]
  return [line.slice(0, at), ...wrapWords(line.slice(at + 1), columns)]
}
const cutAt = (columns: number, sign: string) =>
  eachLine((line) => (line.length > columns ? line.slice(0, columns - sign.length) + sign : line))

const entities = { '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' }
const escapeHtml = (text: string): string =>
  text.replace(/[&"'<>]/g, (character) => entities[character as keyof typeof entities])
const smart = (text: string): string =>
  text
    .replace(/(^|[\s([{=:,])"/gm, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{=:,])'/gm, '$1‘')
    .replaceAll("'", '’')
const prompted = (prompt: string) => around(`${prompt}cat notes.txt`, prompt)
const boxed = (text: string): string => {
  const lines = text.replace(/\n$/, '').split('\n')
  const width = Math.max(...lines.map((line) => line.length))
  const rule = '─'.repeat(width + 2)
  return [`┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`].join('\n')
}
const replaceAll =
  (pairs: readonly (readonly [RegExp, string])[]) =>
  (text: string): string =>
    pairs.reduce((so, [what, by]) => so.replace(what, by), text)
/** A publisher's address, or its host name's, made unreadable; one's own machine is rarely hidden. */
const address = /\b(?!127\.)(?:\d{1,3}\.){3}\d{1,3}\b/g
const client = /(client: |^)[\d.]{7,15}/gm
const red = '\u001b[31m'
const off = '\u001b[0m'

export const messes: readonly Mess[] = [
  { name: 'prompt of bash', make: prompted('mia@web1:~$ ') },
  { name: 'prompt of root', make: prompted('[root@web1 log]# ') },
  { name: 'prompt of zsh', make: prompted('mia@laptop ~ % ') },
  { name: 'prompt of starship', make: prompted('❯ ') },
  { name: 'prompt of PowerShell', make: prompted('PS C:\\Users\\mia> ') },
  { name: 'prompt stuck to the end', make: (text) => `${text.replace(/\n$/, '')}mia@web1:~$ ` },
  { name: 'hard wrap at 80', make: hardWrap(80) },
  { name: 'hard wrap at 80, spaces cut', make: (text) => trimEnds(hardWrap(80)(text)) },
  { name: 'hard wrap at 100, spaces cut', make: (text) => trimEnds(hardWrap(100)(text)) },
  { name: 'hard wrap at 120, spaces cut', make: (text) => trimEnds(hardWrap(120)(text)) },
  { name: 'soft wrap at 72', make: softWrap(72) },
  { name: 'soft wrap at 100', make: softWrap(100) },
  { name: 'hard wrap at 80 in a quoted mail', make: (text) => before('> ')(trimEnds(hardWrap(80)(text))) },
  { name: 'first character missing', make: (text) => text.slice(1) },
  { name: 'three characters missing', make: (text) => text.slice(3) },
  { name: 'cut at 200 with an ellipsis', make: cutAt(200, '…') },
  { name: 'cut at 200 as less does', make: cutAt(200, '>') },
  { name: 'last character missing', make: (text) => text.replace(/\n$/, '').slice(0, -1) },
  { name: 'fence', make: around('```', '```') },
  { name: 'fence with a language', make: around('```log', '```') },
  { name: 'fence on the line', make: (text) => '```' + text.replace(/\n$/, '') + '```' },
  { name: 'tildes for a fence', make: around('~~~', '~~~') },
  { name: 'backticks', make: eachLine((line) => `\`${line}\``) },
  { name: 'bold', make: eachLine((line) => (line.trim() ? `**${line}**` : line)) },
  { name: 'list', make: before('- ') },
  { name: 'list with stars', make: before('* ') },
  { name: 'numbered list', make: eachLine((line, i) => `${i + 1}. ${line}`) },
  { name: 'bullets', make: before('• ') },
  { name: 'indented code', make: before('    ') },
  { name: 'quoted mail', make: before('> ') },
  { name: 'mail quoted twice', make: before('> > ') },
  { name: 'mail quoted thrice, no spaces', make: before('>>>') },
  { name: 'HTML entities', make: escapeHtml },
  { name: 'HTML entities, twice', make: (text) => escapeHtml(escapeHtml(text)) },
  { name: 'HTML entities in hex', make: (text) => text.replaceAll('"', '&#x22;').replaceAll("'", '&#x27;') },
  { name: 'HTML breaks', make: eachLine((line) => `${line}<br>`) },
  { name: 'HTML code', make: (text) => `<pre><code>${escapeHtml(text.replace(/\n$/, ''))}</code></pre>` },
  { name: 'smart quotes', make: smart },
  { name: 'backslashes before quotes', make: (text) => text.replaceAll('"', '\\"') },
  { name: 'colours', make: eachLine((line) => red + line + off) },
  {
    name: 'coloured words',
    make: eachLine((line) => line.replace(/(error|failed|refused|\d{3})/gi, `${red}$1${off}`)),
  },
  { name: 'colours without escape', make: eachLine((line) => `[31m${line}[0m`) },
  { name: 'colours as text', make: eachLine((line) => `\\u001b[31m${line}\\u001b[0m`) },
  { name: 'colours in caret notation', make: eachLine((line) => `^[[31m${line}^[[0m`) },
  { name: 'colours as less shows them', make: eachLine((line) => `ESC[31m${line}ESC[0m`) },
  {
    name: "Docker's JSON",
    make: json((line) => ({ log: `${line}\n`, stream: 'stderr', time: '2026-11-21T10:12:31Z' })),
  },
  {
    name: "the journal's JSON",
    make: json((line) => ({ _PID: '812', MESSAGE: line, PRIORITY: '6', _HOSTNAME: 'web1' })),
  },
  {
    name: "CloudWatch's JSON",
    make: json((line) => ({ timestamp: 1795255951204, message: line, ingestionTime: 1795255952000 })),
  },
  {
    name: "pino's JSON",
    also: 'node-app-log',
    make: json((line) => ({ level: 50, time: 1795255951204, pid: 812, hostname: 'web1', msg: line })),
  },
  {
    name: "winston's JSON",
    make: json((line) => ({ level: 'error', message: line, timestamp: '2026-11-21T10:12:31.204Z' })),
  },
  { name: 'one JSON string', make: (text) => JSON.stringify({ message: text.replace(/\n$/, '') }) },
  { name: 'one quoted string', make: (text) => JSON.stringify(text.replace(/\n$/, '')) },
  { name: 'Compose', make: before('web-1  | ') },
  { name: 'Compose, first version', make: before('web_1       | ') },
  { name: 'Kubernetes', make: before('2026-11-21T10:12:31.518830216Z stdout F ') },
  { name: 'Docker with times', make: before('2026-11-21T10:12:31.518830216Z ') },
  { name: 'stern', make: before('shop-7d9c5b6f4-x2v8k web ') },
  { name: 'kubectl with pod names', make: before('[pod/shop-7d9c5b6f4-x2v8k/web] ') },
  { name: 'journal', also: 'journal', make: before('Nov 21 10:12:31 web1 basket[4136]: ') },
  { name: 'journal with ISO times', also: 'journal', make: before('2026-11-21T10:12:31+0000 web1 basket[4136]: ') },
  { name: 'Heroku', make: before('2026-11-21T10:12:31.204512+00:00 app[web.1]: ') },
  { name: 'CloudWatch', make: before('2026-11-21T10:12:31.204Z\t') },
  { name: 'CloudWatch streams', make: before('2026-11-21T10:12:31.204000+00:00 web/shop/9f8e7d ') },
  { name: 'syslog, RFC 5424', also: 'journal', make: before('<165>1 2026-11-21T10:12:31.204Z web1 basket 4136 - - ') },
  { name: 'syslog, RFC 3164', also: 'journal', make: before('<34>Nov 21 10:12:31 web1 basket: ') },
  { name: 'PM2', also: 'node-app-log', make: before('0|basket  | ') },
  { name: 'GitHub Actions', make: before('2026-11-21T10:12:31.2045120Z ') },
  { name: 'time in brackets', make: before('[2026-11-21 10:12:31] ') },
  { name: 'file names of grep', make: before('/var/log/basket.log:') },
  { name: 'file names and line numbers of grep', make: eachLine((line, i) => `/var/log/basket.log:${i + 17}:${line}`) },
  { name: 'head of tail', make: (text) => `==> /var/log/basket.log <==\n${text}` },
  { name: 'vim', make: (text) => `${text.replace(/\n$/, '')}\n~\n~\n~\n"basket.log" 12L, 2107B` },
  { name: 'less', make: (text) => `${text.replace(/\n$/, '')}\n~\n~\n(END)` },
  { name: 'less of systemctl', make: (text) => `${text.replace(/\n$/, '')}\nlines 1-23/23 (END)` },
  {
    name: 'nano',
    make: (text) =>
      `  GNU nano 7.2                basket.log\n${text.replace(/\n$/, '')}\n^G Help      ^O Write Out ^W Where Is  ^K Cut\n^X Exit      ^R Read File ^\\ Replace   ^U Paste`,
  },
  { name: 'line numbers', make: eachLine((line, i) => `${String(i + 1).padStart(6)}  ${line}`) },
  { name: 'line numbers and a bar', make: eachLine((line, i) => `${String(i + 1).padStart(4)} │ ${line}`) },
  { name: 'k9s', make: boxed },
  {
    name: 'tmux',
    make: (text) =>
      `${eachLine((line) => `│${line}`)(text.replace(/\n$/, ''))}\n[0] 0:bash*                    "web1" 10:12 21-Nov-26`,
  },
  { name: 'clients masked by x', make: (text) => text.replace(client, '$1x.x.x.x') },
  { name: 'addresses masked by stars', make: (text) => text.replace(address, '***.***.***.***') },
  { name: 'addresses redacted', make: (text) => text.replace(address, '[REDACTED]') },
  { name: 'addresses named', make: (text) => text.replace(address, '<ip>') },
  { name: 'names masked', make: (text) => text.replace(/\b(?:[\w-]+\.)*example\.(?:com|org)\b/g, '***') },
  { name: 'two times', make: before('2026-11-21 10:12:31,204 ') },
  { name: 'decimal commas', make: (text) => text.replace(/(\s\d+)\.(\d+)(?=[\s%sm"]|$)/g, '$1,$2') },
  {
    name: 'German months',
    make: replaceAll([
      [/\bDec\b/g, 'Dez'],
      [/\bOct\b/g, 'Okt'],
      [/\bMar\b/g, 'Mär'],
      [/\bNov (?=\d)/g, 'Nov. '],
    ]),
  },
  {
    name: 'French months',
    make: replaceAll([
      [/\bNov\b/g, 'nov.'],
      [/\bDec\b/g, 'déc.'],
      [/\bFeb\b/g, 'févr.'],
    ]),
  },
  {
    name: 'errors in German',
    make: replaceAll([
      [/Connection refused/g, 'Verbindungsaufbau abgelehnt'],
      [/Connection timed out/g, 'Die Wartezeit für die Verbindung ist abgelaufen'],
      [/No such file or directory/g, 'Datei oder Verzeichnis nicht gefunden'],
      [/Permission denied/g, 'Keine Berechtigung'],
      [/Connection reset by peer/g, 'Die Verbindung wurde vom Kommunikationspartner zurückgesetzt'],
      [/Address already in use/g, 'Die Adresse wird bereits verwendet'],
      [/No space left on device/g, 'Auf dem Gerät ist kein Speicherplatz mehr verfügbar'],
    ]),
  },
  {
    name: 'errors in French',
    make: replaceAll([
      [/Connection refused/g, 'Connexion refusée'],
      [/Connection timed out/g, 'Connexion terminée par expiration du délai d’attente'],
      [/No such file or directory/g, 'Aucun fichier ou dossier de ce type'],
      [/Permission denied/g, 'Permission non accordée'],
      [/Connection reset by peer/g, 'Connexion ré-initialisée par le correspondant'],
      [/Address already in use/g, 'Adresse déjà utilisée'],
      [/No space left on device/g, 'Aucun espace disponible sur le périphérique'],
    ]),
  },
  {
    name: 'errors in Spanish',
    make: replaceAll([
      [/Connection refused/g, 'Conexión rehusada'],
      [/Connection timed out/g, 'Expiró el tiempo de conexión'],
      [/No such file or directory/g, 'No existe el fichero o el directorio'],
      [/Permission denied/g, 'Permiso denegado'],
      [/Connection reset by peer/g, 'Conexión reinicializada por la máquina remota'],
      [/Address already in use/g, 'La dirección ya se está usando'],
      [/No space left on device/g, 'No queda espacio en el dispositivo'],
    ]),
  },
  { name: 'Windows line ends', make: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'old Mac line ends', make: (text) => text.replaceAll('\n', '\r') },
  { name: 'blank line after each', make: eachLine((line) => `${line}\n`) },
  { name: 'spaces made tabs', make: (text) => text.replace(/ {4}/g, '\t') },
  { name: 'columns made tabs', make: (text) => text.replace(/ {2,}/g, '\t') },
  { name: 'tabs made spaces', make: (text) => text.replaceAll('\t', '    ') },
  { name: 'non-breaking spaces', make: (text) => text.replaceAll(' ', '\u00A0') },
  {
    name: 'narrow and ideographic spaces',
    make: (text) => text.replace(/ (?=\w)/g, '\u202F').replaceAll(': ', ':\u3000'),
  },
  { name: 'zero-width spaces', make: (text) => text.replace(/([/.,])/g, '$1\u200B') },
  {
    name: 'word joiners and soft hyphens',
    make: (text) => text.replace(/([/-])/g, '$1\u2060').replaceAll('connect', 'con\u00ADnect'),
  },
  { name: 'directions of text', make: eachLine((line) => `\u202A${line}\u202C`) },
  { name: 'trailing spaces', make: eachLine((line) => `${line}   `) },
  { name: 'indentation cut', make: eachLine((line) => line.trimStart()) },
  { name: 'first letter capitalised', make: (text) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase()) },
  { name: 'dashes made long', make: (text) => text.replaceAll('--', '—').replaceAll('...', '…') },
  { name: 'hyphens made dashes', make: (text) => text.replace(/ - /g, ' – ') },
  { name: 'chat names', make: (text) => `mia  10:12\n${text}` },
  { name: 'chat, times in front', make: (text) => `[10:12, 21.11.2026] Mia: ${text}` },
  {
    name: 'between prose',
    make: around(
      'Hello, my site stopped working this morning and I found this:',
      'What does it mean and what should I do now?',
    ),
  },
  { name: 'after a colon', make: (text) => `This is what I get: ${text}` },
]

/** Lines of programs that are well. */
export const healthy: readonly string[] = [
  '203.0.113.7 - - [21/Nov/2026:10:12:31 +0000] "GET /cart HTTP/1.1" 200 5120 "-" "Mozilla/5.0"',
  '2026/11/21 10:12:30 [notice] 812#812: signal process started',
  'Nov 21 10:12:30 web1 systemd[1]: Started Daily apt download activities.',
  'Nov 21 10:12:30 web1 CRON[5120]: (root) CMD (command -v debian-sa1 > /dev/null)',
]
