import { firstStart } from './items.js'

/**
 * Which turning points lead when not all of them can be named. A timeline's landmarks are those that begin an era, since the eras are how
 * its editors divide time, and then the first of each lane, so that no lane is without: a lane that has fewer of them comes
 * earlier. The others follow by their rank.
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
  const landmarks = turning.filter(index => starts.delete(firstStart(events, index)))
  /** @type {Map<number, number[]>} */
  const byLane = new Map()
  for (const index of turning) push(byLane, events.lane[index], index)
  for (const index of landmarks) byLane.delete(events.lane[index])
  const ofLanes = [...byLane.values()].sort((a, b) => a.length - b.length || events.rank[a[0]] - events.rank[b[0]]).map(([index]) => index)
  const places = new Map([...new Set([...landmarks, ...ofLanes, ...turning])].map((index, place) => [index, place]))
  remembered.set(events, { eras, places })
  return places
}

/** @param {Map<number, number[]>} lists @param {number} key @param {number} entry */
function push(lists, key, entry) {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}
