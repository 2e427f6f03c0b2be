/**
 * How much of the height each lane gets. Each asks by what it holds; none gets less than its least.
 */

/**
 * @typedef {object} LaneWish
 * @property {number} leastPx  of a folded lane all that it gets
 * @property {readonly {px: number, weight: number, extra: boolean}[]} steps  heights at which one more of what leads in it is named, or
 *   dated, which is extra; the smaller weight is served first, extras last
 * @property {number} count  of its events
 * @property {boolean} folded
 */

/** What a row of names takes, and what a lane takes beside its rows: its edges and its clusters. @typedef {{rowPx: number, besidePx: number}} RowHeights */

/** The part of what is left after all names that may go to their dates. */
const EXTRAS_PART = 0.3

/**
 * Shares out a height: every lane its least; then one after the other, the weightiest first, what it takes to name what leads in a lane;
 * then whole rows of names, each to the lane that has the fewest for its events.
 *
 * @param {readonly LaneWish[]} wishes
 * @param {number} heightPx
 * @param {RowHeights} rows
 * @returns {number[]} whole px; their sum is `heightPx`, or more when the least of all is more
 */
export function shareHeights(wishes, heightPx, { rowPx, besidePx }) {
  const heights = wishes.map(wish => wish.leastPx)
  let rest = heightPx - heights.reduce((sum, px) => sum + px, 0)
  const steps = wishes.flatMap((wish, lane) => wish.steps.map(step => ({ ...step, lane })))
  steps.sort((a, b) => Number(a.extra) - Number(b.extra) || a.weight - b.weight)
  let forExtras = -1
  for (const { lane, px, extra } of steps) {
    if (extra && forExtras < 0) forExtras = rest * EXTRAS_PART
    const morePx = px - heights[lane]
    if (morePx <= 0 || morePx > (extra ? forExtras : rest)) continue
    heights[lane] += morePx
    rest -= morePx
    if (extra) forExtras -= morePx
  }
  const open = wishes.map((_, lane) => lane).filter(lane => !wishes[lane].folded)
  const rowsOf = (/** @type {number} */ lane) => Math.max(0, Math.floor((heights[lane] - besidePx) / rowPx))
  const weights = wishes.map(wish => Math.max(1, wish.count) ** COUNTS_POWER)
  while (open.length > 0) {
    const next = open.reduce((best, lane) => weights[lane] / (rowsOf(lane) + 1) > weights[best] / (rowsOf(best) + 1) ? lane : best)
    const morePx = besidePx + rowPx * (rowsOf(next) + 1) - heights[next]
    if (morePx > rest) break
    heights[next] += morePx
    rest -= morePx
  }
  // less than a row is left: everyone has a little of it
  return heights.map((px, lane) => {
    const place = open.indexOf(lane)
    if (place < 0 || rest <= 0) return px
    return px + Math.floor(rest * (place + 1) / open.length) - Math.floor(rest * place / open.length)
  })
}

/** A lane of twice the events has not twice the rows. */
const COUNTS_POWER = 0.7
