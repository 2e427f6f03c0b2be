import { itemOf, placeOf } from './items.js'
import { turningPlaces } from './landmarks.js'

/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./items.js').Item} Item */

/** Cost order: stepped back after all others. */
export const LATER = 1e9

/**
 * What both directions share: which events, in which lane, in which state.
 *
 * @typedef {object} Cast
 * @property {number[][]} byLane  positions in the window
 * @property {(index: number) => number} place  along time
 * @property {(index: number) => number} order
 * @property {(index: number) => boolean} stepsBack
 * @property {(index: number) => boolean} isWanted  chosen, linked, or focused
 * @property {(index: number) => boolean} leads  chosen, linked, or a turning point that does not step back
 * @property {readonly number[]} leaders  of all events, in order of time: all that may lead, and what is focused
 * @property {boolean} someBack  whether anything steps back
 * @property {Set<number>} linked
 * @property {boolean} thread  something is chosen together with what it is linked to
 * @property {(index: number) => boolean} quiet  of a thread, but not of its current step
 * @property {boolean[]} folds  by lane
 */

/**
 * @param {SceneInput} input
 * @param {Scale} scale
 * @returns {Cast}
 */
export function castOf(input, scale) {
  const { events, lanes } = input
  const chosen = input.chosen ?? -1
  const focused = input.focused ?? -1
  const linked = new Set(input.linked ?? [])
  const followed = input.thread ?? null
  const thread = followed !== null || (chosen >= 0 && linked.size > 0)
  const matches = input.matches ?? null
  const inWindow = events.inWindow(scale.startDay, scale.endDay)
  /** @type {number[][]} */
  const byLane = lanes.map(() => [])
  const places = new Float64Array(inWindow.length)
  const first = inWindow.length > 0 ? inWindow[0] : 0
  for (let n = 0; n < inWindow.length; n++) {
    const i = inWindow[n]
    places[n] = placeOf(events, i, scale)
    byLane[Math.min(events.lane[i], lanes.length - 1)]?.push(i)
  }
  const dense = inWindow.length > 0 && inWindow[inWindow.length - 1] - first + 1 === inWindow.length
  const isWanted = (/** @type {number} */ i) => i === chosen || i === focused || linked.has(i)
  const keeps = (/** @type {number} */ i) => i === chosen || (followed ? followed[i] === 1 : linked.has(i))
  const stepsBack = (/** @type {number} */ i) => thread ? !keeps(i) : matches !== null && matches[i] !== 1 && i !== chosen
  /** @type {Set<number>} */ const held = new Set()
  if (followed) followed.forEach((one, i) => { if (one === 1) held.add(events.lane[i]) })
  else for (const i of linked) held.add(events.lane[i])
  if (chosen >= 0) held.add(events.lane[chosen])
  const quiet = (/** @type {number} */ i) => followed !== null && !isWanted(i)
  const leading = turningPlaces(events, input.eras)
  return {
    byLane,
    place: dense ? i => places[i - first] : i => placeOf(events, i, scale),
    order: i => i === chosen ? -3 * LATER : i === focused ? -2.5 * LATER : linked.has(i) ? events.rank[i] - 2 * LATER
      : (events.importance[i] === 5 ? leading.get(i) ?? events.rank[i] : events.rank[i]) + (stepsBack(i) ? LATER : 0),
    stepsBack, isWanted, linked, thread, someBack: thread || matches !== null,
    leaders: leadersOf(leading, [...linked, chosen, focused]),
    leads: i => i === chosen || linked.has(i) || (events.importance[i] === 5 && !stepsBack(i) && !quiet(i)),
    quiet,
    folds: lanes.map((_, lane) => thread && !held.has(lane)),
  }
}

/** @param {ReadonlyMap<number, number>} leading @param {readonly number[]} others  @returns {number[]} each once */
function leadersOf(leading, others) {
  const all = [...leading.keys()]
  for (const index of others) if (index >= 0 && !leading.has(index) && !all.includes(index, leading.size)) all.push(index)
  return all
}

/**
 * @param {SceneInput} input
 * @param {Cast} cast
 * @param {readonly number[]} positions
 * @param {Parameters<typeof itemOf>[2]} view
 * @returns {Item[]} in the order in which they are served
 */
export function itemsOf(input, cast, positions, view) {
  return positions.map(i => itemIn(input, cast, i, view)).sort((a, b) => a.order - b.order)
}

/** @param {SceneInput} input @param {Cast} cast @param {number} i @param {Parameters<typeof itemOf>[2]} view  @returns {Item} in its part */
export function itemIn(input, cast, i, view) {
  const isChosen = i === input.chosen
  const item = itemOf(input.events, i, view, isChosen)
  item.order = cast.order(i)
  item.steppedBack = cast.stepsBack(i)
  item.chosen = isChosen
  item.leads = cast.leads(i)
  item.quiet = cast.quiet(i)
  item.wanted = cast.isWanted(i)
  return item
}
