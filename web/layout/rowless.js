import { Lane } from './lane.js'
import { gather } from './gather.js'

/** @typedef {import('./items.js').Item} Item */

const TURNING = 5

/**
 * Packs a lane without names: one that is folded, or a narrow column of the phone. All marks share one row; those that would cover one
 * another, the less important first, are counted in clusters.
 *
 * @param {import('./lane.js').LanePlan} plan
 * @returns {{spots: import('./lane.js').Spot[], pills: import('./lane.js').Pill[]}} every event given is in one of them
 */
export function packRowless(plan) {
  const lane = new Lane(plan)
  /** @type {Item[]} */
  const later = []
  for (const item of plan.items) {
    if (item.chosen) lane.placeChosen(item)
    else if (!comesFirst(item, lane.some) || !lane.placeMark(item)) later.push(item)
  }
  for (const group of plan.groups) gather(lane, [...group])
  const homeless = later.filter(item => !lane.placeMark(item))
  // a cluster that was made since may have freed a place
  for (const item of homeless) if (!lane.placeMark(item)) gather(lane, [item.index])
  return lane.result()
}

/** @param {Item} item @param {boolean} some  only some events are asked for */
function comesFirst(item, some) {
  return item.leads || item.wanted || (!item.steppedBack && !item.quiet && (item.importance >= TURNING || some))
}
