import { Lane } from './lane.js'
import { Slots } from './slots.js'

/** @typedef {import('./lane.js').LanePlan} LanePlan */
/** @typedef {import('./items.js').Item} Item */

/** Heights of lanes are tried so far apart. */
const HEIGHT_STEP_PX = 5
const TURNING = 5

/**
 * How high a lane must be for what leads in it: the heights from which on one, two, ... of them are named, and from which on all of them
 * are named and one, two, ... have their dates.
 *
 * @param {LanePlan} plan  its own height is not looked at
 * @param {number} leastPx
 * @param {number} mostPx
 * @returns {{named: number[], dated: number[], orders: number[]}} heights, ascending; and whose they are. Those for whom even `mostPx` is
 *   not enough are left out
 * Cost: what leads is placed once for each height tried, so for lanes of few events.
 */
export function leadingHeights(plan, leastPx, mostPx) {
  // those that find no room in the highest lane do not count
  const items = plan.items.filter(item => item.leads)
  const highest = laneAt(plan, mostPx, 0)
  const leading = items.filter(item => highest.placed.get(item)?.name)
  const all = leading.length
  /** @type {number[]} */
  const named = []
  /** @type {number[]} */
  const dated = []
  for (let heightPx = leastPx; heightPx <= mostPx && dated.length < all; heightPx += HEIGHT_STEP_PX) {
    if (named.length < all) {
      const count = placedOf(leading, laneAt(plan, heightPx, 0))
      while (named.length < count) named.push(heightPx)
    }
    while (named.length === all && dated.length < all && placedOf(leading, laneAt(plan, heightPx, dated.length + 1)) === all) dated.push(heightPx)
  }
  return { named, dated, orders: leading.map(item => item.order) }
}

/**
 * A lane in which only what leads and what is wanted has its place, each name so that the marks to come keep theirs.
 *
 * @param {LanePlan} plan
 * @param {number} heightPx
 * @param {number} dated  so many of those that lead are to have their dates
 * @returns {Lane}
 */
function laneAt(plan, heightPx, dated) {
  const lane = new Lane({ ...plan, heightPx })
  const slots = new Slots(plan)
  let led = 0
  for (const item of plan.items) {
    if (item.chosen) {
      slots.leave(item)
      lane.placeChosen(item)
    } else if (item.leads || item.wanted || (!item.steppedBack && !item.quiet && (item.importance >= TURNING || lane.some))) {
      if (!item.steppedBack) slots.leave(item)
      if (!lane.placeName(item, slots, !item.leads || led++ < dated) && !item.steppedBack) slots.enter(item)
    }
  }
  return lane
}

/** @param {readonly Item[]} leading  in their order @param {Lane} lane  @returns {number} how many are named before the first that is not */
function placedOf(leading, lane) {
  const first = leading.findIndex(item => !lane.placed.get(item)?.name)
  return first < 0 ? leading.length : first
}
