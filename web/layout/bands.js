import { leadingHeights } from './leading.js'
import { shareHeights } from './lanes.js'

/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scene.js').LaneBand} LaneBand */
/** @typedef {import('./scene.js').Box} Box */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./cast.js').Cast} Cast */

const LEAST_LANE_PX = 39
/** A name inside its lane and one turning point below it. */
const LEAST_LANE_WITH_NAME_PX = 42
const FOLDED_PX = Object.freeze({ wide: 27, embed: 18 })
/** Name of a lane in its column: the text begins after the shape; a second line and the count must have room. */
const LANE_NAME_TEXT_PX = 95
const LEAST_LANE_TWO_LINES_PX = 52
/** The lane of what is chosen holds its name, and a cluster of others below. */
const CHOSEN_LANE_PX = 96
const BELOW_CHOSEN_PX = 24

/**
 * Bands of the lanes, by what they hold.
 *
 * @param {SceneInput} input
 * @param {'wide'|'embed'} mode
 * @param {Scale} scale
 * @param {Cast} cast
 * @param {{topPx: number, heightPx: number, rows: import('./lanes.js').RowHeights}} room
 * @param {null | readonly import('./lane.js').LanePlan[]} plans  by lane; null when there is too much to try
 * @returns {{bands: LaneBand[], leastPx: number[]}}
 */
export function laneBands(input, mode, scale, cast, { topPx, heightPx, rows }, plans) {
  const { events, lanes, measure } = input
  const chosen = input.chosen ?? -1
  const wishes = lanes.map((name, lane) => {
    const positions = cast.byLane[lane]
    if (cast.folds[lane]) {
      return { leastPx: mode === 'embed' && positions.length === 0 ? 0 : FOLDED_PX[mode], steps: [], count: 0, folded: true }
    }
    const leastPx = mode === 'embed' ? LEAST_LANE_WITH_NAME_PX : measure(name, 'lane') > LANE_NAME_TEXT_PX ? LEAST_LANE_TWO_LINES_PX : LEAST_LANE_PX
    const guessed = positions.filter(cast.leads).map(cast.order).sort((a, b) => a - b)
    const { named, dated, orders } = plans ? leadingHeights(plans[lane], leastPx, heightPx) : { named: [], dated: [], orders: guessed }
    const steps = [named, dated].flatMap((list, extra) => list.map((px, n) => ({ px, weight: orders[n], extra: extra === 1 })))
    const holdsChosen = chosen >= 0 && orders.length > 0 && orders[0] === cast.order(chosen)
    const chosenPx = !holdsChosen ? 0 : plans ? (named[0] ?? CHOSEN_LANE_PX) + BELOW_CHOSEN_PX : CHOSEN_LANE_PX
    return { leastPx: Math.max(leastPx, chosenPx), steps, count: positions.length, folded: false }
  })
  const heights = shareHeights(wishes, heightPx, rows)
  let at = topPx
  const bands = lanes.map((name, index) => {
    const fromPx = at
    at += heights[index]
    const folded = wishes[index].folded
    return {
      index, name, fromPx, toPx: at, shown: cast.byLane[index].length, total: events.laneTotals[index] ?? 0, folded,
      nameBox: mode === 'embed' && !folded ? boxOf(nameBoxOf(name, measure, scale), fromPx) : null,
    }
  })
  return { bands, leastPx: wishes.map(wish => wish.leastPx) }
}

/** @param {readonly LaneBand[]} bands @param {readonly number[]} heights  @returns {LaneBand[]} the same, one below the other, in new heights */
export function restacked(bands, heights) {
  let at = bands.length > 0 ? bands[0].fromPx : 0
  return bands.map((band, i) => {
    const fromPx = at
    at += heights[i]
    return { ...band, fromPx, toPx: at, nameBox: band.nameBox && { ...band.nameBox, y: band.nameBox.y + fromPx - band.fromPx } }
  })
}

/**
 * Where the name of a lane stands inside it.
 *
 * @param {string} name
 * @param {import('./breaks.js').Measure} measure
 * @param {Scale} scale
 */
export function nameBoxOf(name, measure, scale) {
  const fromPx = scale.fromPx + 4
  return { fromPx, toPx: Math.min(scale.toPx - 4, fromPx + 20 + Math.ceil(measure(name, 'lane'))), topPx: 2, bottomPx: 18 }
}

/** @param {ReturnType<typeof nameBoxOf>} box @param {number} top  @returns {Box} */
function boxOf({ fromPx, toPx, topPx, bottomPx }, top) {
  return { x: fromPx, y: top + topPx, widthPx: toPx - fromPx, heightPx: bottomPx - topPx }
}
