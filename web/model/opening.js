/**
 * The window that a timeline opens with: wide enough for all its turning points, and no wider. Early background that nobody
 * marked as a turning point is then a drag away, while what matters has room for its names. A small timeline, whose names all have
 * room, shows nearly all of its events.
 */

/** Air before the first and after the last of them, as parts of the hull. After is more: what followed is of interest. */
const AIR_BEFORE = 0.012
const AIR_AFTER = 0.025

/** Fewer events than this are shown whole. */
const FEW = 12

/** Of up to so many, nearly all names have room: no more than a small part of them is left out. */
const NAMEABLE = 60
const MOST_LEFT_OUT = 0.05

/** A hull that is wider than this part of the whole is not worth cutting. */
const NEARLY_WHOLE = 0.85

/**
 * @param {Pick<import('./events.js').Model, 'startDay'|'endDay'|'events'>} model
 * @returns {{startDay: number, endDay: number}} real numbers, end excluded; never empty
 */
export function openingWindow({ startDay, endDay, events }) {
  const whole = withAir(startDay, endDay)
  if (events.count < FEW) return whole
  const nameable = events.count <= NAMEABLE
  for (let level = 5; level >= (nameable ? 1 : 3); level--) {
    const hull = hullFrom(events, level)
    if (!hull || (nameable && leftOut(events, hull) > MOST_LEFT_OUT * events.count)) continue
    if (hull.endDay - hull.startDay > NEARLY_WHOLE * (endDay - startDay)) return whole
    return withAir(hull.startDay, hull.endDay)
  }
  return whole
}

/**
 * @param {import('./events.js').Events} events
 * @param {number} level
 * @returns {null | {startDay: number, endDay: number}} the hull of the events of at least this importance; null when fewer than two of
 *   them begin on different days
 */
function hullFrom(events, level) {
  let first = Infinity
  let last = -Infinity
  let end = -Infinity
  for (let i = 0; i < events.count; i++) {
    if (/** @type {number} */ (events.importance[i]) < level) continue
    const start = /** @type {number} */ (events.startDay[i])
    first = Math.min(first, start)
    last = Math.max(last, start)
    // an event that still goes on would stretch the hull to the end of the whole: it counts with its beginning
    end = Math.max(end, events.endKind[i] === 0 ? /** @type {number} */ (events.endDay[i]) : /** @type {number} */ (events.startUntil[i]))
  }
  return last > first ? { startDay: first, endDay: end } : null
}

/** @param {import('./events.js').Events} events @param {{startDay: number, endDay: number}} hull  @returns {number} how many events lie outside */
function leftOut(events, { startDay, endDay }) {
  let count = 0
  for (let i = 0; i < events.count; i++) {
    if (/** @type {number} */ (events.endDay[i]) <= startDay || /** @type {number} */ (events.startDay[i]) >= endDay) count++
  }
  return count
}

/** @param {number} startDay @param {number} endDay */
function withAir(startDay, endDay) {
  const days = endDay - startDay
  return { startDay: startDay - Math.max(days * AIR_BEFORE, 1), endDay: endDay + Math.max(days * AIR_AFTER, 1) }
}
