import { gesture, pointIn, zoomAt } from './view.js'

/**
 * A double click on the ground zooms in at the pointer, with Shift out.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => import('./view.js').View} options.view
 * @param {(window: import('./view.js').DayWindow) => void} options.ease
 * @param {(point: {x: number, y: number}) => boolean} options.taken  whether something else is meant there
 * @param {number} [options.factor]  default 2
 * @returns {import('./view.js').Gesture}
 */
export function createDoubleClick(element, { view, ease, taken, factor = 2 }) {
  return gesture(element, {
    dblclick(/** @type {MouseEvent} */ event) {
      const now = view()
      const point = pointIn(event, element, now.direction)
      if (taken(point)) return
      event.preventDefault()
      const { startDay, endDay } = zoomAt(now, event.shiftKey ? 1 / factor : factor, point.alongPx)
      ease({ startDay, endDay })
    },
  })
}
