/** The path of a Chromium; installs one where there is none. */
export function findChromium(): string
