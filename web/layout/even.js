/**
 * Evens out the heights of lanes once they are packed: what lanes do not need goes, row by row, to those in which names are missing, if it
 * gets them one.
 */

/**
 * @typedef {object} Filled
 * @property {number} heightPx
 * @property {number} needPx  it must have at least, for what it is and what stands in it now
 * @property {number} missing  how many of its events have no name
 */

/** A row of names, with its air. */
const ROW_PX = 15

/**
 * @param {Filled[]} lanes  heights are written, and what else changes with them; their sum stays
 * @param {(lane: number, heightPx: number) => null | Filled} grow  packs a lane in another height; null when that names no more, and then
 *   nothing has changed
 * @returns {Generator<void, void>} a pause after each lane that was tried
 * Cost: a lane is grown until it does not help, or nothing is left to give.
 */
export function* evenOut(lanes, grow) {
  const waiting = lanes.map((_, lane) => lane).filter(lane => lanes[lane].missing > 0)
  while (waiting.length > 0) {
    // who lacks least is soonest content
    waiting.sort((a, b) => lanes[a].missing - lanes[b].missing)
    const lane = waiting[0]
    // a part of the row may be there already
    const morePx = Math.max(1, ROW_PX - spareOf(lanes[lane]))
    const others = lanes.map((other, place) => place === lane ? 0 : spareOf(other))
    yield
    const grown = others.reduce((sum, px) => sum + px, 0) < morePx ? null : grow(lane, lanes[lane].heightPx + morePx)
    if (!grown) {
      waiting.shift()
      continue
    }
    // taken where most is to spare, so that no lane alone pays for all
    for (let px = morePx; px > 0; px--) {
      const from = indexOfMost(others)
      others[from]--
      lanes[from].heightPx--
    }
    lanes[lane] = grown
    if (grown.missing === 0) waiting.shift()
  }
}

/** @param {Filled} lane  @returns {number} whole px that it can do without */
function spareOf({ heightPx, needPx }) {
  return Math.max(0, Math.floor(heightPx - needPx))
}

/** @param {readonly number[]} values  @returns {number} where the largest stands; -1 when none is above 0 */
function indexOfMost(values) {
  let found = -1
  values.forEach((value, i) => { if (value > (found < 0 ? 0 : values[found])) found = i })
  return found
}
