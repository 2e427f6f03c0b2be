import { actionOf, takesText } from './keys.js'
import { gesture } from './view.js'

/** @typedef {import('./keys.js').Action} Action */

/**
 * Keys of the drawing, while it has the focus.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => 'right'|'down'} options.direction
 * @param {(action: Action) => boolean} options.act  whether it did something; if not, the key is the browser's
 * @returns {import('./view.js').Gesture}
 */
export function createKeyboard(element, { direction, act }) {
  return gesture(element, {
    keydown(/** @type {KeyboardEvent} */ event) {
      if (event.defaultPrevented || takesText(event.target)) return
      const action = actionOf(event, direction())
      // Enter and the space bar on a button inside the drawing press that button
      if (action === 'open' && event.target instanceof HTMLElement && event.target.closest('button, a[href], [role=slider]')) return
      if (action && act(action)) event.preventDefault()
    },
  })
}
