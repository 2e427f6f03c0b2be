import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Label} Label */

/** The marker around a chosen label, on each side. */
const AROUND_X_PX = 5
const AROUND_Y_PX = 2
const ROUND_PX = 2

/** The marker that a chosen label stands on. @param {Label} label */
export function chosenGround({ x, y, widthPx, heightPx }) {
  return { x: x - AROUND_X_PX, y: y - AROUND_Y_PX, widthPx: widthPx + 2 * AROUND_X_PX, heightPx: heightPx + 2 * AROUND_Y_PX, roundPx: ROUND_PX }
}

/**
 * @param {SVGElement} parent
 * @returns {(labels: readonly Label[]) => void}
 */
export function createLabelGrounds(parent) {
  const grounds = keyed(parent, {
    key: (/** @type {Label} */ label) => label.index,
    make: () => svg('rect', 'label-ground'),
    paint: (rect, label) => {
      const box = chosenGround(label)
      write(rect, 'x', px(box.x))
      write(rect, 'y', px(box.y))
      write(rect, 'width', px(box.widthPx))
      write(rect, 'height', px(box.heightPx))
      write(rect, 'rx', box.roundPx)
    },
  })
  return labels => grounds(labels.filter(label => label.chosen))
}
