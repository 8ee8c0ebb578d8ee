import { useEffect, useRef } from 'react'

/**
 * Another page is read from its top. The one that was opened stays where it is: somebody may have read on in it before
 * there was any script.
 */
export function useTopOfPage(address: string | undefined): void {
  const shown = useRef(address)
  useEffect(() => {
    if (address !== undefined && address !== shown.current) scrollTo(0, 0)
    shown.current = address
  }, [address])
}
