/**
 * The files that lie beside `widget.js` and are loaded when they are needed. They are classic scripts, because those ask
 * nothing of the site but what its policy grants `widget.js` already, and leave nothing behind: each hands what it
 * brings to the element that loaded it.
 */

const handedOver = 'gateway-doctor-part'

/** Called by a part while it runs. */
export const handOver = (part: unknown): void =>
  void document.currentScript?.dispatchEvent(new CustomEvent(handedOver, { detail: part }))

/** `own` is the tag of `widget.js`: the parts come from its folder, and with what it is trusted by. */
export function createPartLoader(own: HTMLScriptElement | undefined, version: string) {
  const folder = own?.src || document.baseURI
  const load = <T>(file: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.addEventListener(handedOver, (event) => event instanceof CustomEvent && resolve(event.detail as T))
      script.addEventListener('load', () => reject(new Error(`${file} is not what it should be`)))
      script.addEventListener('error', () => reject(new Error(`${file} could not be loaded`)))
      if (own?.nonce) script.nonce = own.nonce
      if (own?.crossOrigin) script.crossOrigin = own.crossOrigin
      script.src = new URL(`${file}?${version}`, folder).href
      document.head.append(script)
      script.remove()
    })
  const loaded = new Map<string, Promise<unknown>>()
  /** Several widgets on a page load each file once; one that failed may be asked for again. */
  return <T>(file: string): Promise<T> => {
    const found = loaded.get(file) ?? load(file)
    loaded.set(file, found)
    found.catch(() => loaded.delete(file))
    return found as Promise<T>
  }
}
