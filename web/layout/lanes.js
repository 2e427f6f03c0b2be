/**
 * How much of the height each lane gets. Each asks by what it holds; none gets less than its least.
 */

/** @typedef {{leastPx: number, wishPx: number, folded: boolean}} LaneWish  of a folded lane `leastPx` is what it gets */

/**
 * Shares out a height: every lane its least, then up to its wish, then the rest by wish.
 *
 * @param {readonly LaneWish[]} wishes
 * @param {number} heightPx
 * @returns {number[]} whole px; their sum is `heightPx`, or more when the least of all is more
 */
export function shareHeights(wishes, heightPx) {
  const heights = wishes.map(wish => wish.leastPx)
  const open = wishes.map((wish, i) => ({ i, wish })).filter(({ wish }) => !wish.folded)
  let rest = heightPx - heights.reduce((sum, px) => sum + px, 0)
  if (rest > 0 && open.length > 0) {
    const lacks = open.map(({ wish }) => Math.max(0, wish.wishPx - wish.leastPx))
    const lack = lacks.reduce((sum, px) => sum + px, 0)
    const part = lack > 0 ? Math.min(1, rest / lack) : 0
    open.forEach(({ i }, n) => { heights[i] += lacks[n] * part })
    rest -= lack * part
    const wished = open.reduce((sum, { i }) => sum + heights[i], 0)
    if (rest > 0) open.forEach(({ i }) => { heights[i] += rest * heights[i] / wished })
  }
  // whole px, without losing any
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
 * What a lane asks for: as if names and marks were poured into columns, each name to the side where less has gathered.
 *
 * @param {readonly {at: number, importance: number, nameWidthPx: number, nameHeightPx: number, weight: number}[]} parts  most important first
 * @param {number} fromPx
 * @param {number} toPx
 * @returns {number} px
 * Cost: O(n) for n parts, each as wide as a name.
 */
export function wishOf(parts, fromPx, toPx) {
  const columns = Math.max(1, Math.ceil((toPx - fromPx) / COLUMN_PX))
  const load = new Float64Array(columns)
  const columnOf = (/** @type {number} */ px) => Math.max(0, Math.min(columns - 1, Math.floor((px - fromPx) / COLUMN_PX)))
  const most = (/** @type {number} */ a, /** @type {number} */ b) => {
    let highest = 0
    for (let c = columnOf(a); c <= columnOf(b); c++) highest = Math.max(highest, load[c])
    return highest
  }
  for (const { at, nameWidthPx, nameHeightPx, weight } of parts) {
    if (nameWidthPx <= 0) {
      load[columnOf(at)] += MARK_SHARE_PX
      continue
    }
    const rightFits = at + nameWidthPx <= toPx
    const leftFits = at - nameWidthPx >= fromPx
    if (!rightFits && !leftFits) continue
    const right = !leftFits || (rightFits && most(at, at + nameWidthPx) <= most(at - nameWidthPx, at))
    const [a, b] = right ? [at, at + nameWidthPx] : [at - nameWidthPx, at]
    const level = most(a, b)
    for (let c = columnOf(a); c <= columnOf(b); c++) load[c] = Math.max(load[c], level * (1 - LOOSE) + load[c] * LOOSE) + nameHeightPx * weight
  }
  let highest = 0
  for (const px of load) if (px > highest) highest = px
  return highest
}

const COLUMN_PX = 16
/** What a mark without a name adds to its column; two or three stand beside one another. */
const MARK_SHARE_PX = 6
/** How far names settle into gaps below others: 0 not at all. */
const LOOSE = 0.5
