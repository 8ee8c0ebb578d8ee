import look from '../ui/look.css?inline'
import panel from './panel.css?inline'
import { createRoot, type Root } from 'react-dom/client'
import outline from 'virtual:content/outline'
import { startCase, type Parts } from '../ui/start'
import { later } from '../ui/later'
import { createIsland, type Mount } from './island'
import { Panel } from './Panel'
import { createPartLoader } from './parts'

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined
const load = createPartLoader(script, outline.version)
const parts: Parts = { whole: () => load('widget-guide.js'), diagnosis: () => load('widget-diagnosis.js') }
const Timeline = later(async () => ({ default: createIsland(await load<Mount>('widget-timeline.js')) }))

/**
 * `<gateway-doctor>`: a button that opens the conversation in a panel of its own. Everything lives in a shadow root, so
 * neither the site's styles nor ours leak. Attributes: `app` (address of the full page, for links to a case).
 */
export class GatewayDoctorElement extends HTMLElement {
  #root: Root | undefined

  /** Address of the page that opens shared cases; only http and https. */
  get app(): string | undefined {
    const value = this.getAttribute('app')
    if (value === null || !URL.canParse(value, document.baseURI)) return undefined
    const { href, protocol } = new URL(value, document.baseURI)
    return /^https?:$/.test(protocol) ? href.split('#')[0] : undefined
  }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(look + panel)
    shadow.adoptedStyleSheets = [sheet]
    const place = document.createElement('div')
    shadow.replaceChildren(place)
    const store = startCase(parts, 'gateway-doctor-widget')
    void store.getState().resume()
    this.#root = createRoot(place)
    this.#root.render(<Panel store={store} app={this.app} Timeline={Timeline} />)
  }

  disconnectedCallback(): void {
    this.#root?.unmount()
    this.#root = undefined
  }
}
