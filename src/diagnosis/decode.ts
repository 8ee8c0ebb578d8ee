/** Bytes to text, and what is odd about them. */

export type Trouble = 'binary' | 'broken-utf8' | 'too-large'

/** More than this is not read at once; of a longer log the end is what matters. */
export const largestText = 256 * 1024 * 1024

const startLooked = 64 * 1024

export function decode(bytes: Uint8Array): { text: string; trouble?: Trouble } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  if (isBinary(bytes.subarray(0, startLooked))) return { text: '', trouble: 'binary' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), trouble: 'broken-utf8' }
  }
}

/** Text holds no NUL and hardly any control characters. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++
  }
  return odd > bytes.length * 0.05
}
