import { gesture, pointIn } from './view.js'

/**
 * Says what a mouse or pen is over. Fingers do not hover.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {() => import('./nearest.js').Places|null} options.scene
 * @param {(x: number, y: number) => import('./nearest.js').Meant|null} options.meant
 * @param {(meant: import('./nearest.js').Meant|null) => void} options.over
 * @returns {import('./view.js').Gesture}
 */
export function createHover(element, { scene, meant, over }) {
  return gesture(element, {
    pointermove(/** @type {PointerEvent} */ event) {
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      const { x, y } = pointIn(event, element, scene()?.direction ?? 'right')
      over(meant(x, y))
    },
    pointerleave() { over(null) },
  })
}
