import { gesture, pointIn } from './view.js'

/**
 * A click or tap on what is nearest. Clicks that no pointer made (voice control, a screen reader) mean the element they are on.
 *
 * @param {HTMLElement} element
 * @param {object} options
 * @param {(x: number, y: number) => import('./nearest.js').Meant|null} options.meant
 * @param {(meant: import('./nearest.js').Meant) => void} options.open
 * @returns {import('./view.js').Gesture}
 */
export function createTap(element, { meant, open }) {
  return gesture(element, {
    click(/** @type {MouseEvent} */ event) {
      if (event.defaultPrevented) return
      if (event.detail === 0 && event.target instanceof Element) {
        const position = event.target.closest('[data-position]')?.getAttribute('data-position')
        if (position !== null && position !== undefined) return open({ index: Number(position), cluster: null })
      }
      const { x, y } = pointIn(event, element, 'right')
      const found = meant(x, y)
      if (found) open(found)
    },
  })
}
