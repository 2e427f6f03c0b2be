/**
 * @param {{count: number, startDay: ArrayLike<number>}} events  in order of time
 * @param {number} startDay
 * @param {number} endDay
 * @param {ArrayLike<number>|null} only  1 for each event that counts; null for all
 * @returns {{earlier: number, later: number}} positions of the last event that begins before a window and of the first that begins after it, or -1
 */
export function besideWindow({ count, startDay: starts }, startDay, endDay, only) {
  const counts = (/** @type {number} */ i) => !only || only[i] === 1
  let earlier = count - 1
  while (earlier >= 0 && !(starts[earlier] < startDay && counts(earlier))) earlier--
  let later = 0
  while (later < count && !(starts[later] >= endDay && counts(later))) later++
  return { earlier, later: later < count ? later : -1 }
}
