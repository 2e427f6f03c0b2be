/**
 * How many events begin where, for the overview: counts in columns of equal width over the whole, for each lane.
 */

/**
 * @typedef {object} Density
 * @property {number} columns
 * @property {number} lanes
 * @property {Uint32Array} counts  columns × lanes; the count of lane l in column c is `counts[l * columns + c]`
 * @property {Uint32Array} totals  of all lanes, by column
 * @property {number} most  the largest of `totals`; 0 when there are no events
 */

/**
 * Counts every event once, in the column in which the middle of its first days lies. The sum of `totals` is the number of
 * events counted.
 *
 * @param {Pick<import('./events.js').Events, 'count'|'lane'|'startDay'|'startUntil'|'laneTotals'>} events
 * @param {{startDay: number, endDay: number, columns: number, only?: null | Uint8Array}} grid  whole days; `only` counts positions that are 1 in
 *   it; events outside the days go to the first or the last column
 * @returns {Density}
 */
export function density(events, { startDay, endDay, columns, only = null }) {
  const lanes = events.laneTotals.length
  const width = Math.max(1, Math.floor(columns))
  const counts = new Uint32Array(width * lanes)
  const totals = new Uint32Array(width)
  const days = Math.max(1, endDay - startDay)
  let most = 0
  for (let i = 0; i < events.count; i++) {
    if (only && !only[i]) continue
    const middle = Math.floor((/** @type {number} */ (events.startDay[i]) + /** @type {number} */ (events.startUntil[i]) - 1) / 2)
    // whole numbers until the one division, so that a day never falls on both sides of a border
    const column = Math.max(0, Math.min(width - 1, Math.floor((middle - startDay) * width / days)))
    counts[/** @type {number} */ (events.lane[i]) * width + column]++
    const total = ++totals[column]
    if (total > most) most = total
  }
  return Object.freeze({ columns: width, lanes, counts, totals, most })
}
