/** The place one failure happens in: its folder, its ports, its processes, and what can be read there afterwards. */
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Capture, Source } from './failure'
import { serverUser, start, type Running, type Surroundings } from './processes'
import type { Ports } from './ports'
import { translation, type Translation } from './translate'

export class Room {
  readonly dir: string
  /** From the terms the failure is written in to the lab's own, and back. */
  readonly real: Translation['real']
  readonly shown: Translation['shown']
  private readonly sources = new Map<Source, () => string | Promise<string>>()
  private readonly read = new Map<Source, number>()
  private readonly closers: (() => void)[] = []

  constructor(dir: string, ports: Ports) {
    this.dir = dir
    const taken: number[] = []
    const take = (): number => {
      const port = ports.take()
      taken.push(port)
      return port
    }
    this.onClose(() => ports.giveBack(taken))
    const { real, shown } = translation(dir, take)
    this.real = real
    this.shown = shown
    this.folder(dir)
  }

  /** Makes a folder that the servers may write into. */
  folder(path: string): string {
    const real = path.startsWith(this.dir) ? path : this.real(path)
    const above = dirname(real)
    if (above.startsWith(this.dir)) this.folder(above)
    if (!existsSync(real)) {
      mkdirSync(real)
      if (serverUser) chownSync(real, serverUser.uid, serverUser.gid)
    }
    return real
  }

  write(path: string, text: string): string {
    const real = this.real(path)
    this.folder(dirname(real))
    writeFileSync(real, this.real(text))
    return real
  }

  /** Starts a server; arguments and environment are in the failure's terms. */
  start(command: string, args: string[], cwd: string, env?: Surroundings['env']): Running {
    const running = start(command, args.map(this.real), { cwd: this.folder(cwd), env: { HOME: this.dir, ...env } })
    this.closers.push(running.end)
    return running
  }

  onClose(closer: () => void): void {
    this.closers.push(closer)
  }

  close(): void {
    for (const closer of this.closers.splice(0).reverse()) closer()
  }

  offer(source: Source, read: () => string | Promise<string>): void {
    this.sources.set(source, read)
  }

  offerFile(source: Source, path: string): void {
    const real = this.real(path)
    this.offer(source, () => (existsSync(real) ? readFileSync(real, 'utf8') : ''))
  }

  offers(source: Source): boolean {
    return this.sources.has(source)
  }

  /** From here on only what is new in these sources counts. */
  async mark(sources: Source[]): Promise<void> {
    for (const source of sources) this.read.set(source, ((await this.sources.get(source)?.()) ?? '').length)
  }

  async text(source: Source): Promise<string> {
    const text = (await this.sources.get(source)?.()) ?? ''
    return this.shown(text.slice(this.read.get(source) ?? 0))
  }

  /** Everything there is to paste, without what stayed empty. */
  async captures(): Promise<Capture[]> {
    const all: Capture[] = []
    for (const source of this.sources.keys()) {
      const text = await this.text(source)
      if (text.trim() !== '') all.push({ source, text })
    }
    return all
  }
}
