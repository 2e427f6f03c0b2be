import { button } from './elements.js'
import { sign } from './signs.js'

/**
 * Where the page is narrow, search and filters lie behind one button, so that the drawing has the screen. Where it is wide the button
 * is not shown and the filters always are.
 *
 * @param {HTMLElement} timeline
 * @param {{words: import('../i18n/words.js').Words}} ground
 */
export function createDrawer(timeline, { words }) {
  const press = button(words.text('web.filters.short'), () => open(!isOpen()), { part: 'button filters-open', sign: sign('filter'), words: true })
  press.setAttribute('aria-label', words.text('web.filters'))
  press.setAttribute('aria-controls', 'filters')
  press.setAttribute('aria-expanded', 'false')
  timeline.querySelector('.masthead-tools')?.prepend(press)

  const isOpen = () => timeline.hasAttribute('data-filtering')
  /** @param {boolean} wanted */
  function open(wanted) {
    timeline.toggleAttribute('data-filtering', wanted)
    press.setAttribute('aria-expanded', String(wanted))
  }
  return {
    open,
    /** @param {boolean} active  whether a filter narrows what is shown */
    show(active) { press.toggleAttribute('data-active', active) },
  }
}
