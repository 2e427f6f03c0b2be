/**
 * What previous and next go through: everything, the turning points, a thread, or what a search found. One way of stepping for all
 * four: a mask over positions, walked in time.
 */

/** @typedef {'all'|'turning-points'|'thread'|'found'} Through */

/** @type {readonly Through[]} */
export const THROUGH = Object.freeze(/** @type {const} */ (['all', 'turning-points', 'thread', 'found']))

/**
 * @param {object} asked
 * @param {''|Through} asked.step  empty: the thread if one is open, else what was found, else all
 * @param {null|Uint8Array} asked.matches
 * @param {null|{mask: Uint8Array}} asked.thread
 * @param {ArrayLike<number>} asked.importance
 * @returns {{through: Through, only: null|Uint8Array, ways: Through[]}} only: 1 for what is stepped on, null for all; ways: what can be
 *   chosen now. A way that is not there now is taken for all
 */
export function steppingOf({ step, matches, thread, importance }) {
  const turning = Uint8Array.from(importance, weight => weight >= 5 ? 1 : 0)
  /** @type {Record<Through, null|Uint8Array>} */
  const masks = { all: null, 'turning-points': turning.includes(1) ? turning : null, thread: thread?.mask ?? null, found: matches }
  const ways = THROUGH.filter(way => way === 'all' || masks[way])
  const wished = step || (thread ? 'thread' : matches ? 'found' : 'all')
  const through = ways.includes(wished) ? wished : 'all'
  return { through, only: masks[through], ways }
}

/**
 * Where an event stands among those that are stepped on.
 *
 * @param {null|Uint8Array} only
 * @param {number} count  of all events
 * @param {number} at  position, or -1
 * @returns {{place: number, of: number}} place 0 when it is not one of them
 */
export function placeAmong(only, count, at) {
  if (!only) return { place: at + 1, of: count }
  const sum = (/** @type {Uint8Array} */ mask) => mask.reduce((total, one) => total + one, 0)
  return { place: at >= 0 && only[at] ? sum(only.subarray(0, at + 1)) : 0, of: sum(only) }
}
