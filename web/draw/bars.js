import { WHISKER_PX } from '../layout/items.js'
import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */
/** @typedef {import('../layout/scene.js').Bar} Bar */
/** @typedef {{key: string, mark: Mark, d: string}} Stroke  mark: gives it lane and state */

/** With more events in view than this, in clusters too, marks of one lane and state share a path: few elements are quick to move. */
const MOST_APART = 200

/** Whether each mark of a scene has an element of its own. @param {Pick<Scene, 'marks'|'clusters'>} scene */
export function standApart({ marks, clusters }) {
  return clusters.reduce((count, { indices }) => count + indices.length, marks.length) <= MOST_APART
}

const CAP_HALF_PX = 5
const ARROW_PX = 6
const ARROW_HALF_PX = 5.5
const BRACKET_LIP_PX = 3.5
/** Between a bracket or a mark and the dots. */
const DOTS_OFF_PX = 2.5
/** Between a bar and an end bar of dashes. */
const DOUBT_OFF_PX = 3.5

/**
 * What a mark says about time beyond its own place: bars, dots where a day is not known, brackets, end bars, whiskers and arrow heads.
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
    const drawn = strokesOf(scene)
    bars(drawn.bars)
    dots(drawn.dots)
    ends(drawn.ends)
    brackets(drawn.brackets)
  }
}

/**
 * What `createBars` draws of a scene, in the order of painting.
 *
 * @param {Scene} scene
 * @returns {{bars: Stroke[], dots: Stroke[], ends: Stroke[], brackets: Stroke[]}}
 */
export function strokesOf(scene) {
  const down = scene.direction === 'down'
  const { bodyPx } = scene
  /** @type {[number, number]} */
  const edges = down ? [bodyPx.y, bodyPx.y + bodyPx.heightPx] : [bodyPx.x, bodyPx.x + bodyPx.widthPx]
  const apart = standApart(scene)
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
  return {
    bars: drawn(mark => mark.bar?.solid ? along(down, mark, ...shortened(mark.bar, mark.bar.solid)) : ''),
    dots: drawn(mark => dotted(down, mark, edges)),
    ends: drawn(mark => mark.bar ? ending(down, mark, mark.bar) : ''),
    brackets: drawn(mark => bracketed(down, mark, edges)),
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

/** A bar stops short of the tip of its arrow, which would else be blunt, and of an end bar of dashes. @param {Bar} bar @param {readonly number[]} part  @returns {[number, number]} */
function shortened(bar, [from, to]) {
  const off = bar.endArrow ? 2 : bar.endDoubt ? DOUBT_OFF_PX : 0
  return [
    bar.startArrow && from - bar.fromPx < 2 ? Math.min(bar.fromPx + 2, to) : from,
    bar.toPx - to < off ? Math.max(bar.toPx - off, from) : to,
  ]
}

/** Dots leave the symbol free. @param {boolean} down @param {Mark} mark @param {readonly number[]} edges  of the body, along time */
function dotted(down, mark, edges) {
  const { bar, brackets } = mark
  const middle = down ? mark.y : mark.x
  const half = mark.sizePx > 0 ? mark.sizePx / 2 + (mark.about ? WHISKER_PX : 0) + DOTS_OFF_PX : 0
  const around = (/** @type {number} */ from, /** @type {number} */ to) => half === 0 ? along(down, mark, from, to)
    : along(down, mark, from, Math.min(to, middle - half)) + along(down, mark, Math.max(from, middle + half), to)
  if (bar) {
    const { dotsBefore, dotsAfter } = bar
    return (dotsBefore ? around(dotsBefore[0] + (bar.startArrow ? ARROW_PX : 0), dotsBefore[1]) : '')
      + (dotsAfter ? around(dotsAfter[0], dotsAfter[1] - (bar.endArrow ? ARROW_PX : bar.endDoubt ? DOUBT_OFF_PX : 0)) : '')
  }
  if (!brackets) return ''
  return around(Math.max(brackets[0] + BRACKET_LIP_PX + DOTS_OFF_PX, edges[0] + ARROW_PX), Math.min(brackets[1] - BRACKET_LIP_PX - DOTS_OFF_PX, edges[1] - ARROW_PX))
}

/** @param {boolean} down @param {Mark} mark @param {number} tip @param {1|-1} way  1: it points to later */
function arrow(down, mark, tip, way) {
  const back = tip - way * (ARROW_PX + 1)
  return line(down, mark, [[back, -ARROW_HALF_PX], [tip - way * 1.5, 0], [back, ARROW_HALF_PX]])
}

/** @param {boolean} down @param {Mark} mark @param {Bar} bar */
function ending(down, mark, bar) {
  const at = bar.toPx - 1
  return (bar.startArrow ? arrow(down, mark, bar.fromPx, -1) : '')
    + (bar.endArrow ? arrow(down, mark, bar.toPx, 1) : '')
    + (bar.endCap ? line(down, mark, [[at, -CAP_HALF_PX], [at, CAP_HALF_PX]]) : '')
    + (bar.endDoubt ? [-CAP_HALF_PX, -1, CAP_HALF_PX - 2].map(from => line(down, mark, [[at, from], [at, from + 2]])).join('') : '')
    + (bar.endAbout ? line(down, mark, [[bar.toPx, 0], [bar.toPx + WHISKER_PX, 0]]) : '')
}

/** What reaches beyond the view has an arrow head in place of its bracket. @param {boolean} down @param {Mark} mark @param {readonly number[]} edges */
function bracketed(down, mark, edges) {
  if (!mark.brackets) return ''
  const [from, to] = mark.brackets
  const half = Math.max(CAP_HALF_PX, mark.sizePx / 2 + 1)
  const lip = Math.min(BRACKET_LIP_PX, (to - from) / 3)
  const bracket = (/** @type {number} */ at, /** @type {1|-1} */ way) => {
    const back = at - way * 0.75
    return line(down, mark, [[at - way * lip, -half], [back, -half], [back, half], [at - way * lip, half]])
  }
  return (from < edges[0] - 0.5 ? arrow(down, mark, edges[0], -1) : bracket(from, -1))
    + (to > edges[1] + 0.5 ? arrow(down, mark, edges[1], 1) : bracket(to, 1))
}
