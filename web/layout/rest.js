import { gather, joins, pillBox } from './gather.js'

/** @typedef {import('./crowdedlane.js').CrowdedLane} CrowdedLane */

/** So many events of a cluster are looked at for a mark of their own. */
const MARK_TRIES = 4
/** What has no place of its own joins a cluster so near, if there is one. */
const JOIN_PX = 110

/**
 * Step 5: what has no name is a mark, or in the cluster of its cell.
 *
 * @param {CrowdedLane} crowded
 */
export function countRest(crowded) {
  const { lane, cells, crowd } = crowded
  const { positions } = crowd
  const first = cells.byCell()
  let marks = crowd.mostMarks
  /** @type {number[][]} */
  const homeless = []
  for (let c = 0; c < cells.count; c++) {
    /** @type {number[]} */
    let rest = []
    for (let at = first.ends[c]; at < first.ends[c + 1]; at++) {
      const n = first.sorted[at]
      if (crowded.settled[n] === 0) rest.push(positions[n])
    }
    if (rest.length === 0) continue
    crowded.releaseCell(c)
    if (rest.length > 1) {
      const tried = rest.length > MARK_TRIES ? [] : [...rest].sort((a, b) => crowd.orderOf(a) - crowd.orderOf(b))
      const box = cells.boxOf(c)
      const isFree = crowded.isFree([box], crowded.bandY)
      // the cell stays free while its marks look for places of their own
      if (isFree) lane.rows.set(box, crowded.bandY)
      for (const index of crowd.moving ? [] : tried) {
        if (marks <= 0 || rest.length < 2) break
        if (!crowded.settle(index, () => lane.placeMark(crowded.itemOf(index)))) continue
        marks--
        rest = rest.filter(other => other !== index)
      }
      if (isFree) lane.rows.clear(box, crowded.bandY)
    }
    if (rest.length === 1 && crowded.settle(rest[0], () => lane.placeMark(crowded.itemOf(rest[0])))) marks--
    else if (rest.length > 0 && !(rest.length > 1 && addPill(crowded, c, rest))) homeless.push(rest)
  }
  for (const indices of homeless) {
    if (indices.length === 1 && lane.placeMark(crowded.itemOf(indices[0]))) continue
    house(crowded, indices)
  }
}

/** @param {CrowdedLane} crowded @param {number} cell @param {number[]} indices  @returns {boolean} */
function addPill(crowded, cell, indices) {
  const { lane, plan, cells } = crowded
  const halfPx = plan.pillLength(indices.length) / 2
  const { fromPx, toPx } = cells.boxOf(cell)
  if (toPx - fromPx < 2 * halfPx + 3) return false
  let wished = 0
  for (const index of indices) wished += plan.placeOf(index)
  wished /= indices.length
  const at = Math.max(fromPx + halfPx + 1.5, Math.min(toPx - halfPx - 1.5, wished))
  const box = pillBox(lane, at, halfPx)
  const y = crowded.isFree([box], crowded.bandY) ? crowded.bandY : lane.findRow([box], 'bottom', -1)
  if (y < 0) return false
  lane.rows.set(box, y)
  lane.pills.push({ indices, at, halfPx, y, box, wishedAt: wished })
  return true
}

/** Events without a place join the nearest cluster that has room for their number. @param {CrowdedLane} crowded @param {number[]} indices */
function house(crowded, indices) {
  const { lane, plan } = crowded
  const at = plan.placeOf(indices[0])
  const pills = [...lane.pills].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  for (let n = 0; n < pills.length && Math.abs(pills[n].at - at) < JOIN_PX; n++) if (joins(lane, pills[n], indices)) return
  for (const index of indices) crowded.itemOf(index)
  gather(lane, [...indices])
}
