import { writeState } from './bars.js'
import { px, shapePath, whiskers } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */

/** Chosen: so far outside the mark runs the ring. */
export const RING_PX = 5.5
/** Hover: so far outside the mark reaches the disc. */
const DISC_PX = 6
const HOLLOW_PX = 2
/** Under this size the outline of a hollow mark is thinner, so that it stays hollow. */
const SMALL_PX = 8.5
const SMALL_HOLLOW_PX = 1.4

/**
 * The symbols, and the ring of what is chosen. Solid: known to the day. Hollow: not known to the day, with whiskers: about then.
 * Dashed: uncertain; with whiskers, about then and uncertain. Where marks cover each other the most important lies on top.
 *
 * @param {SVGElement} parent
 * @returns {(scene: Scene, hovered: number) => void}
 */
export function createMarks(parent) {
  const layer = (/** @type {string} */ name) => parent.appendChild(svg('g', name))
  const discs = keyed(layer('event-discs'), {
    key: (/** @type {Mark} */ mark) => mark.index,
    make: () => svg('circle', 'event-disc'),
    paint: (circle, mark) => round(circle, mark, DISC_PX),
  })
  const rings = keyed(layer('event-rings'), {
    key: (/** @type {Mark} */ mark) => mark.index,
    make: () => svg('circle', 'event-ring'),
    paint: (circle, mark) => round(circle, mark, RING_PX),
  })
  let down = false
  const symbols = keyed(layer('event-marks'), {
    key: (/** @type {Mark} */ mark) => mark.index,
    make: mark => {
      const path = svg('path', 'event-mark')
      write(path, 'data-position', mark.index)
      return path
    },
    paint: (path, mark) => {
      writeState(path, mark)
      write(path, 'data-form', mark.form)
      const small = mark.form !== 'solid' && mark.sizePx < SMALL_PX
      write(path, 'data-small', small)
      // a hollow mark is as large as a solid one: its stroke lies within
      write(path, 'd', shapePath(mark.lane, mark.form === 'solid' ? mark.sizePx : mark.sizePx - (small ? SMALL_HOLLOW_PX : HOLLOW_PX))
        + (mark.about ? whiskers(mark.lane, mark.sizePx, down) : ''))
      write(path, 'transform', `translate(${px(mark.x)} ${px(mark.y)})`)
    },
  })

  return (scene, hovered) => {
    down = scene.direction === 'down'
    const seen = scene.marks.filter(mark => mark.sizePx > 0).sort((a, b) => Number(a.chosen) - Number(b.chosen)
      || Number(b.steppedBack) - Number(a.steppedBack) || a.importance - b.importance || a.index - b.index)
    discs(seen.filter(mark => mark.index === hovered && !mark.chosen))
    rings(seen.filter(mark => mark.chosen))
    symbols(seen)
  }
}

/** @param {Element} circle @param {Mark} mark @param {number} outsidePx */
function round(circle, mark, outsidePx) {
  write(circle, 'data-lane', mark.lane % 8)
  write(circle, 'cx', px(mark.x))
  write(circle, 'cy', px(mark.y))
  write(circle, 'r', px(mark.sizePx / 2 + outsidePx))
}
