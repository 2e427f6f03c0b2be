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
 * @property {readonly {index: number, y: number, side: string, lines: number, topPx: number, dated: boolean, beside: boolean}[]} named  before, rows from the top of
 *   the lane, the most important first
 * @property {readonly {index: number, y: number}[]} marked  before, unnamed
 * @property {boolean} moving  a gesture goes on: nothing changes its row
 * @property {{left: number}} moves  so many names that lead may change it all the same, in all lanes together
 * @property {number} mostMarks  that have no name
 */

/** In a lane of so many events names do without their dates first, and there is one way. */
const DENSE = 40

/**
 * Where a lane has few events it is packed in up to eight ways, of which the best is taken.
 *
 * @param {LanePlan} plan
 * @param {CrowdPlan} crowd
 * @returns {Lane} packed; every event is in it once
 */
export function packCrowd(plan, crowd) {
  const packed = (/** @type {Way} */ way) => ({ way, lane: new CrowdedLane(plan, crowd, way).packed() })
  const [usual, ...others] = waysOf(plan, crowd)
  let best = packed(usual)
  const tries = (/** @type {readonly Way[]} */ ways) => {
    for (const way of ways) {
      if (best.lane.placed.size === crowd.positions.length && [...best.lane.placed.values()].every(({ name }) => name && !name.dateless)) return
      const other = packed(way)
      const better = compare(other.lane.missing(), best.lane.missing())
      if (better > 0 || (better === 0 && other.lane.worth() > best.lane.worth())) best = other
    }
  }
  tries(others)
  if (others.length > 0) tries(datelessWays(plan, crowd, best.way))
  return best.lane
}

/** @param {LanePlan} plan @param {CrowdPlan} crowd  @returns {Way[]} the usual one first */
function waysOf({ rules }, { moving, positions }) {
  if (moving || !rules) return [{ dated: Infinity, order: 'short' }]
  if (positions.length > DENSE) return [{ dated: rules.days ? Infinity : 0, order: 'rows' }]
  return /** @type {const} */ (['short', 'rows', 'last', 'first']).map(order => ({ dated: Infinity, order }))
}

/**
 * More names instead of dates: in the order that named most, and in the one that fills gaps best.
 *
 * @param {LanePlan} plan
 * @param {CrowdPlan} crowd
 * @param {Way} best
 * @returns {Way[]}
 */
function datelessWays({ rules }, { positions, leads }, { order }) {
  if (rules?.days || !positions.some(leads)) return []
  const orders = [...new Set(/** @type {Way['order'][]} */ ([order, 'last']))]
  return [1, 0].flatMap(dated => orders.map(again => ({ dated, order: again })))
}
