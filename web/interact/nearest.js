/**
 * What is meant by a pointer: the text it is on, else the nearest mark or cluster within reach.
 */

/** @typedef {{index: number, x: number, y: number, sizePx: number, importance: number, bar?: {fromPx: number, toPx: number}|null, brackets?: readonly number[]|null}} MarkPlace */
/** @typedef {{id: string, x: number, y: number, widthPx: number, heightPx: number, indices: readonly number[]}} ClusterPlace */
/** @typedef {{index: number, x: number, y: number, widthPx: number, heightPx: number}} LabelPlace */
/** @typedef {{direction: 'right'|'down', marks: readonly MarkPlace[], clusters: readonly ClusterPlace[], labels: readonly LabelPlace[]}} Places */
/** @typedef {{index: number, cluster: null}|{index: -1, cluster: ClusterPlace}} Meant */

/** So far from its middle a mark is meant: a target of 24 px. */
export const REACH_PX = 12
/** Distances that differ by less than this are equal. */
const TIE_PX = 0.5

/**
 * @param {Places} scene  px of the drawing's box
 * @param {number} x
 * @param {number} y
 * @param {number} [reachPx]
 * @returns {Meant|null}
 * Cost: one pass over what the window shows.
 */
export function nearest(scene, x, y, reachPx = REACH_PX) {
  const label = scene.labels.find(box => x >= box.x && x <= box.x + box.widthPx && y >= box.y && y <= box.y + box.heightPx)
  if (label) return { index: label.index, cluster: null }
  /** @type {Meant|null} */ let meant = null
  let leastPx = reachPx + TIE_PX, weight = -1
  const offer = (/** @type {number} */ distancePx, /** @type {number} */ importance, /** @type {Meant} */ what) => {
    if (distancePx > reachPx) return
    const ties = Math.abs(distancePx - leastPx) < TIE_PX
    if (ties ? importance <= weight : distancePx > leastPx) return
    leastPx = distancePx
    weight = importance
    meant = what
  }
  for (const mark of scene.marks) offer(markDistance(mark, scene.direction, x, y), mark.importance, { index: mark.index, cluster: null })
  for (const cluster of scene.clusters) {
    // its own edge is reach enough: a pill is 16 px high, with 4 px around it is a target of 24
    offer(boxDistance(cluster, x, y) * 3, 0, { index: -1, cluster })
  }
  return meant
}

/** To the symbol's middle, or to the line of its bar or between its brackets. @param {MarkPlace} mark @param {'right'|'down'} direction @param {number} x @param {number} y */
function markDistance(mark, direction, x, y) {
  const toSymbol = mark.sizePx > 0 ? Math.hypot(x - mark.x, y - mark.y) : Infinity
  const [fromPx, toPx] = mark.bar ? [mark.bar.fromPx, mark.bar.toPx] : mark.brackets ?? []
  if (fromPx === undefined || toPx === undefined) return toSymbol
  const along = direction === 'down' ? y : x, across = direction === 'down' ? x - mark.x : y - mark.y
  return Math.min(toSymbol, Math.hypot(Math.max(fromPx - along, 0, along - toPx), across))
}

/** @param {ClusterPlace} box @param {number} x @param {number} y */
function boxDistance(box, x, y) {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.widthPx), Math.max(box.y - y, 0, y - box.y - box.heightPx))
}
