import { createRoot } from 'react-dom/client'
import Timeline from '../ui/timeline/Timeline'
import look from '../ui/timeline/timeline.css?inline'
import type { Mount } from './island'
import { handOver } from './parts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(look)

const mount: Mount = (place) => {
  const shadow = place.getRootNode()
  if (shadow instanceof ShadowRoot && !shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet)
  const root = createRoot(place)
  return { show: (props) => root.render(<Timeline {...props} />), unmount: () => root.unmount() }
}
handOver(mount)
