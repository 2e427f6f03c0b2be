/**
 * Curves and the words that they meet: a curve is open where it would run through a name, so that the name can be read.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {readonly [number, number]} Point */
/** @typedef {readonly [Point, Point, Point, Point]} Curve  a cubic, as in a path */
/** @typedef {{fromX: number, toX: number, fromY: number, toY: number}} Area */

/** Free about words, beside and above. */
const BESIDE_PX = 3
const ABOVE_PX = 1
/** About what is chosen lies marker. */
const CHOSEN_BESIDE_PX = 6
const CHOSEN_ABOVE_PX = 3
/** A curve is looked at so often. */
const STEP_PX = 4
const MOST_STEPS = 160
/** What is left between two names and is shorter than this is no line but a speck; at an end it belongs to its mark. */
const SPECK_PX = 16
const END_SPECK_PX = 5
const HALVINGS = 6

/**
 * Where words stand: names of events, of lanes inside their lanes, and of eras.
 *
 * @param {Scene} scene
 * @param {(text: string, key: 'era') => number} measure
 * @param {readonly import('../layout/scene.js').Box[]} [others]  more words
 * @returns {Area[]}
 */
export function wordAreas(scene, measure, others = []) {
  /** @type {Area[]} */
  const areas = []
  const add = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ widthPx, /** @type {number} */ heightPx, besidePx = BESIDE_PX, abovePx = ABOVE_PX) =>
    areas.push({ fromX: x - besidePx, toX: x + widthPx + besidePx, fromY: y - abovePx, toY: y + heightPx + abovePx })
  for (const { x, y, widthPx, heightPx, chosen } of scene.labels) {
    if (chosen) add(x, y, widthPx, heightPx, CHOSEN_BESIDE_PX, CHOSEN_ABOVE_PX)
    else add(x, y, widthPx, heightPx)
  }
  for (const { nameBox, toPx, fromPx } of scene.lanes) if (nameBox && toPx > fromPx) add(nameBox.x, nameBox.y, nameBox.widthPx, nameBox.heightPx)
  for (const { x, y, widthPx, heightPx } of others) add(x, y, widthPx, heightPx)
  for (const { lines, textX, textY } of scene.eras) {
    if (lines.length > 0) add(textX, textY, Math.max(...lines.map(line => measure(line, 'era'))), lines.length * ERA_LINE_PX)
  }
  return areas
}

/** As in the era's font. */
const ERA_LINE_PX = 12.5

/** @param {Curve} curve @param {number} t  0 to 1  @returns {Point} */
export function pointAt([p, a, b, q], t) {
  const s = 1 - t
  const at = (/** @type {0|1} */ i) => s * s * s * p[i] + 3 * s * s * t * a[i] + 3 * s * t * t * b[i] + t * t * t * q[i]
  return [at(0), at(1)]
}

/** @param {Curve} curve  @returns {number} px, a little more than its length */
export function lengthOf([p, a, b, q]) {
  // a root of squares is the same to the last bit in every browser and on the server; of equal routes it may decide
  const apart = (/** @type {Point} */ u, /** @type {Point} */ v) => Math.sqrt((v[0] - u[0]) * (v[0] - u[0]) + (v[1] - u[1]) * (v[1] - u[1]))
  return (apart(p, a) + apart(a, b) + apart(b, q) + apart(p, q)) / 2
}

/** @param {Curve} curve @param {readonly Area[]} areas  @returns {Area[]} those that it may meet */
function near(curve, areas) {
  const xs = curve.map(([x]) => x)
  const ys = curve.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return areas.filter(({ fromX, toX, fromY, toY }) => fromX < right && toX > left && fromY < bottom && toY > top)
}

/** @param {Point} point @param {readonly Area[]} areas */
export function isIn([x, y], areas) {
  return areas.some(({ fromX, toX, fromY, toY }) => x > fromX && x < toX && y > fromY && y < toY)
}

/** @param {Curve} curve */
function stepsOf(curve) {
  return Math.max(8, Math.min(MOST_STEPS, Math.ceil(lengthOf(curve) / STEP_PX)))
}

/**
 * @param {Curve} curve
 * @param {readonly Area[]} areas
 * @returns {number} px of it within them
 */
export function lengthWithin(curve, areas) {
  const met = near(curve, areas)
  if (met.length === 0) return 0
  const steps = stepsOf(curve)
  let count = 0
  for (let i = 0; i <= steps; i++) if (isIn(pointAt(curve, i / steps), met)) count++
  return count / (steps + 1) * lengthOf(curve)
}

/**
 * @param {Curve} curve
 * @param {readonly Area[]} areas
 * @returns {Curve[]} what of it lies outside of them, in its order; all of it where nothing else would be left
 */
export function openParts(curve, areas) {
  const met = near(curve, areas)
  if (met.length === 0) return [curve]
  const steps = stepsOf(curve)
  const inAt = (/** @type {number} */ t) => isIn(pointAt(curve, t), met)
  /** @type {Curve[]} */
  const parts = []
  let from = inAt(0) ? -1 : 0
  const end = (/** @type {number} */ to) => {
    const part = from < 0 ? null : between(curve, from, to)
    if (part && lengthOf(part) >= (from === 0 || to === 1 ? END_SPECK_PX : SPECK_PX)) parts.push(part)
    from = -1
  }
  for (let i = 1; i <= steps; i++) {
    const within = inAt(i / steps)
    if (within === from < 0) continue
    let [before, after] = [(i - 1) / steps, i / steps]
    for (let n = 0; n < HALVINGS; n++) {
      const middle = (before + after) / 2
      if (inAt(middle) === within) after = middle
      else before = middle
    }
    if (within) end(before)
    else from = after
  }
  end(1)
  return parts.length > 0 ? parts : [curve]
}

/** @param {Curve} curve @param {number} from @param {number} to  @returns {Curve} the stretch of it, by de Casteljau */
function between(curve, from, to) {
  const mix = (/** @type {Point} */ u, /** @type {Point} */ v, /** @type {number} */ t) => /** @type {Point} */ ([u[0] + (v[0] - u[0]) * t, u[1] + (v[1] - u[1]) * t])
  /** @type {(curve: Curve, t: number) => [Curve, Curve]} */
  const split = ([p, a, b, q], t) => {
    const [pa, ab, bq] = [mix(p, a, t), mix(a, b, t), mix(b, q, t)]
    const [pab, abq] = [mix(pa, ab, t), mix(ab, bq, t)]
    const middle = mix(pab, abq, t)
    return [[p, pa, pab, middle], [middle, abq, bq, q]]
  }
  const [head] = to < 1 ? split(curve, to) : [curve]
  return from > 0 ? split(head, from / to)[1] : head
}
