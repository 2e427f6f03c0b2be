import { seeded } from './seeded.js'

/** Windows of seeded timelines, and what may not be wrong with a scene of one. */

/**
 * Windows of a timeline: the whole, and seeded ones down to days.
 *
 * @param {import('../model/events.js').Model} model
 * @param {number} count
 * @param {number} [seed]
 */
export function windows(model, count, seed = 1) {
  const random = seeded(seed + 17)
  const days = model.endDay - model.startDay
  const list = [{ startDay: model.startDay - days * 0.04, endDay: model.endDay + days * 0.04 }]
  while (list.length < count) {
    const width = Math.max(4, days * random() ** 4)
    const middle = model.startDay + days * (random() < 0.4 ? random() : 0.7 + 0.3 * random())
    list.push({ startDay: middle - width / 2, endDay: middle + width / 2 })
  }
  return list
}

/** @typedef {{x: number, y: number, right: number, bottom: number, of: number}} Rect */

/** @param {import('../layout/scene.js').Label} label  @returns {Rect} */
export function labelRect({ x, y, widthPx, heightPx, index }) {
  return { x, y, right: x + widthPx, bottom: y + heightPx, of: index }
}

/**
 * The boxes that a mark paints: symbol, bar, brackets.
 *
 * @param {import('../layout/scene.js').Mark} mark
 * @param {import('../layout/scene.js').Direction} direction
 * @returns {Rect[]}
 */
export function markRects(mark, direction) {
  const half = mark.sizePx / 2
  const rects = []
  if (half > 0) rects.push({ x: mark.x - half, y: mark.y - half, right: mark.x + half, bottom: mark.y + half, of: mark.index })
  const stretches = [mark.bar && { ...arrowed(mark.bar), half: 2.5 }, mark.brackets && { from: mark.brackets[0], to: mark.brackets[1], half: Math.max(5, mark.sizePx / 2 + 1) + 0.75 }]
  for (const stretch of stretches) {
    if (!stretch) continue
    rects.push(direction === 'right'
      ? { x: stretch.from, right: stretch.to, y: mark.y - stretch.half, bottom: mark.y + stretch.half, of: mark.index }
      : { x: mark.x - stretch.half, right: mark.x + stretch.half, y: stretch.from, bottom: stretch.to, of: mark.index })
  }
  return rects
}

/** An arrow head is 7 px long, however little of its bar is in view. @param {import('../layout/scene.js').Bar} bar */
function arrowed({ fromPx, toPx, startArrow, endArrow }) {
  return { from: endArrow ? Math.min(fromPx, toPx - 7) : fromPx, to: startArrow ? Math.max(toPx, fromPx + 7) : toPx }
}

/** @param {import('../layout/scene.js').Cluster} cluster  @returns {Rect} */
export function clusterRect({ x, y, widthPx, heightPx }) {
  return { x, y, right: x + widthPx, bottom: y + heightPx, of: -1 }
}

/** @param {Rect} a @param {Rect} b  @returns {boolean} whether they share more than a hundredth of a px */
export function meet(a, b) {
  return a.x < b.right - 0.01 && b.x < a.right - 0.01 && a.y < b.bottom - 0.01 && b.y < a.bottom - 0.01
}

/**
 * What is wrong with a scene, in words; [] when nothing is.
 *
 * @param {import('../layout/scene.js').Scene} scene
 * @param {import('../layout/scene.js').SceneInput} input
 * @returns {string[]}
 */
export function faults(scene, input) {
  /** @type {string[]} */
  const found = []
  const { bodyPx: body, direction } = scene
  const labels = scene.labels.map(labelRect)
  const marks = scene.marks.flatMap(mark => markRects(mark, direction))
  const clusters = scene.clusters.map(clusterRect)
  labels.forEach((label, i) => {
    if (label.x < body.x - 0.01 || label.right > body.x + body.widthPx + 0.01 || label.y < body.y - 0.01 || label.bottom > body.y + body.heightPx + 0.01) {
      found.push(`the name of ${label.of} is cut`)
    }
    const { titleLines, chosen } = scene.labels[i]
    // what is chosen is named whatever it takes: a very long title on the narrowest phone has more
    if (titleLines < 1 || titleLines > (chosen ? 5 : 3)) found.push(`the name of ${label.of} has ${titleLines} lines`)
    for (let k = i + 1; k < labels.length; k++) if (meet(label, labels[k])) found.push(`the names of ${label.of} and ${labels[k].of} meet`)
    for (const mark of marks) if (mark.of !== label.of && meet(label, mark)) found.push(`the name of ${label.of} lies on the mark of ${mark.of}`)
    for (const cluster of clusters) if (meet(label, cluster)) found.push(`the name of ${label.of} lies on a cluster`)
  })
  for (const band of scene.lanes) {
    if (!band.nameBox) continue
    const own = clusterRect(/** @type {any} */ (band.nameBox))
    for (const rect of [...labels, ...marks, ...clusters]) if (meet(own, rect)) found.push(`something of ${rect.of} lies on the name of lane ${band.index}`)
  }
  scene.clusters.forEach((cluster, i) => {
    if (cluster.indices.length < 2) found.push(`cluster ${cluster.id} has ${cluster.indices.length} events`)
    const rect = clusters[i]
    if (rect.x < body.x - 0.01 || rect.right > body.x + body.widthPx + 0.01 || rect.y < body.y - 0.01 || rect.bottom > body.y + body.heightPx + 0.01) found.push(`cluster ${cluster.id} is cut`)
    for (let k = i + 1; k < clusters.length; k++) if (meet(rect, clusters[k])) found.push(`clusters ${i} and ${k} meet`)
  })
  const symbols = scene.marks.filter(mark => mark.sizePx > 0)
    .map(mark => markRects({ ...mark, bar: null, brackets: null }, direction)[0]).sort((a, b) => a.x - b.x)
  symbols.forEach((a, i) => {
    for (let k = i + 1; k < symbols.length && symbols[k].x < a.right; k++) if (meet(a, symbols[k])) found.push(`the marks of ${a.of} and ${symbols[k].of} meet`)
    for (const cluster of clusters) if (meet(a, cluster)) found.push(`the mark of ${a.of} lies on a cluster`)
  })
  const times = new Map()
  const count = (/** @type {number} */ index) => times.set(index, (times.get(index) ?? 0) + 1)
  for (const mark of scene.marks) count(mark.index)
  for (const cluster of scene.clusters) cluster.indices.forEach(count)
  for (const index of input.events.inWindow(input.startDay, input.endDay)) {
    if (times.get(index) !== 1) found.push(`event ${index} is drawn ${times.get(index) ?? 0} times`)
    times.delete(index)
  }
  for (const index of times.keys()) found.push(`event ${index} is drawn and not in the window`)
  const drawn = new Set(scene.marks.map(mark => mark.index))
  for (const label of scene.labels) if (!drawn.has(label.index)) found.push(`the name of ${label.index} has no mark`)
  return found
}
