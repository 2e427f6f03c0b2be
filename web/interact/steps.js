/**
 * Which event a step leads to. Positions are in the order of first days.
 */

/**
 * @typedef {object} Walkable
 * @property {number} count
 * @property {ArrayLike<number>} lane
 * @property {ArrayLike<number>} startDay
 * @property {ArrayLike<number>} startUntil
 */

/**
 * The next event in time, past those that a filter leaves out.
 *
 * @param {number} count
 * @param {number} from  position, or -1
 * @param {1|-1} way
 * @param {null|ArrayLike<number>} only  1 for each position that may be stepped on
 * @returns {number} `from` when there is none; from -1 the first or the last
 */
export function stepInTime(count, from, way, only) {
  for (let at = from < 0 && way < 0 ? count - 1 : from + way; at >= 0 && at < count; at += way) {
    if (!only || only[at]) return at
  }
  return from
}

/**
 * The event nearest in time in the next lane that has any.
 *
 * @param {Walkable} events
 * @param {number} from
 * @param {1|-1} way  1 to lanes further down the order
 * @param {null|ArrayLike<number>} only
 * @returns {number} `from` when there is no such lane
 */
export function stepInLane(events, from, way, only) {
  if (from < 0) return stepInTime(events.count, from, 1, only)
  const lane = events.lane[from], day = middleDay(events, from)
  let best = from, bestLanes = Infinity, bestDays = Infinity
  for (let at = 0; at < events.count; at++) {
    const lanes = (events.lane[at] - lane) * way
    if (lanes <= 0 || lanes > bestLanes || (only && !only[at])) continue
    const days = Math.abs(middleDay(events, at) - day)
    if (lanes < bestLanes || days < bestDays) { best = at; bestLanes = lanes; bestDays = days }
  }
  return best
}

/** Where a mark stands: in the middle of the days on which it may begin. @param {Pick<Walkable, 'startDay'|'startUntil'>} events @param {number} position */
export function middleDay({ startDay, startUntil }, position) {
  return (startDay[position] + startUntil[position]) / 2
}
