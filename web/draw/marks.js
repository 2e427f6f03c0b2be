import { standApart, writeState } from './bars.js'
import { movedTo, px, shapePath, whiskers } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */
/** What one path draws. @typedef {{key: string|number, mark: Mark, small: boolean, d: string, at: string|null}} Symbols */

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
  const symbols = keyed(layer('event-marks'), {
    key: (/** @type {Symbols} */ { key }) => key,
    make: () => svg('path', 'event-mark'),
    paint: (path, { key, mark, small, d, at }) => {
      writeState(path, mark)
      write(path, 'data-position', typeof key === 'number' ? key : null)
      write(path, 'data-form', mark.form)
      write(path, 'data-small', small)
      write(path, 'd', d)
      write(path, 'transform', at)
    },
  })

  return (scene, hovered) => {
    const seen = seenIn(scene)
    discs(seen.filter(mark => mark.index === hovered && !mark.chosen))
    rings(seen.filter(mark => mark.chosen))
    symbols(symbolsOf(scene, seen))
  }
}

/** The marks whose symbol is in view, in the order of painting. @param {Scene} scene */
export function seenIn({ marks }) {
  return marks.filter(mark => mark.sizePx > 0).sort((a, b) => Number(a.chosen) - Number(b.chosen)
    || Number(b.steppedBack) - Number(a.steppedBack) || a.importance - b.importance || a.index - b.index)
}

/**
 * Each mark by itself or, where there are many, one path for all that look alike. Marks of a lane never touch when time runs to the
 * right; when it runs down they may, and each is then told from the other by its outline.
 *
 * @param {Scene} scene
 * @param {readonly Mark[]} seen  of it, in the order of painting
 * @returns {Symbols[]}
 */
export function symbolsOf(scene, seen) {
  const down = scene.direction === 'down'
  const apart = down || standApart(scene)
  /** @type {Map<string|number, Symbols>} */
  const symbols = new Map()
  for (const mark of seen) {
    const small = mark.form !== 'solid' && mark.sizePx < SMALL_PX
    const d = symbolPath(mark, small, down)
    if (apart || mark.chosen) {
      symbols.set(mark.index, { key: mark.index, mark, small, d, at: `translate(${px(mark.x)} ${px(mark.y)})` })
      continue
    }
    const key = `${mark.lane} ${mark.form} ${small} ${mark.steppedBack}`
    const shared = symbols.get(key)
    if (shared) shared.d += movedTo(d, mark.x, mark.y)
    else symbols.set(key, { key, mark, small, d: movedTo(d, mark.x, mark.y), at: null })
  }
  return [...symbols.values()]
}

/** About (0, 0). A hollow mark is as large as a solid one: its stroke lies within. @param {Mark} mark @param {boolean} small @param {boolean} down */
function symbolPath(mark, small, down) {
  return shapePath(mark.lane, mark.form === 'solid' ? mark.sizePx : mark.sizePx - (small ? SMALL_HOLLOW_PX : HOLLOW_PX))
    + (mark.about ? whiskers(mark.lane, mark.sizePx, down) : '')
}

/** @param {Element} circle @param {Mark} mark @param {number} outsidePx */
function round(circle, mark, outsidePx) {
  write(circle, 'data-lane', mark.lane % 8)
  write(circle, 'cx', px(mark.x))
  write(circle, 'cy', px(mark.y))
  write(circle, 'r', px(mark.sizePx / 2 + outsidePx))
}
