/** The site that every web server of the lab serves, and where. */
export const site = 'shop.example.com'
export const siteAddress = '127.0.0.1:80'

/** Names that do not exist are asked for once and not for long. */
export const shortOfTime = { RES_OPTIONS: 'timeout:1 attempts:1' }

/** A configuration of filled-in templates, without the lines that stayed empty. */
export const withoutBlanks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n') + '\n'
