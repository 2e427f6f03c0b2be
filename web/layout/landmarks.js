import { firstStart } from './items.js'

/**
 * Which turning points lead when not all of them can be named. A timeline's landmarks are those that begin an era, since the eras are how
 * its editors divide time, and then the first of each lane, so that no lane is without; the others follow by their rank.
 */

/** @typedef {import('./scene.js').PlaceableEvents} PlaceableEvents */
/** @typedef {readonly {startDay: number}[]} Eras */

const TURNING = 5

/**
 * Orders do not change for the same events and eras, and are asked for in every frame.
 * @type {WeakMap<PlaceableEvents, {eras: Eras, places: ReadonlyMap<number, number>}>}
 */
const remembered = new WeakMap()

/**
 * @param {PlaceableEvents} events
 * @param {Eras} eras
 * @returns {ReadonlyMap<number, number>} place of each turning point among them, by position; 0 leads. Turning points are the first by
 *   rank, so a place can stand for a rank
 * Cost: O(n) once for the same events and eras.
 */
export function turningPlaces(events, eras) {
  const known = remembered.get(events)
  if (known && known.eras === eras) return known.places
  /** @type {number[]} */
  const turning = []
  for (let i = 0; i < events.count; i++) if (events.importance[i] === TURNING) turning.push(i)
  turning.sort((a, b) => events.rank[a] - events.rank[b])
  const starts = new Set(eras.map(era => era.startDay))
  const lanes = new Set()
  /** @type {Set<number>} */
  const first = new Set()
  const takeFirstOf = (/** @type {Set<number>} */ open, /** @type {(index: number) => number} */ keyOf) => {
    for (const index of turning) if (!first.has(index) && open.delete(keyOf(index))) first.add(index)
  }
  takeFirstOf(starts, index => firstStart(events, index))
  for (const index of turning) lanes.add(events.lane[index])
  for (const index of first) lanes.delete(events.lane[index])
  takeFirstOf(lanes, index => events.lane[index])
  for (const index of turning) first.add(index)
  const places = new Map([...first].map((index, place) => [index, place]))
  remembered.set(events, { eras, places })
  return places
}
