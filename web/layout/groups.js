import { REACH_PX } from './pack.js'

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
  /** @type {Map<number, number[]>} */
  const cells = new Map()
  for (const index of indices) {
    const cell = Math.floor((placeOf(index) + cellOffsetPx) / REACH_PX)
    const list = cells.get(cell)
    if (list) list.push(index)
    else cells.set(cell, [index])
  }
  let quota = perCell
  while (quota > 0 && drawn(cells, quota) > most) quota--
  /** @type {number[]} */
  const kept = []
  /** @type {number[][]} */
  const groups = []
  for (const list of cells.values()) {
    if (list.length <= quota) {
      kept.push(...list)
      continue
    }
    const sorted = Float64Array.from(list, orderOf).sort()
    // a cluster takes the room of about two marks, and holds at least two
    const last = sorted[Math.max(0, Math.min(quota - 2, list.length - 2) - 1)]
    const few = quota <= 2
    /** @type {number[]} */
    const group = []
    for (const index of list) {
      const order = orderOf(index)
      if (order < 0 || (!few && order <= last)) kept.push(index)
      else group.push(index)
    }
    if (group.length > 1) groups.push(group)
    else kept.push(...group)
  }
  return { kept, groups }
}

/** @param {Map<number, number[]>} cells @param {number} quota */
function drawn(cells, quota) {
  let sum = 0
  for (const list of cells.values()) sum += Math.min(list.length, quota)
  return sum
}
