import { gesture, pointIn, zoomAt } from './view.js'

/** @typedef {import('./view.js').View} View */
/** @typedef {{x: number, y: number, alongPx: number}} Point */

/**
 * The window of two fingers: the day that lay in the middle between them lies there still, and the scale has grown as their
 * distance has.
 *
 * @param {View} view  when the second finger came
 * @param {[Point, Point]} before
 * @param {[Point, Point]} after
 * @returns {import('./view.js').DayWindow}
 */
export function pinched(view, before, after) {
  const middle = (before[0].alongPx + before[1].alongPx) / 2
  const factor = apart(after) / Math.max(apart(before), 1)
  const moved = { ...view, scale: view.scale.panned((after[0].alongPx + after[1].alongPx) / 2 - middle) }
  const { startDay, endDay } = zoomAt(moved, Math.max(factor, 0.001), (after[0].alongPx + after[1].alongPx) / 2)
  return { startDay, endDay }
}

/** @param {[Point, Point]} points */
function apart([a, b]) {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/**
 * Two fingers zoom and pan. What the browser itself does with touches is set by `touch-action`: across time it may scroll the
 * page, along time and with two fingers the drawing acts.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => View} options.view
 * @param {(window: import('./view.js').DayWindow) => void} options.move
 * @param {() => void} [options.settle]
 * @returns {import('./view.js').Gesture}
 */
export function createPinch(element, { view, move, settle = () => {} }) {
  /** @type {Map<number, Point>} */ const fingers = new Map()
  /** @type {{view: View, points: [Point, Point]}|null} */ let begun = null

  const two = () => /** @type {[Point, Point]} */ ([...fingers.values()].map(point => ({ ...point })))
  const lift = (/** @type {PointerEvent} */ event) => {
    fingers.delete(event.pointerId)
    if (begun) settle()
    begun = null
  }
  const listening = gesture(element, {
    pointerdown(/** @type {PointerEvent} */ event) {
      if (event.pointerType !== 'touch') return
      const now = view()
      fingers.set(event.pointerId, pointIn(event, element, now.direction))
      begun = fingers.size === 2 ? { view: now, points: two() } : null
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (!fingers.has(event.pointerId)) return
      fingers.set(event.pointerId, pointIn(event, element, view().direction))
      if (begun && fingers.size === 2) move(pinched(begun.view, begun.points, two()))
    },
    pointerup: lift,
    pointercancel: lift,
  })
  return { enable: listening.enable, disable() { listening.disable(); fingers.clear(); begun = null } }
}

/**
 * What the browser may still do with one finger on the drawing.
 * @param {'right'|'down'} direction
 * @param {boolean} [framed]  in a frame one finger scrolls the page around it, whichever way time runs
 * @returns {'pan-x'|'pan-y'|'pan-x pan-y'}
 */
export function touchAction(direction, framed = false) {
  if (framed && direction === 'down') return 'pan-x pan-y'
  return direction === 'down' ? 'pan-x' : 'pan-y'
}
