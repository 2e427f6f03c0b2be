import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */
/** @typedef {import('../layout/scene.js').Bar} Bar */
/** @typedef {{key: string, mark: Mark, d: string}} Stroke  mark: gives it lane and state */

/** With more marks than this, those of one lane and state share a path: a drawing stays within 1,500 elements. */
const MOST_APART = 200

const CAP_HALF_PX = 5
const ARROW_PX = 6
const ARROW_HALF_PX = 5.5
const BRACKET_LIP_PX = 3.5
/** Between a bracket or a mark and the dots. */
const DOTS_OFF_PX = 2.5

/**
 * What a mark says about time beyond its own place: bars, dots where a day is not known, brackets, end bars and arrow heads.
 *
 * @param {SVGElement} parent
 * @returns {(scene: Scene) => void}
 */
export function createBars(parent) {
  const strokes = (/** @type {string} */ name) => keyed(parent.appendChild(svg('g', `${name}s`)), {
    key: (/** @type {Stroke} */ { key }) => key,
    make: () => svg('path', name),
    paint: (path, { mark, d }) => {
      writeState(path, mark)
      write(path, 'd', d)
    },
  })
  const bars = strokes('event-bar')
  const dots = strokes('event-dot')
  const ends = strokes('event-end')
  const brackets = strokes('event-bracket')
  return scene => {
    const down = scene.direction === 'down'
    const apart = scene.marks.length <= MOST_APART
    /** @param {(mark: Mark) => string} path  @returns {Stroke[]} */
    const drawn = path => {
      /** @type {Map<string, Stroke>} */
      const strokes = new Map()
      for (const mark of scene.marks) {
        const d = path(mark)
        if (d === '') continue
        const key = apart ? String(mark.index) : `lane ${mark.lane % 8} ${mark.steppedBack && !mark.chosen}`
        const stroke = strokes.get(key)
        if (stroke) stroke.d += d
        else strokes.set(key, { key, mark, d })
      }
      return [...strokes.values()]
    }
    bars(drawn(mark => mark.bar?.solid ? along(down, mark, ...shortened(mark.bar, mark.bar.solid)) : ''))
    dots(drawn(mark => dotted(down, mark)))
    ends(drawn(mark => mark.bar ? ending(down, mark, mark.bar) : ''))
    brackets(drawn(mark => bracketed(down, mark)))
  }
}

/** Lane and state, which give an element its colour. @param {Element} element @param {Mark} mark */
export function writeState(element, mark) {
  write(element, 'data-lane', mark.lane % 8)
  write(element, 'data-stepped', mark.steppedBack && !mark.chosen)
}

/** A stroke along time at the height of a mark. @param {boolean} down @param {Mark} mark @param {number} from @param {number} to */
function along(down, mark, from, to) {
  if (to - from < 0.05) return ''
  return down ? `M${px(mark.x)} ${px(from)}V${px(to)}` : `M${px(from)} ${px(mark.y)}H${px(to)}`
}

/** @param {boolean} down @param {Mark} mark @param {number[][]} points  [along, across from the mark's line] */
function line(down, mark, points) {
  return `M${points.map(([a, b]) => down ? `${px(mark.x + b)} ${px(a)}` : `${px(a)} ${px(mark.y + b)}`).join('L')}`
}

/** A bar stops short of the tip of its arrow, which would else be blunt. @param {Bar} bar @param {readonly number[]} part  @returns {[number, number]} */
function shortened(bar, [from, to]) {
  return [
    bar.startArrow && from - bar.fromPx < 2 ? Math.min(bar.fromPx + 2, to) : from,
    bar.endArrow && bar.toPx - to < 2 ? Math.max(bar.toPx - 2, from) : to,
  ]
}

/** @param {boolean} down @param {Mark} mark */
function dotted(down, mark) {
  const { bar, brackets } = mark
  if (bar) {
    const parts = [bar.dotsBefore, bar.dotsAfter].filter(part => part !== null)
    return parts.map(part => along(down, mark, part === bar.dotsBefore && bar.startArrow ? part[0] + ARROW_PX : part[0],
      part === bar.dotsAfter && bar.endArrow ? part[1] - ARROW_PX : part[1])).join('')
  }
  if (!brackets) return ''
  const half = mark.sizePx > 0 ? mark.sizePx / 2 + DOTS_OFF_PX : 0
  const middle = down ? mark.y : mark.x
  const [from, to] = [brackets[0] + BRACKET_LIP_PX + DOTS_OFF_PX, brackets[1] - BRACKET_LIP_PX - DOTS_OFF_PX]
  if (half === 0) return along(down, mark, from, to)
  return along(down, mark, from, middle - half) + along(down, mark, middle + half, to)
}

/** @param {boolean} down @param {Mark} mark @param {Bar} bar */
function ending(down, mark, bar) {
  /** @type {string[]} */
  const parts = []
  if (bar.startArrow) parts.push(line(down, mark, [[bar.fromPx + ARROW_PX + 1, -ARROW_HALF_PX], [bar.fromPx + 1.5, 0], [bar.fromPx + ARROW_PX + 1, ARROW_HALF_PX]]))
  if (bar.endArrow) parts.push(line(down, mark, [[bar.toPx - ARROW_PX - 1, -ARROW_HALF_PX], [bar.toPx - 1.5, 0], [bar.toPx - ARROW_PX - 1, ARROW_HALF_PX]]))
  if (bar.endCap) parts.push(line(down, mark, [[bar.toPx - 1, -CAP_HALF_PX], [bar.toPx - 1, CAP_HALF_PX]]))
  return parts.join('')
}

/** @param {boolean} down @param {Mark} mark */
function bracketed(down, mark) {
  if (!mark.brackets) return ''
  const [from, to] = mark.brackets
  const half = Math.max(CAP_HALF_PX, mark.sizePx / 2 + 1)
  const lip = Math.min(BRACKET_LIP_PX, (to - from) / 3)
  return line(down, mark, [[from + lip, -half], [from + 0.75, -half], [from + 0.75, half], [from + lip, half]])
    + line(down, mark, [[to - lip, -half], [to - 0.75, -half], [to - 0.75, half], [to - lip, half]])
}
