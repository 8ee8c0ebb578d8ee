import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useSay } from './words'

/** A part of the screen that is loaded when it is first shown; where that fails it says so and can be asked for again. */
export function later<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  return function Later(props: P): ReactNode {
    const say = useSay()
    const [Part, setPart] = useState<ComponentType<P>>()
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (failed || Part) return
      load().then(
        (loaded) => setPart(() => loaded.default),
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
}
