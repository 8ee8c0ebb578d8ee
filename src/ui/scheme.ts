/** Light, dark, or as the system has it; kept on this device. */
export const schemes = ['system', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** `public/before-paint.js` reads it before anything is drawn. */
const place = 'gateway-doctor-scheme'

export function chosenScheme(): Scheme {
  const value = document.documentElement.dataset['scheme']
  return schemes.find((one) => one === value) ?? 'system'
}

/** Where the browser stores nothing, the choice holds until the page is closed. */
export function chooseScheme(scheme: Scheme): void {
  if (scheme === 'system') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
  try {
    localStorage.setItem(place, scheme)
  } catch {
    return
  }
}
