import { CrowdedLane } from './crowdedlane.js'
import { compare } from './lane.js'

/**
 * Packs a lane of any number of events: names first, and what is left is counted. Its cost is bounded by the lane's size and a little
 * for each event, so it serves timelines of thousands, and every frame of a gesture.
 *
 * 1. What was named before keeps its row and its side (in a gesture), the most important first; what would have to move leaves.
 * 2. What leads is named.
 * 3. The lowest stretch of the lane is kept, cell by cell, for events that are still to come. A cell holds one cluster.
 * 4. Names where there is room: the shorter and the more important first, so that many are readable.
 * 5. Each cell with several events left becomes a cluster; a single one a mark; and marks that find room leave their clusters.
 *
 * What finds no place in all that joins a cluster nearby; see `gather`.
 */

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./lane.js').Lane} Lane */
/** @typedef {import('./lane.js').LanePlan} LanePlan */

/**
 * A way of packing a lane.
 * @typedef {object} Way
 * @property {number} dated  so many of what leads have their dates, the others do without them first
 * @property {'rows'|'short'|'first'|'last'} order  who is named first, of what does not lead: rows are filled so that they hold many; or the
 *   shorter, the earlier, the later event
 */

/**
 * @typedef {object} CrowdPlan
 * @property {readonly number[]} positions  of all events of the lane in the window
 * @property {(index: number) => Item} itemOf
 * @property {(index: number) => number} orderOf
 * @property {readonly number[]} leaders  all that lead, each once, in any lane
 * @property {(index: number) => boolean} leads
 * @property {null | ((index: number) => boolean)} stepsBack  null when nothing does
 * @property {readonly string[]} titles
 * @property {ArrayLike<number>} importance
 * @property {number} offsetPx  cells move with time: place + offset is the same for the same day
 * @property {readonly {index: number, y: number, side: string, lines: number, topPx: number, dated: boolean}[]} named  before, rows from the top of
 *   the lane, the most important first
 * @property {readonly {index: number, y: number}[]} marked  before, unnamed
 * @property {boolean} moving  a gesture goes on: nothing changes its row
 * @property {{left: number}} moves  so many names that lead may change it all the same, in all lanes together
 * @property {number} mostMarks  that have no name
 */

/** In a lane of so many events names do without their dates first, and there is one way. */
const DENSE = 40

/** The usual one first. @type {readonly Way['order'][]} */
const ORDERS = Object.freeze(['short', 'rows', 'last', 'first'])

/**
 * Where a lane has few events it is packed in up to eight ways, of which the best is taken.
 *
 * @param {LanePlan} plan
 * @param {CrowdPlan} crowd
 * @returns {Lane} packed; every event is in it once
 */
export function packCrowd(plan, crowd) {
  const { moving, positions, leads } = crowd
  const { rules } = plan
  const places = new Map()
  /** @type {null | {lane: Lane, way: Way}} */
  let best = null
  const nothingToWin = () => best !== null && best.lane.placed.size === positions.length && [...best.lane.placed.values()].every(({ name }) => name && !name.dateless)
  const tries = (/** @type {Way} */ way) => {
    if (nothingToWin()) return
    const lane = new CrowdedLane({ ...plan, places }, crowd, way).packed()
    const better = best ? compare(lane.missing(), best.lane.missing()) : 1
    if (!best || better > 0 || (better === 0 && lane.worth() > best.lane.worth())) best = { lane, way }
  }
  const days = rules?.days ?? false
  if (moving || !rules) tries({ dated: Infinity, order: 'short' })
  else if (positions.length > DENSE) tries({ dated: days ? Infinity : 0, order: 'rows' })
  else {
    for (const order of ORDERS) tries({ dated: Infinity, order })
    // dates, or more names instead: in the order that named most, and in the one that fills gaps best
    const { order } = /** @type {{way: Way}} */ (/** @type {unknown} */ (best)).way
    if (!days && positions.some(leads)) for (const dated of [1, 0]) for (const again of new Set(/** @type {Way['order'][]} */ ([order, 'last']))) tries({ dated, order: again })
  }
  return /** @type {{lane: Lane}} */ (/** @type {unknown} */ (best)).lane
}
