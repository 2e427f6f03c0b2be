import { WHISKER_PX } from '../layout/items.js'

/**
 * The shapes of the lanes, so that a category is never told by colour alone. All are drawn about (0, 0) and weigh about the same:
 * diamond, hourglass and half disc are 15% wider than the side of their box. No cross, star or crescent is among them.
 */

/** @typedef {'diamond'|'circle'|'triangle'|'square'|'hourglass'|'half-disc'|'pentagon'|'triangle-on-tip'} Shape */

/** @type {readonly Shape[]} by lane; after the last they start over */
export const SHAPES = Object.freeze(['diamond', 'circle', 'triangle', 'square', 'hourglass', 'half-disc', 'pentagon', 'triangle-on-tip'])

const WIDER = 1.15

/**
 * @param {number} lane  counted from 0
 * @returns {Shape}
 */
export function shapeOf(lane) {
  return SHAPES[((lane % SHAPES.length) + SHAPES.length) % SHAPES.length]
}

/**
 * @param {number} lane  counted from 0
 * @param {number} sizePx  side of the box that layout keeps free for it
 * @returns {string} the `d` of an SVG path, closed, with its middle at (0, 0)
 */
export function shapePath(lane, sizePx) {
  const half = sizePx / 2
  const wide = half * WIDER
  switch (shapeOf(lane)) {
    case 'diamond': return polygon([[0, -wide], [wide, 0], [0, wide], [-wide, 0]])
    case 'circle': return `M${px(-half)} 0a${px(half)} ${px(half)} 0 1 1 ${px(sizePx)} 0a${px(half)} ${px(half)} 0 1 1 ${px(-sizePx)} 0Z`
    case 'triangle': return polygon([[0, -half * 0.96], [half * 1.12, half * 0.88], [-half * 1.12, half * 0.88]])
    case 'square': return polygon([[-half, -half], [half, -half], [half, half], [-half, half]])
    case 'hourglass': return polygon([[-wide, -half * 0.82], [0, -half * 0.14], [wide, -half * 0.82], [wide, half * 0.82], [0, half * 0.14], [-wide, half * 0.82]])
    case 'half-disc': return `M${px(-wide)} ${px(wide / 2)}a${px(wide)} ${px(wide)} 0 0 1 ${px(2 * wide)} 0Z`
    case 'pentagon': return polygon([0, 1, 2, 3, 4].map(corner => {
      const turn = corner * 2 * Math.PI / 5
      return [Math.sin(turn) * half * 1.08, -Math.cos(turn) * half * 1.08]
    }))
    case 'triangle-on-tip': return polygon([[0, half * 0.96], [half * 1.12, -half * 0.88], [-half * 1.12, -half * 0.88]])
  }
}

/** From the middle to the outline, in halves of the box: to the right, up, down. @type {Record<Shape, readonly number[]>} */
const EDGES = {
  diamond: [WIDER, WIDER, WIDER], circle: [1, 1, 1], triangle: [0.58, 0.96, 0.88], square: [1, 1, 1], hourglass: [WIDER, 1, 1],
  'half-disc': [1, 0.58, 0.58], pentagon: [0.92, 1.08, 0.87], 'triangle-on-tip': [0.58, 0.88, 0.96],
}

/**
 * Whiskers along time, from the outline of a shape on either side: about then.
 *
 * @param {number} lane
 * @param {number} sizePx  of the box
 * @param {boolean} down  time runs down
 * @returns {string} the `d` of two strokes
 */
export function whiskers(lane, sizePx, down) {
  const half = sizePx / 2
  const [side, up, below] = EDGES[shapeOf(lane)].map(edge => edge * half)
  const end = half * (down ? 1 : Math.max(1, EDGES[shapeOf(lane)][0])) + WHISKER_PX
  return down ? `M0 ${px(-end)}V${px(-up)}M0 ${px(end)}V${px(below)}` : `M${px(-end)} 0H${px(-side)}M${px(end)} 0H${px(side)}`
}

/** One stroke of a path: where it begins, and how it goes on from there. @typedef {{x: number, y: number, on: string}} Stroke */

/** What has been taken apart once: shapes come in few sizes. @type {Map<string, readonly Stroke[]>} */
const apart = new Map()

/**
 * A shape in another place, so that many can share one path.
 *
 * @param {string} d  of absolute `M`, `L`, `H`, `V`, of `Z` and of arcs `a`, as the functions above write it
 * @param {number} x
 * @param {number} y
 * @returns {string}
 */
export function movedTo(d, x, y) {
  let strokes = apart.get(d)
  if (!strokes) apart.set(d, strokes = d.split('M').slice(1).map(strokeOf))
  let moved = ''
  for (const stroke of strokes) moved += `M${px(x + stroke.x)} ${px(y + stroke.y)}${stroke.on}`
  return moved
}

/** @param {string} text  of one stroke, without its `M`  @returns {Stroke} */
function strokeOf(text) {
  const [, start, rest] = /** @type {RegExpExecArray} */ (/^([^LHVaZ]*)(.*)$/.exec(text))
  const [x, y] = start.split(' ').map(Number)
  const at = { x, y }
  const on = rest.replace(/([LHV])([^LHVaZ]*)/g, (_, command, numbers) => {
    const [first, second] = numbers.split(' ').map(Number)
    const to = command === 'H' ? { x: first, y: at.y } : command === 'V' ? { x: at.x, y: first } : { x: first, y: second }
    const [right, below] = [px(to.x - at.x), px(to.y - at.y)]
    Object.assign(at, to)
    return command === 'H' ? `h${right}` : command === 'V' ? `v${below}` : `l${right} ${below}`
  })
  return { x, y, on }
}

/** @param {number[][]} points */
function polygon(points) {
  return `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`
}

/** @param {number} value  @returns {number} in hundredths: finer than any screen, and short */
export function px(value) {
  return Math.round(value * 100) / 100 + 0
}
