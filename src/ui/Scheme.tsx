import { useState, type ReactNode } from 'react'
import { chooseScheme, chosenScheme, schemes } from './scheme'
import { useSay } from './words'

/** Light or dark, against what the system says: a list as the system draws it, under a sign that takes little room. */
export function Scheme(): ReactNode {
  const say = useSay()
  const [scheme, setScheme] = useState(() => (typeof document === 'undefined' ? 'system' : chosenScheme()))
  return (
    <label className="scheme">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <select
        aria-label={say('scheme')}
        title={say('scheme')}
        value={scheme}
        onChange={(event) => {
          const next = schemes.find((one) => one === event.currentTarget.value) ?? 'system'
          chooseScheme(next)
          setScheme(next)
        }}
      >
        {schemes.map((one) => (
          <option key={one} value={one}>
            {say(`scheme-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
