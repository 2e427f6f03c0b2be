import { WEIGHTS } from './candidates.js'
import { LONG_BAR_PX } from './lane.js'
import { namePlaces } from './names.js'

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./names.js').Name} Name */
/** @typedef {import('./rows.js').RowBox} RowBox */

/** No name of what is swept weighs more: what leads has its name before. */
const MOST_WEIGHT = 1.6
/** Longer names are not set in one line. */
const LONGEST_PX = 300
/** No row begins nearer to the top. */
const LEAST_UP_PX = 6

/**
 * A name in one line in one of its places, with all that it takes of its row.
 * @typedef {object} Strip
 * @property {number} index
 * @property {Item} item
 * @property {Name} name
 * @property {RowBox[]} boxes
 * @property {number} from  along time
 * @property {number} to
 * @property {number} weight
 * @property {number} next  on no row above it this is free
 */

/**
 * Names in one line, row by row from the top: of all that may come next in a row, the one that ends first, so that a row holds as many as
 * it can.
 *
 * @param {import('./crowdedlane.js').CrowdedLane} crowded
 * @param {readonly {index: number}[]} candidates
 */
export function sweep(crowded, candidates) {
  const { plan } = crowded
  const { rows } = crowded.lane
  if (!plan.rules) return
  let strips = stripsOf(crowded, candidates, plan.rules)
  const named = new Set()
  const last = rows.height - rows.padPx
  for (let y = rows.padPx + LEAST_UP_PX; y < last; y++) {
    let at = plan.fromPx
    for (let begin = 0; begin < strips.length;) {
      while (begin < strips.length && strips[begin].from < at) begin++
      /** @type {null | Strip} */
      let best = null
      let least = Infinity
      let free = -1
      for (let n = begin; n < strips.length && (free < 0 || strips[n].from - free < least * MOST_WEIGHT); n++) {
        const strip = strips[n]
        if (strip.next > y || (free >= 0 && (strip.to - free) / strip.weight >= least) || named.has(strip.index)) continue
        strip.next = nextRow(rows, strip.boxes, y)
        if (strip.next > y) continue
        // the row is free from here on
        if (free < 0) free = strip.from
        const cost = (strip.to - free) / strip.weight
        if (cost >= least) continue
        least = cost
        best = strip
      }
      if (!best) break
      const { index, item, name } = best
      crowded.settle(index, () => crowded.lane.put(item, y, name))
      named.add(index)
      // rows that were kept for it are free again
      if (crowded.left(index)) for (const strip of strips) strip.next = Math.min(strip.next, y)
      at = best.to
    }
    if (named.size * 2 > strips.length) {
      strips = strips.filter(strip => !named.has(strip.index))
      named.clear()
    }
  }
}

/** @param {import('./crowdedlane.js').CrowdedLane} crowded @param {readonly {index: number}[]} candidates @param {import('./names.js').NameRules} rules */
function stripsOf(crowded, candidates, rules) {
  /** @type {Strip[]} */
  const strips = []
  for (const { index } of candidates) {
    const item = crowded.itemOf(index)
    if (item.bar && item.bar.toPx - item.bar.fromPx > LONG_BAR_PX) continue
    for (const name of namePlaces(item, rules, 1)) {
      if (name.side === 'below' || name.widthPx > LONGEST_PX) continue
      const boxes = [...item.boxes, name.box]
      let from = Infinity
      let to = -Infinity
      for (const box of boxes) {
        from = Math.min(from, box.fromPx)
        to = Math.max(to, box.toPx)
      }
      strips.push({ index, item, name, boxes, from, to, weight: WEIGHTS[item.importance], next: 0 })
    }
  }
  return strips.sort((a, b) => a.from - b.from)
}

/** @param {import('./rows.js').Rows} rows @param {readonly RowBox[]} boxes @param {number} y  @returns {number} y when all are free there; else a row above which they are not */
function nextRow(rows, boxes, y) {
  for (const { fromPx, toPx, up, down } of boxes) {
    if (y - up < rows.padPx) return rows.padPx + up
    if (y + down > rows.height - rows.padPx) return Infinity
    const taken = rows.lastTaken(fromPx, toPx, y - up, y + down)
    if (taken >= 0) return taken + 1 + up
  }
  return y
}
