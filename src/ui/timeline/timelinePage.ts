/** The timeline with its style sheet, as the page loads it. */
import './timeline.css'

export { default } from './Timeline'
