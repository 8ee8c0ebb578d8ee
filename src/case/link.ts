/** A case as a link: everything it needs travels in the part behind #, which browsers never send to a server. */
import type { CaseDocument } from './document'

/** The first letter names the format: `1` is deflated JSON in base64url. */
const format = '1'
const prefix = '#case='
/** A link that unpacks to more than this is no case of ours. */
const largestCase = 4_000_000

export async function caseToFragment(document: CaseDocument): Promise<string> {
  const packed = new Blob([JSON.stringify(document)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return prefix + format + toBase64Url(bytes)
}

export const isCaseFragment = (fragment: string): boolean => fragment.startsWith(prefix)

/** Throws with a sentence where the link is damaged, cut short, or from a newer version; the case is still to be checked. */
export async function fragmentToCase(fragment: string): Promise<unknown> {
  const packed = fragment.slice(prefix.length)
  if (packed[0] !== format)
    throw new Error(`the link is of format "${packed[0] ?? ''}", and this version reads format ${format}`)
  const stream = new Blob([fromBase64Url(packed.slice(1))]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await limitedText(stream))
}

async function limitedText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for (let reader = stream.getReader(), part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
    if (text.length > largestCase) throw new Error(`the link unpacks to more than ${largestCase / 1_000_000} MB`)
  }
  return text + decoder.decode()
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
