/**
 * How much of the height each lane gets. Each asks by what it holds; none gets less than its least.
 */

/**
 * @typedef {object} LaneWish
 * @property {number} leastPx  of a folded lane all that it gets
 * @property {readonly {px: number, weight: number, extra: boolean}[]} steps  heights at which one more of what leads in it is named, or
 *   dated, which is extra; the smaller weight is served first, extras last
 * @property {number} needPx  its turning points named
 * @property {number} wishPx  the others too
 * @property {boolean} folded
 */

/** The part of what is left after all names that may go to their dates. */
const EXTRAS_PART = 0.3

/**
 * Shares out a height: every lane its least; then one after the other, the weightiest first, what it takes to name what leads in a lane;
 * then towards the needs, then towards the wishes, then what is left by what they have.
 *
 * @param {readonly LaneWish[]} wishes
 * @param {number} heightPx
 * @returns {number[]} whole px; their sum is `heightPx`, or more when the least of all is more
 */
export function shareHeights(wishes, heightPx) {
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
  const raise = (/** @type {(wish: LaneWish) => number} */ toPx) => {
    const lacks = wishes.map((wish, i) => wish.folded ? 0 : Math.max(0, toPx(wish) - heights[i]))
    const lack = lacks.reduce((sum, px) => sum + px, 0)
    const part = lack > 0 ? Math.max(0, Math.min(1, rest / lack)) : 0
    lacks.forEach((px, i) => { heights[i] += px * part })
    rest -= lack * part
  }
  raise(wish => wish.needPx)
  raise(wish => wish.wishPx)
  const open = wishes.reduce((sum, wish, i) => sum + (wish.folded ? 0 : heights[i]), 0)
  if (rest > 0 && open > 0) wishes.forEach((wish, i) => { if (!wish.folded) heights[i] += rest * heights[i] / open })
  // whole px, without losing any, and none less than it was given
  let exact = 0
  let given = 0
  return heights.map(px => {
    exact += px
    const whole = Math.round(exact) - given
    given += whole
    return whole
  })
}

/**
 * A name and its mark, or a mark alone, as it asks for height.
 * @typedef {object} Part
 * @property {number} fromPx  along time: the mark and its bar
 * @property {number} toPx
 * @property {boolean} first  it leads: its name counts always
 * @property {number} nameWidthPx
 * @property {number} heightPx  of its name and mark
 * @property {number} datePx  more for its date
 */

/**
 * What a lane asks for: as if names and marks were poured into columns, each name to the side where less has gathered.
 *
 * @param {readonly Part[]} parts  most important first
 * @param {number} fromPx
 * @param {number} toPx
 * @param {boolean} all  names of those that do not lead count too
 * @param {boolean} dates
 * @returns {number} px
 * Cost: O(n) for n parts, each as wide as a name.
 */
export function wishOf(parts, fromPx, toPx, all, dates) {
  const columns = Math.max(1, Math.ceil((toPx - fromPx) / COLUMN_PX))
  const names = new Float64Array(columns)
  const marks = new Float64Array(columns)
  const columnOf = (/** @type {number} */ px) => Math.max(0, Math.min(columns - 1, Math.floor((px - fromPx) / COLUMN_PX)))
  const most = (/** @type {number} */ a, /** @type {number} */ b) => {
    let highest = 0
    for (let c = columnOf(a); c <= columnOf(b); c++) highest = Math.max(highest, names[c])
    return highest
  }
  for (const part of parts) {
    const { nameWidthPx } = part
    const heightPx = part.heightPx + (dates ? part.datePx : 0)
    if (!part.first && !all) {
      const column = columnOf((part.fromPx + part.toPx) / 2)
      marks[column] = Math.min(MOST_MARKS_PX, marks[column] + MARK_ROW_PX)
      continue
    }
    const rightFits = part.toPx + nameWidthPx <= toPx
    const leftFits = part.fromPx - nameWidthPx >= fromPx
    const right = rightFits && (!leftFits || most(part.fromPx, part.toPx + nameWidthPx) <= most(part.fromPx - nameWidthPx, part.toPx))
    const [a, b] = right ? [part.fromPx, part.toPx + nameWidthPx] : leftFits ? [part.fromPx - nameWidthPx, part.toPx] : [part.fromPx, part.toPx]
    for (let c = columnOf(a); c <= columnOf(b); c++) names[c] += heightPx
  }
  let highest = 0
  for (let c = 0; c < columns; c++) highest = Math.max(highest, names[c] + marks[c])
  return highest
}

const COLUMN_PX = 16
/** What an unnamed mark adds to its column: two stand beside one another. */
const MARK_ROW_PX = 9
/** Marks of a column are not asked for higher than this: the rest will be a cluster. */
const MOST_MARKS_PX = 54
