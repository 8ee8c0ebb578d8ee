import { GatewayDoctorElement } from './element'

const name = 'gateway-doctor'
if (!customElements.get(name)) customElements.define(name, GatewayDoctorElement)

/** One script tag is enough: where the page holds no element of ours, one is added, with the attributes of the tag. */
const script = document.currentScript
function place(): void {
  if (document.querySelector(name)) return
  const element = document.createElement(name)
  const app = script?.getAttribute('data-app')
  if (app) element.setAttribute('app', app)
  document.body.append(element)
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place, { once: true })
else place()
