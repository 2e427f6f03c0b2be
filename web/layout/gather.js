/**
 * Clusters of a lane: events that have no place of their own get one together.
 */

/** @typedef {import('./lane.js').Lane} Lane */
/** @typedef {import('./lane.js').Pill} Pill */
/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./rows.js').RowBox} RowBox */

/** The stretch in which marks compete for their places. */
export const REACH_PX = 26
/** When neighbours do not make room, a cluster so near is joined. */
const FAR_REACH_PX = 80
/** From so far marks that stepped back are gathered, before a name is given up for them. */
const WIDE_REACH_PX = 200
/** So far a cluster stands from the middle of its events, as a rule. */
const PILL_AWAY_PX = 16
const AIR_PX = 1.5

/**
 * Finds a place for events that have none, together. What makes room, in this order: unnamed neighbours within reach, the least
 * important first, that join; a cluster nearby that takes all; unnamed neighbours further away; dates of names here, then names here,
 * the least important first; in the end all of the lane.
 *
 * @param {Lane} lane
 * @param {number[]} indices
 */
export function gather(lane, indices) {
  const { reachPx, placeOf } = lane.plan
  const at = mean(indices, placeOf)
  if (lane.pills.some(pill => Math.abs(pill.at - at) <= reachPx && joins(lane, pill, indices))) return
  if (addPill(lane, indices) || recruit(lane, indices, at, reachPx)) return
  const others = [...lane.pills].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  if (others.some(pill => Math.abs(pill.at - at) <= FAR_REACH_PX && joins(lane, pill, indices))) return
  if (recruit(lane, indices, at, FAR_REACH_PX)) return
  // before a name is given up for what stepped back, clusters and marks further away are asked
  if (lane.some && isBack(lane, indices) && (recruit(lane, indices, at, WIDE_REACH_PX, FAR_REACH_PX)
    || others.some(pill => Math.abs(pill.at - at) <= WIDE_REACH_PX && joins(lane, pill, indices)))) return
  const here = [...lane.placed.values()].filter(({ name }) => name && name.box.fromPx < at + REACH_PX && name.box.toPx > at - REACH_PX)
    .sort((a, b) => b.item.order - a.item.order)
  for (const spot of here) {
    const shorter = lane.withoutDate(spot)
    if (!shorter) continue
    lane.rename(spot, shorter)
    if (housed(lane, indices)) return
  }
  const unname = (/** @type {boolean} */ leading) => here.some(spot => {
    if (spot.item.wanted || spot.item.leads !== leading) return false
    lane.rename(spot, null)
    return housed(lane, indices) || recruit(lane, indices, at, reachPx)
  })
  if (unname(false)) return
  // and before what leads gives up its name
  if (here.some(({ item, name }) => item.leads && name) && (recruit(lane, indices, at, WIDE_REACH_PX, FAR_REACH_PX)
    || others.some(pill => Math.abs(pill.at - at) <= WIDE_REACH_PX && joins(lane, pill, indices)))) return
  if (unname(true)) return
  const rest = [...lane.placed.keys()].filter(item => !item.chosen).sort((a, b) => Number(a.wanted) - Number(b.wanted) || Math.abs(a.at - at) - Math.abs(b.at - at))
  for (const item of rest) {
    if (item.wanted && others.some(pill => joins(lane, pill, indices))) return
    lane.take(item)
    indices.push(item.index)
    if (addPill(lane, indices)) return
  }
  // nothing but clusters is left: they become one
  while (lane.pills.length > 0) {
    const pill = /** @type {Pill} */ (lane.pills.pop())
    lane.rows.clear(pill.box, pill.y)
    indices.push(...pill.indices)
    if (addPill(lane, indices)) return
  }
  if (addPill(lane, indices, Infinity)) return
  for (const spot of lane.placed.values()) lane.rename(spot, null)
  if (addPill(lane, indices, Infinity)) return
  // one event alone in a lane that is too low for it: it stands there all the same
  for (const item of lane.plan.items) {
    if (!indices.includes(item.index)) continue
    lane.put(item, lane.leastBadRow(item), null)
  }
}

/** @param {Lane} lane @param {readonly number[]} indices */
function isBack(lane, indices) {
  return lane.plan.items.every(item => item.steppedBack || !indices.includes(item.index))
}

/**
 * Room was made: a single event takes it with its mark, several as a cluster.
 *
 * @param {Lane} lane
 * @param {number[]} indices
 */
function housed(lane, indices) {
  const single = indices.length === 1 ? lane.plan.items.find(item => item.index === indices[0]) : undefined
  return single ? lane.placeMark(single) : addPill(lane, indices)
}

/**
 * Lets unnamed marks join, the least important first, until what they held is room for a cluster. Without success nothing has changed.
 *
 * @param {Lane} lane
 * @param {number[]} indices
 * @param {number} at
 * @param {number} reachPx
 * @param {number} [awayPx]  so far the cluster may stand from where its events would have it
 */
function recruit(lane, indices, at, reachPx, awayPx) {
  const neighbours = [...lane.placed.values()].filter(({ item, name }) => Math.abs(item.at - at) <= reachPx && !name && !item.wanted)
    .sort((a, b) => b.item.order - a.item.order)
  const before = indices.length
  for (let n = 0; n < neighbours.length; n++) {
    lane.take(neighbours[n].item)
    indices.push(neighbours[n].item.index)
    if (!addPill(lane, indices, awayPx)) continue
    letGo(lane, neighbours.slice(0, n + 1).map(({ item }) => item))
    return true
  }
  for (const { item, y } of neighbours) lane.put(item, y, null)
  indices.length = before
  return false
}

/**
 * Gives back to marks of the newest cluster the places that it did not need.
 *
 * @param {Lane} lane
 * @param {readonly Item[]} items  the least important first
 */
function letGo(lane, items) {
  const pill = lane.pills[lane.pills.length - 1]
  for (const item of [...items].sort((a, b) => a.order - b.order)) {
    if (pill.indices.length <= 2) return
    if (lane.placeMark(item)) pill.indices = pill.indices.filter(index => index !== item.index)
  }
}

/**
 * @param {Lane} lane
 * @param {Pill} pill
 * @param {readonly number[]} indices
 * @returns {boolean} false when its number would need more room than there is; nothing has changed then
 */
export function joins(lane, pill, indices) {
  const all = [...pill.indices, ...indices]
  const halfPx = lane.plan.pillLength(all.length) / 2
  if (halfPx > pill.halfPx) {
    const box = pillBox(lane, pill.at, halfPx)
    lane.rows.clear(pill.box, pill.y)
    if (pill.at - halfPx < lane.plan.fromPx || pill.at + halfPx > lane.plan.toPx || !lane.rows.isFree(box, pill.y)) {
      lane.rows.set(pill.box, pill.y)
      return false
    }
    lane.rows.set(box, pill.y)
    pill.box = box
    pill.halfPx = halfPx
  }
  pill.indices = all
  return true
}

/** @param {Lane} lane @param {number} at @param {number} halfPx  @returns {RowBox} */
export function pillBox(lane, at, halfPx) {
  const half = lane.plan.pillAcrossPx / 2 + 1
  return { fromPx: at - halfPx - AIR_PX, toPx: at + halfPx + AIR_PX, up: Math.floor(half), down: Math.ceil(half) }
}

/**
 * @param {Lane} lane
 * @param {number[]} indices  at least two
 * @param {number} [awayPx]  so far it may stand from where its events would have it
 * @returns {boolean} whether a cluster of them found room
 */
function addPill(lane, indices, awayPx = PILL_AWAY_PX) {
  if (indices.length < 2) return false
  const { fromPx, toPx, placeOf } = lane.plan
  const halfPx = lane.plan.pillLength(indices.length) / 2
  const inside = (/** @type {number} */ px) => Math.max(fromPx + halfPx + 1, Math.min(toPx - halfPx - 1, px))
  const wishedAt = inside(mean(indices, placeOf))
  const most = Math.min(awayPx, toPx - fromPx)
  for (let away = 0; away <= most; away += 4) {
    for (const at of away === 0 ? [wishedAt] : [wishedAt - away, wishedAt + away]) {
      if (inside(at) !== at) continue
      const box = pillBox(lane, at, halfPx)
      const y = lane.findRow([box], 'middle', -1)
      if (y < 0) continue
      lane.rows.set(box, y)
      lane.pills.push({ indices, at, halfPx, y, box, wishedAt })
      return true
    }
  }
  return false
}

/** @param {readonly number[]} indices @param {(index: number) => number} placeOf */
export function mean(indices, placeOf) {
  let sum = 0
  for (const index of indices) sum += placeOf(index)
  return sum / indices.length
}
