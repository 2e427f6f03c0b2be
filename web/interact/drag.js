import { gesture, pointIn } from './view.js'

/** @typedef {import('./view.js').View} View */

/** Below this a press is a click. */
export const DRAG_THRESHOLD_PX = 3

/**
 * Follows one pointer and says how far the window has gone since the press. The paper sticks to the finger: the window always
 * comes from the press and the pointer, so it is exact again after an end was reached.
 */
export class Dragged {
  /** @param {View} view  at the press @param {number} alongPx */
  constructor(view, alongPx) {
    this.view = view
    this.alongPx = alongPx
    this.moved = false
  }

  /**
   * @param {number} alongPx
   * @returns {import('./view.js').DayWindow|null} null while it may still be a click
   */
  to(alongPx) {
    const px = alongPx - this.alongPx
    if (!this.moved && Math.abs(px) < DRAG_THRESHOLD_PX) return null
    this.moved = true
    const { startDay, endDay } = this.view.scale.panned(px).clamped(this.view.limits)
    return { startDay, endDay }
  }
}

/**
 * Drag to pan, with the main button or one finger. A second finger ends it: pinch takes over.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => View} options.view
 * @param {(window: import('./view.js').DayWindow) => void} options.move
 * @param {() => void} [options.settle]  told when the hand lets go after a drag
 * @returns {import('./view.js').Gesture & {dragging: () => boolean}}
 */
export function createDrag(element, { view, move, settle = () => {} }) {
  /** @type {{pointerId: number, dragged: Dragged}|null} */ let held = null
  const pointers = new Set()
  let swallow = false

  const release = () => {
    if (held?.dragged.moved) settle()
    held = null
    element.removeAttribute('data-dragging')
  }
  const lift = (/** @type {PointerEvent} */ event) => {
    pointers.delete(event.pointerId)
    if (held?.pointerId === event.pointerId) {
      // a click follows a drag only when it ends where it began; it is not meant
      swallow = held.dragged.moved
      release()
    }
  }
  const listening = gesture(element, {
    pointerdown(/** @type {PointerEvent} */ event) {
      swallow = false
      pointers.add(event.pointerId)
      if (pointers.size > 1) return release()
      if (event.button !== 0) return
      const now = view()
      held = { pointerId: event.pointerId, dragged: new Dragged(now, pointIn(event, element, now.direction).alongPx) }
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (held?.pointerId !== event.pointerId) return
      const before = held.dragged.moved
      const window = held.dragged.to(pointIn(event, element, held.dragged.view.direction).alongPx)
      if (!window) return
      if (!before) {
        // captured only now: a captured press would take the click away from what was pressed
        element.setPointerCapture(event.pointerId)
        element.setAttribute('data-dragging', '')
      }
      move(window)
    },
    pointerup: lift,
    pointercancel: lift,
  })
  const swallowing = gesture(element, {
    click(/** @type {MouseEvent} */ event) {
      if (!swallow) return
      swallow = false
      event.stopPropagation()
      event.preventDefault()
    },
  }, { capture: true })
  return {
    enable() { listening.enable(); swallowing.enable() },
    disable() { listening.disable(); swallowing.disable(); pointers.clear(); release() },
    dragging: () => held?.dragged.moved ?? false,
  }
}
