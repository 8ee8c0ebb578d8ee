import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useSay } from './words'

/** A part of the screen that comes on demand. */
export interface LaterPart<P extends object> {
  (props: P): ReactNode
  /** Brings the part before it is shown, so that it is there at once. */
  load(): Promise<void>
}

/** A part of the screen that is loaded when it is first shown; where that fails it says so and can be asked for again. */
export function later<P extends object>(bring: () => Promise<{ default: ComponentType<P> }>): LaterPart<P> {
  let loaded: ComponentType<P> | undefined
  const load = async (): Promise<void> => {
    loaded ??= (await bring()).default
  }

  function Later(props: P): ReactNode {
    const say = useSay()
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => loaded)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (failed || Part) return
      load().then(
        () => setPart(() => loaded),
        () => setFailed(true),
      )
    }, [failed, Part])
    if (Part) return <Part {...props} />
    if (!failed) return <p role="status">{say('loading')}</p>
    return (
      <p className="notice" role="status">
        {say('part-missing')}{' '}
        <button type="button" className="plain" onClick={() => setFailed(false)}>
          {say('try-again')}
        </button>
      </p>
    )
  }
  return Object.assign(Later, { load })
}
