import { REACH_PX } from './gather.js'

/**
 * Where there are far more marks than a lane can hold, decides before packing which of them are drawn and which are counted: the
 * lane is cut into cells of equal width that move with time, and each keeps its weightiest.
 */

/**
 * @typedef {object} Split
 * @property {number[]} kept  positions, in no order
 * @property {number[][]} groups  positions of each cell that are not kept, at least two each
 */

/**
 * @param {readonly number[]} indices  positions of one lane
 * @param {(index: number) => number} placeOf  along time, px
 * @param {(index: number) => number} orderOf  the smaller is kept first; below 0 always
 * @param {{cellOffsetPx: number, perCell: number, most: number}} room  `perCell`: how many marks a cell of the lane holds; `most`: how many
 *   the lane may draw in all
 * @returns {Split}
 * Cost: O(n) for the cells, O(m log m) in each that holds too many.
 */
export function splitLane(indices, placeOf, orderOf, { cellOffsetPx, perCell, most }) {
  const count = indices.length
  // where nothing can be too much, there is nothing to decide
  if (count === 0 || (count <= perCell && count <= most)) return { kept: [...indices], groups: [] }
  const cellOf = new Int32Array(count)
  let first = Infinity
  let last = -Infinity
  for (let n = 0; n < count; n++) {
    const cell = cellOf[n] = Math.floor((placeOf(indices[n]) + cellOffsetPx) / REACH_PX)
    if (cell < first) first = cell
    if (cell > last) last = cell
  }
  // positions by cell, in their order: ends[c] is where the next of cell c goes
  const ends = new Int32Array(last - first + 2)
  for (let n = 0; n < count; n++) ends[cellOf[n] - first + 1]++
  const sizes = ends.slice(1)
  for (let c = 1; c < ends.length; c++) ends[c] += ends[c - 1]
  const sorted = new Int32Array(count)
  for (let n = 0; n < count; n++) sorted[ends[cellOf[n] - first]++] = indices[n]

  let quota = Number.isFinite(perCell) ? perCell : count
  while (quota > 0 && drawn(sizes, quota) > most) quota--
  /** @type {number[]} */
  const kept = []
  /** @type {number[][]} */
  const groups = []
  let begin = 0
  for (const size of sizes) {
    const end = begin + size
    if (size <= quota) {
      for (let n = begin; n < end; n++) kept.push(sorted[n])
    } else {
      // a cluster takes the room of about two marks, and holds at least two
      const limit = limitOf(sorted, begin, end, Math.min(quota - 2, size - 2), orderOf)
      /** @type {number[]} */
      const group = []
      for (let n = begin; n < end; n++) (orderOf(sorted[n]) <= limit ? kept : group).push(sorted[n])
      if (group.length > 1) groups.push(group)
      else kept.push(...group)
    }
    begin = end
  }
  return { kept, groups }
}

/** @param {Int32Array} sizes @param {number} quota */
function drawn(sizes, quota) {
  let sum = 0
  for (const size of sizes) sum += Math.min(size, quota)
  return sum
}

/**
 * @param {Int32Array} positions
 * @param {number} begin
 * @param {number} end
 * @param {number} count
 * @param {(index: number) => number} orderOf
 * @returns {number} the largest order among the `count` smallest; the largest below 0, that of what must be kept, when it is larger
 */
function limitOf(positions, begin, end, count, orderOf) {
  const least = new Float64Array(Math.max(0, count)).fill(Infinity)
  for (let n = begin; n < end && count > 0; n++) {
    const order = orderOf(positions[n])
    if (order >= least[count - 1]) continue
    let at = count - 1
    while (at > 0 && least[at - 1] > order) {
      least[at] = least[at - 1]
      at--
    }
    least[at] = order
  }
  return count > 0 ? Math.max(least[count - 1], BELOW_ZERO) : BELOW_ZERO
}

/** Orders of what must be kept are whole numbers below 0. */
const BELOW_ZERO = -0.5
