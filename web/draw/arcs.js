import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'
import { RING_PX } from './marks.js'

/**
 * What led to what, as arcs from cause to effect. Level pairs are joined over the top, steep ones by an S with upright ends. Where time
 * runs down all of it lies on its side: what is the top is then the side of the axis, or of the names where the axis leaves no room.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {'led'|'followed'|'thread'} ArcKind  solid, dashed; or thin, for the rest of a thread */
/** @typedef {{from: number, to: number, kind: ArcKind}} ArcLink  positions of cause and effect */
/** @typedef {{x: number, y: number, halfPx: number, chosen: boolean}} End */
/** @typedef {{key: string, kind: ArcKind, d: string, head: string}} Arc */

const RISE_PX = 14
const RISE_PART = 0.24
const MOST_RISE_PX = 120
/** Of height to width, from which an arc is an S. */
const STEEP = 0.5
/** Between a mark and the end of an arc. */
const OFF_PX = 3.5
const HEAD_PX = 8
const HEAD_HALF_PX = 3.6
/** Between heads that meet, and between tails; less where they would spread wider than their mark. */
const HEADS_APART_PX = 5
const TAILS_APART_PX = 2.5
const HEADS_SPREAD_PX = 26
const TAILS_SPREAD_PX = 10

/**
 * @param {SVGElement} parent
 * @returns {(scene: Scene, links: readonly ArcLink[]) => void}
 */
export function createArcs(parent) {
  const layer = (/** @type {string} */ name) => parent.appendChild(svg('g', name))
  const paths = (/** @type {string} */ name, /** @type {(arc: Arc) => string} */ d) => keyed(layer(`${name}s`), {
    key: (/** @type {Arc} */ arc) => arc.key,
    make: () => svg('path', name),
    paint: (path, arc) => {
      write(path, 'data-kind', arc.kind)
      write(path, 'd', d(arc))
    },
  })
  const casings = paths('arc-casing', arc => arc.d)
  const lines = paths('arc', arc => arc.d)
  const heads = paths('arc-head', arc => arc.head)
  return (scene, links) => {
    const arcs = links.length === 0 ? [] : arcsOf(scene, links)
    const strong = arcs.filter(arc => arc.kind !== 'thread')
    casings(strong)
    lines([...arcs.filter(arc => arc.kind === 'thread'), ...strong])
    heads(strong)
  }
}

/** So much of the lanes' width an arc needs beside them, or it goes to the other side. */
const LEAST_SIDE_PX = 20
/** Beyond the lanes, where leaders run to the names. */
const BESIDE_LANES_PX = 18

/**
 * @param {Scene} scene
 * @param {readonly ArcLink[]} links
 * @returns {Arc[]} of those whose two ends are in view, in a cluster at least
 */
export function arcsOf(scene, links) {
  const find = ends(scene)
  const drawn = links.map(link => ({ ...link, a: find(link.from), b: find(link.to) }))
    .flatMap(({ a, b, ...link }) => a && b && (a.x !== b.x || a.y !== b.y) ? [{ ...link, a, b }] : [])
  if (scene.direction === 'right') return bend(drawn, scene.bodyPx.y - scene.stripPx + 4, (x, y) => `${px(x)} ${px(y)}`)
  // on its side: time along x, and from the axis, or from the names, y
  const axisPx = scene.bodyPx.x + 3
  const namesPx = scene.lanes.reduce((end, lane) => Math.max(end, lane.toPx), axisPx) + BESIDE_LANES_PX
  const turn = (/** @type {End} */ end, mirrored = false) => ({ ...end, x: end.y, y: mirrored ? -end.x : end.x })
  const roomy = (/** @type {{a: End, b: End}} */ { a, b }) => Math.min(a.x, b.x) - axisPx >= LEAST_SIDE_PX
  return [
    ...bend(drawn.filter(roomy).map(arc => ({ ...arc, a: turn(arc.a), b: turn(arc.b) })), axisPx, (x, y) => `${px(y)} ${px(x)}`),
    ...bend(drawn.filter(arc => !roomy(arc)).map(arc => ({ ...arc, a: turn(arc.a, true), b: turn(arc.b, true) })), -namesPx, (x, y) => `${px(-y)} ${px(x)}`),
  ]
}

/** @typedef {(x: number, y: number) => string} Place  a point as a path has it */

/**
 * @param {readonly (ArcLink & {a: End, b: End})[]} links
 * @param {number} ceiling  how high they may rise
 * @param {Place} at
 * @returns {Arc[]}
 */
function bend(links, ceiling, at) {
  const drawn = links.map(link => ({ ...link, ...sides(link.a, link.b) }))
  return drawn.map((arc, i) => {
    const { a, b, over, up } = arc
    const x1 = a.x + shift(drawn, i, 'from', over || up)
    const x2 = b.x + shift(drawn, i, 'to', over || !up)
    const key = `${arc.from}-${arc.to}`
    if (over) {
      const [y1, y2] = [a.y - reach(a), b.y - reach(b)]
      const top = Math.min(y1, y2)
      const rise = Math.max(8, Math.min(MOST_RISE_PX, RISE_PX + RISE_PART * Math.abs(x2 - x1), top - ceiling))
      // a cubic with both controls at one height reaches three quarters of it
      const control = top - rise / 0.75
      return { key, kind: arc.kind, ...curve([x1, y1], [x1 + (x2 - x1) * 0.2, control], [x2 - (x2 - x1) * 0.2, control], [x2, y2], arc.kind, at) }
    }
    const [y1, y2] = up ? [a.y - reach(a), b.y + reach(b)] : [a.y + reach(a), b.y - reach(b)]
    const middle = (y1 + y2) / 2
    return { key, kind: arc.kind, ...curve([x1, y1], [x1, middle], [x2, middle], [x2, y2], arc.kind, at) }
  })
}

/** @param {End} a @param {End} b  @returns {{over: boolean, up: boolean}} over the top, or up or down */
function sides(a, b) {
  const high = Math.abs(b.y - a.y)
  return { over: high <= STEEP * Math.abs(b.x - a.x) || high < reach(a) + reach(b) + 2 * HEAD_PX, up: b.y < a.y }
}

/**
 * Ends that meet on one side of a mark stand beside one another, in the order of where their arcs come from.
 *
 * @param {readonly (ArcLink & {a: End, b: End, over: boolean, up: boolean})[]} arcs
 * @param {number} i
 * @param {'from'|'to'} end
 * @param {boolean} top
 * @returns {number} px to the right
 */
function shift(arcs, i, end, top) {
  const mark = arcs[i][end]
  /** @type {{n: number, x: number}[]} */
  const here = []
  arcs.forEach((arc, n) => {
    if (arc.from === mark && (arc.over || arc.up) === top) here.push({ n: 2 * n, x: arc.b.x })
    if (arc.to === mark && (arc.over || !arc.up) === top) here.push({ n: 2 * n + 1, x: arc.a.x })
  })
  here.sort((p, q) => p.x - q.x || p.n - q.n)
  const place = here.findIndex(({ n }) => n === 2 * i + (end === 'to' ? 1 : 0))
  const heads = here.some(({ n }) => n % 2 === 1)
  const apart = Math.min(heads ? HEADS_APART_PX : TAILS_APART_PX, (heads ? HEADS_SPREAD_PX : TAILS_SPREAD_PX) / Math.max(1, here.length - 1))
  return (place - (here.length - 1) / 2) * apart
}

/** @param {End} end */
function reach(end) {
  return end.halfPx + (end.chosen ? RING_PX : 0) + OFF_PX
}

/** @param {Scene} scene  @returns {(index: number) => End|undefined} where an event is drawn: its mark, or the cluster that holds it */
function ends({ marks, clusters }) {
  /** @type {Map<number, End>} */ const found = new Map()
  for (const { indices, x, y, widthPx, heightPx } of clusters) {
    for (const index of indices) found.set(index, { x: x + widthPx / 2, y: y + heightPx / 2, halfPx: heightPx / 2, chosen: false })
  }
  for (const { index, x, y, sizePx, chosen } of marks) if (sizePx > 0) found.set(index, { x, y, halfPx: sizePx / 2, chosen })
  return index => found.get(index)
}

/**
 * @param {number[]} p
 * @param {number[]} c1
 * @param {number[]} c2
 * @param {number[]} q
 * @param {ArcKind} kind
 * @param {Place} at
 * @returns {{d: string, head: string}} the line ends within its head, so that the tip is sharp
 */
function curve(p, c1, c2, q, kind, at) {
  const long = Math.hypot(q[0] - c2[0], q[1] - c2[1]) || 1
  const [ux, uy] = [(q[0] - c2[0]) / long, (q[1] - c2[1]) / long]
  const back = kind === 'thread' ? 0 : HEAD_PX - 1
  const [ex, ey] = [q[0] - ux * back, q[1] - uy * back]
  const [bx, by] = [q[0] - ux * HEAD_PX, q[1] - uy * HEAD_PX]
  return {
    d: `M${at(p[0], p[1])}C${at(c1[0], c1[1])} ${at(c2[0] - ux * back, c2[1] - uy * back)} ${at(ex, ey)}`,
    head: `M${at(q[0], q[1])}L${at(bx - uy * HEAD_HALF_PX, by + ux * HEAD_HALF_PX)}L${at(bx + uy * HEAD_HALF_PX, by - ux * HEAD_HALF_PX)}Z`,
  }
}
