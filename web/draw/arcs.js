import { isIn, lengthOf, lengthWithin, openParts, pointAt, wordAreas } from './gaps.js'
import { px } from './shapes.js'
import { keyed, svg, write } from './nodes.js'
import { RING_PX } from './marks.js'

/**
 * What led to what, as arcs from cause to effect. Level pairs are joined over the top, steep ones by an S with upright ends, unless another
 * route meets fewer words and signs; what words are met all the same, the arc is open for them. Where time runs down all of it lies on its side: what is the top is then the side of the axis, or of the names where the axis leaves no room.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('./gaps.js').Point} Point */
/** @typedef {import('./gaps.js').Curve} Curve */
/** @typedef {import('./gaps.js').Area} Area */
/** @typedef {'led'|'followed'|'thread'} ArcKind  solid, dashed; or thin, for the rest of a thread */
/** @typedef {{from: number, to: number, kind: ArcKind}} ArcLink  positions of cause and effect */
/** @typedef {{x: number, y: number, halfPx: number, chosen: boolean}} End */
/** @typedef {{key: string, kind: ArcKind, route: string, d: string, head: string}} Arc */

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
 * @param {(mode: import('../layout/fonts.js').Mode) => import('../layout/breaks.js').Measure} measureOf
 * @returns {(scene: Scene, links: readonly ArcLink[], folded?: ReadonlyMap<number, import('../layout/scene.js').Box>) => void}
 */
export function createArcs(parent, measureOf) {
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
  /** Routes taken before, so that an arc does not leap about while the window moves. @type {Map<string, string>} */
  let taken = new Map()
  return (scene, links, folded = new Map()) => {
    const arcs = links.length === 0 ? [] : arcsOf(scene, links, measureOf(scene.mode), taken, [...folded.values()])
    taken = new Map(arcs.map(({ key, route }) => [key, route]))
    const strong = arcs.filter(arc => arc.kind !== 'thread')
    casings(strong)
    lines([...arcs.filter(arc => arc.kind === 'thread'), ...strong])
    heads(strong)
  }
}

/** Of so many arcs at a mark none finds a way of its own: all take the usual one. */
const MOST_ROUTED = 60
/** So much of the lanes' width an arc needs beside them, or it goes to the other side. */
const LEAST_SIDE_PX = 20
/** Beyond the lanes, where leaders run to the names. */
const BESIDE_LANES_PX = 18

/**
 * @param {Scene} scene
 * @param {readonly ArcLink[]} links
 * @param {(text: string, key: 'era') => number} measure
 * @param {ReadonlyMap<string, string>} [taken]  routes taken before, by key
 * @param {readonly import('../layout/scene.js').Box[]} [others]  words that the scene does not know
 * @returns {Arc[]} of those whose two ends are in view, in a cluster at least
 */
export function arcsOf(scene, links, measure, taken = new Map(), others = []) {
  const find = ends(scene)
  const drawn = links.map(link => ({ ...link, a: find(link.from), b: find(link.to) }))
    .flatMap(({ a, b, ...link }) => a && b && (a.x !== b.x || a.y !== b.y) ? [{ ...link, key: `${link.from}-${link.to}`, a, b }] : [])
  const words = wordAreas(scene, measure, others)
  if (scene.direction === 'right') {
    const { x, y, widthPx, heightPx } = scene.bodyPx
    const room = { fromX: x, toX: x + widthPx, fromY: y - scene.stripPx + 4, toY: y + heightPx }
    const signs = signAreas(scene)
    const many = drawn.filter(({ kind }) => kind !== 'thread').length > MOST_ROUTED
    const routed = drawn.map(link => ({ ...link, route: many ? usual(link.a, link.b) : routeOf(link, { words, signs, room }, taken.get(link.key)) }))
    return bend(routed, room, point => point, words)
  }
  // on its side: time along x, and from the axis, or from the names, y
  const axisPx = scene.bodyPx.x + 3
  const namesPx = scene.lanes.reduce((end, lane) => Math.max(end, lane.toPx), axisPx) + BESIDE_LANES_PX
  const turn = (/** @type {End} */ end, mirrored = false) => ({ ...end, x: end.y, y: mirrored ? -end.x : end.x })
  const roomy = (/** @type {{a: End, b: End}} */ { a, b }) => Math.min(a.x, b.x) - axisPx >= LEAST_SIDE_PX
  const turned = (/** @type {typeof drawn} */ some, /** @type {boolean} */ mirrored) => some.map(link => {
    const [a, b] = [turn(link.a, mirrored), turn(link.b, mirrored)]
    return { ...link, a, b, route: usual(a, b) }
  })
  const above = (/** @type {number} */ fromY) => ({ fromX: -Infinity, toX: Infinity, fromY, toY: Infinity })
  return [
    ...bend(turned(drawn.filter(roomy), false), above(axisPx), ([x, y]) => [y, x], words),
    ...bend(turned(drawn.filter(arc => !roomy(arc)), true), above(-namesPx), ([x, y]) => [-y, x], words),
  ]
}

/** @typedef {{from: number, to: number, kind: ArcKind, key: string, a: End, b: End}} DrawnLink */

/**
 * Routes by their ends, each as it is tried: over the top, below, an S that turns in the middle, early or late, a bow beside both on either hand, and from
 * the side of one to the top or the bottom of the other.
 * @typedef {{from: Side, to: Side, bend: number}} Ways
 * @typedef {'top'|'bottom'|'left'|'right'} Side
 */

/** @type {Readonly<Record<string, Ways>>} */
const ROUTES = Object.freeze({
  over: { from: 'top', to: 'top', bend: 0 },
  under: { from: 'bottom', to: 'bottom', bend: 0 },
  down: { from: 'bottom', to: 'top', bend: 0.5 },
  downEarly: { from: 'bottom', to: 'top', bend: 0.15 },
  downLate: { from: 'bottom', to: 'top', bend: 0.85 },
  up: { from: 'top', to: 'bottom', bend: 0.5 },
  upEarly: { from: 'top', to: 'bottom', bend: 0.15 },
  upLate: { from: 'top', to: 'bottom', bend: 0.85 },
  beside: { from: 'right', to: 'right', bend: 0 },
  besideLeft: { from: 'left', to: 'left', bend: 0 },
  asideDown: { from: 'right', to: 'top', bend: 0 },
  asideUp: { from: 'right', to: 'bottom', bend: 0 },
  downInto: { from: 'bottom', to: 'left', bend: 0 },
  upInto: { from: 'top', to: 'left', bend: 0 },
})

/** What a route costs that is not the usual one, and each px of one through words, signs, and outside the lanes. */
const OTHER_COST = 10
const WORD_COST = 1.5
const SIGN_COST = 2.5
const OUTSIDE_COST = 8
const LENGTH_COST = 0.06
/** Of a head that stands on a word, which no gap can free. */
const HEAD_COST = 120
/** A route is left for one that is so much better. */
const STEADY_COST = 30
/** Bows beside both ends, for pairs that stand nearly one above the other. */
const LEAST_BOW_PX = 20
const MOST_BOW_PX = 90
const BOW_PART = 0.3
/** A bow keeps so far from the edges of the view. */
const EDGE_PX = 4
/** Steeper than this, in height to width, a pair may be joined beside. */
const UPRIGHT = 1.6
/** Less than this apart either way, no arc turns from one side to another. */
const LEAST_TURN_PX = 26

/** @param {End} a @param {End} b  @returns {string} over the top, or up or down */
function usual(a, b) {
  const high = Math.abs(b.y - a.y)
  return high <= STEEP * Math.abs(b.x - a.x) || high < reach(a) + reach(b) + 2 * HEAD_PX ? 'over' : b.y < a.y ? 'up' : 'down'
}

/**
 * The route that meets the fewest words and foreign signs; of equals the usual one.
 *
 * @param {DrawnLink} link
 * @param {{words: readonly Area[], signs: readonly (Area & {of: readonly number[]})[], room: Area}} among
 * @param {string|undefined} before  the route taken before
 * @returns {string}
 */
function routeOf(link, { words, signs, room }, before) {
  const { a, b } = link
  const first = usual(a, b)
  if (link.kind === 'thread') return first
  const foreign = signs.filter(({ of }) => !of.includes(link.from) && !of.includes(link.to))
  const [wide, high] = [b.x - a.x, Math.abs(b.y - a.y)]
  const tall = high >= reach(a) + reach(b) + 2 * HEAD_PX
  const turns = wide > LEAST_TURN_PX && high > LEAST_TURN_PX
  const down = b.y > a.y
  /** @type {string[]} */
  const tried = [first]
  if (first !== 'over' && wide !== 0 && high < 2 * Math.abs(wide)) tried.push('over')
  if (high < Math.abs(wide)) tried.push('under')
  if (tall) tried.push(...down ? ['down', 'downEarly', 'downLate'] : ['up', 'upEarly', 'upLate'])
  if (tall && high > UPRIGHT * Math.abs(wide)) tried.push('beside', 'besideLeft')
  if (turns) tried.push(...down ? ['asideDown', 'downInto'] : ['asideUp', 'upInto'])
  let best = first
  let least = Infinity
  for (const route of new Set(tried)) {
    const curve = curveOf(a, b, route, 0, 0, room)
    const cost = WORD_COST * lengthWithin(curve, words) + SIGN_COST * lengthWithin(curve, foreign) + LENGTH_COST * lengthOf(curve) + (isIn(headOf(curve), words) ? HEAD_COST : 0)
      + OUTSIDE_COST * outside(curve, room) + (route === first ? 0 : OTHER_COST) - (route === before ? STEADY_COST : 0)
    if (cost < least) [best, least] = [route, cost]
  }
  return best
}

/** @param {Curve} curve  @returns {Point} the middle of its head */
function headOf([, , c, q]) {
  const part = HEAD_PX / 2 / (Math.hypot(q[0] - c[0], q[1] - c[1]) || 1)
  return [q[0] - (q[0] - c[0]) * part, q[1] - (q[1] - c[1]) * part]
}

/** @param {Curve} curve @param {Area} room  @returns {number} px that it reaches beyond */
function outside(curve, { fromX, toX, fromY, toY }) {
  let most = 0
  for (let i = 1; i < 8; i++) {
    const [x, y] = pointAt(curve, i / 8)
    most = Math.max(most, fromX - x, x - toX, fromY - y, y - toY)
  }
  return most
}

/** @param {Scene} scene  @returns {(Area & {of: readonly number[]})[]} where signs stand, and whose they are */
function signAreas({ marks, clusters }) {
  return [
    ...marks.filter(({ sizePx }) => sizePx > 0).map(({ index, x, y, sizePx }) =>
      ({ of: [index], fromX: x - sizePx / 2, toX: x + sizePx / 2, fromY: y - sizePx / 2, toY: y + sizePx / 2 })),
    ...clusters.map(({ indices, x, y, widthPx, heightPx }) => ({ of: indices, fromX: x, toX: x + widthPx, fromY: y, toY: y + heightPx })),
  ]
}

/**
 * @param {readonly (DrawnLink & {route: string})[]} links
 * @param {Area} room
 * @param {(point: Point) => Point} turned  from where arcs are bent to the drawing
 * @param {readonly Area[]} words
 * @returns {Arc[]}
 */
function bend(links, room, turned, words) {
  return links.map((link, i) => {
    const { a, b, key, kind, route } = link
    const curve = curveOf(a, b, route, shift(links, i, 'from'), shift(links, i, 'to'), room)
    return { key, kind, route, ...drawn(curve, kind, turned, words) }
  })
}

const NORMALS = Object.freeze({ top: [0, -1], bottom: [0, 1], left: [-1, 0], right: [1, 0] })

/**
 * @param {End} a
 * @param {End} b
 * @param {string} route
 * @param {number} fromPx  how far its end stands from the middle of the side
 * @param {number} toPx
 * @param {Area} room
 * @returns {Curve}
 */
function curveOf(a, b, route, fromPx, toPx, room) {
  const { from, to, bend } = ROUTES[route]
  const [p, q] = [endOf(a, from, fromPx), endOf(b, to, toPx)]
  const [wide, high] = [q[0] - p[0], q[1] - p[1]]
  if (from === to && (from === 'top' || from === 'bottom')) {
    const up = from === 'top' ? -1 : 1
    const furthest = up < 0 ? Math.min(p[1], q[1]) : Math.max(p[1], q[1])
    const free = up < 0 ? furthest - room.fromY : room.toY - furthest
    const rise = Math.max(8, Math.min(MOST_RISE_PX, RISE_PX + RISE_PART * Math.abs(wide), free))
    // a cubic with both controls at one height reaches three quarters of it
    const y = furthest + up * rise / 0.75
    return [p, [p[0] + wide * 0.2, y], [q[0] - wide * 0.2, y], q]
  }
  if (from === to) {
    const way = from === 'left' ? -1 : 1
    const furthest = way < 0 ? Math.min(p[0], q[0]) : Math.max(p[0], q[0])
    const free = ((way < 0 ? furthest - room.fromX : room.toX - furthest) - EDGE_PX) / 0.75
    const x = furthest + way * Math.max(LEAST_BOW_PX, Math.min(MOST_BOW_PX, BOW_PART * Math.abs(high), free))
    return [p, [x, p[1]], [x, q[1]], q]
  }
  if (bend > 0) {
    // upright ends, and in between from one column to the other: in the middle, or nearer to an end
    const y = p[1] + high * bend
    return [p, [p[0], y], [q[0], y], q]
  }
  const [n, m] = [NORMALS[from], NORMALS[to]]
  const [w, h] = [0.6 * Math.abs(wide), 0.6 * Math.abs(high)]
  return [p, [p[0] + n[0] * w, p[1] + n[1] * h], [q[0] + m[0] * w, q[1] + m[1] * h], q]
}

/** @param {End} end @param {Side} side @param {number} alongPx  @returns {Point} */
function endOf(end, side, alongPx) {
  const [x, y] = NORMALS[side]
  return x === 0 ? [end.x + alongPx, end.y + y * reach(end)] : [end.x + x * reach(end), end.y + alongPx]
}

/**
 * Ends that meet on one side of a mark stand beside one another, in the order of where their arcs come from.
 *
 * @param {readonly (DrawnLink & {route: string})[]} arcs
 * @param {number} i
 * @param {'from'|'to'} end
 * @returns {number} px to the right, or down
 */
function shift(arcs, i, end) {
  const mark = arcs[i][end]
  const side = ROUTES[arcs[i].route][end]
  const level = side === 'left' || side === 'right'
  // beside, arcs lie within one another: of those that go one way the furthest begins nearest to the middle
  const placeOf = (/** @type {End} */ other, /** @type {End} */ here) => level ? 1 / (other.y - here.y) : other.x
  /** @type {{n: number, at: number}[]} */
  const here = []
  arcs.forEach((arc, n) => {
    const ways = ROUTES[arc.route]
    if (arc.from === mark && ways.from === side) here.push({ n: 2 * n, at: placeOf(arc.b, arc.a) })
    if (arc.to === mark && ways.to === side) here.push({ n: 2 * n + 1, at: placeOf(arc.a, arc.b) })
  })
  here.sort((p, q) => p.at - q.at || p.n - q.n)
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
 * A curve as paths, open where it meets words.
 *
 * @param {Curve} curve
 * @param {ArcKind} kind
 * @param {(point: Point) => Point} turned
 * @param {readonly Area[]} words
 * @returns {{d: string, head: string}} the line ends within its head, so that the tip is sharp
 */
function drawn([p, c1, c2, q], kind, turned, words) {
  const long = Math.hypot(q[0] - c2[0], q[1] - c2[1]) || 1
  const [ux, uy] = [(q[0] - c2[0]) / long, (q[1] - c2[1]) / long]
  const back = kind === 'thread' ? 0 : HEAD_PX - 1
  const [bx, by] = [q[0] - ux * HEAD_PX, q[1] - uy * HEAD_PX]
  /** @type {Curve} */
  const line = [turned(p), turned(c1), turned([c2[0] - ux * back, c2[1] - uy * back]), turned([q[0] - ux * back, q[1] - uy * back])]
  const at = (/** @type {Point} */ [x, y]) => `${px(x)} ${px(y)}`
  const corner = (/** @type {number} */ half) => at(turned([bx - uy * half, by + ux * half]))
  return {
    d: openParts(line, words).map(([from, a, b, to]) => `M${at(from)}C${at(a)} ${at(b)} ${at(to)}`).join(''),
    head: `M${at(turned(q))}L${corner(HEAD_HALF_PX)}L${corner(-HEAD_HALF_PX)}Z`,
  }
}
