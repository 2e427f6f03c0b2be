import { Rows } from './rows.js'
import { namePlaces } from './names.js'

/**
 * Packs one lane: gives every event of it a row, or a place in a cluster, and names as many as there is room for.
 *
 * The steps, in this order:
 * 1. what is chosen, linked or focused, and the turning points, with their names;
 * 2. clusters where there are more marks than the lane holds;
 * 3. all other marks without names, near the middle of the lane;
 * 4. a mark without a place joins its least important neighbours in a cluster;
 * 5. names for the rest, most important first; a mark may change its row, never its day, to be named.
 *
 * No two boxes meet, whatever is asked: a name that has no room is left out, and in the worst case all of a lane is one cluster.
 */

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./names.js').Name} Name */
/** @typedef {import('./rows.js').RowBox} RowBox */

/**
 * A cluster on its way into the scene.
 * @typedef {object} Pill
 * @property {number[]} indices
 * @property {number} at  along time, its middle
 * @property {number} halfPx  half its length along time
 * @property {number} y  row
 * @property {RowBox} box
 * @property {number} wishedAt  where its events would have it
 */

/**
 * An event with its row.
 * @typedef {object} Spot
 * @property {Item} item
 * @property {number} y  row, px from the top of the lane
 * @property {null | Name} name
 */

/**
 * What was there before, to keep names and marks in their places.
 * @typedef {object} Before
 * @property {(index: number) => number} rowOf  px from the top of the lane, -1 when it had none
 * @property {(index: number) => null | {side: string, lines: number}} nameOf
 */

/**
 * @typedef {object} LanePlan
 * @property {number} fromPx  along time
 * @property {number} toPx
 * @property {number} heightPx  of the lane
 * @property {boolean} rowless  folded, or a narrow column: one row for all marks, no names, bars run below marks
 * @property {readonly Item[]} items  in the order in which they are served
 * @property {readonly (readonly number[])[]} groups  positions that are more than their stretch of the lane holds; each of at least two
 * @property {(index: number) => number} placeOf  along time
 * @property {null | {fromPx: number, toPx: number, topPx: number, bottomPx: number}} blocked  where the lane's own name stands
 * @property {null | import('./names.js').NameRules} rules  null when there are no names
 * @property {(count: number) => number} pillLength  px along time of a cluster of so many
 * @property {number} pillAcrossPx
 * @property {number} reachPx  marks further apart than this do not share a cluster, as long as there is another way
 * @property {Before} before
 * @property {number} tries  how many events of step 5 are looked at
 * @property {Map<Item, Name[]>} places  what was worked out for this lane
 * @property {number} [padPx]  free at the top and at the bottom; 4 when left out
 * @property {number} ways  how many ways of packing are tried; the best is taken
 */

/** The stretch in which marks compete for their places. */
export const REACH_PX = 26
/** When neighbours do not make room, a cluster so near is joined. */
const FAR_REACH_PX = 80
/** From so far marks that stepped back are gathered, before a name is given up for them. */
const WIDE_REACH_PX = 200
/** So far a cluster stands from the middle of its events, as a rule. */
const PILL_AWAY_PX = 16
/** Bars longer than this stand low. */
const LONG_BAR_PX = 60
const PAD_PX = 4
const ROWLESS_PAD_PX = 1
const AIR_PX = 1.5
/** What a cluster takes across, air included. */
const PILL_ROWS = 18
/** Half of the slot that is kept for a mark to come, and half the length of the one for a cluster. */
const MARK_HALF_PX = 6
const PILL_HALF_PX = 13
/** Heights of lanes are tried so far apart. */
const HEIGHT_STEP_PX = 5
/** Step 5 ends after so many events in a row that found no room. */
const VAIN_TRIES = 40
/** No name is shorter than this: where there is less room none is measured. */
const LEAST_NAME_PX = 34

/**
 * Ways of packing a lane: where marks without names go first, and from which importance on names come before them. The first is the usual one.
 *
 * @typedef {{order: import('./rows.js').Order, from: number}} Way
 * @type {readonly Way[]}
 */
const WAYS = Object.freeze([
  { order: 'middle', from: 5 }, { order: 'middle', from: 3 }, { order: 'bottom', from: 4 }, { order: 'bottom', from: 5 }, { order: 'bottom', from: 1 },
  { order: 'top', from: 5 },
])
/** What a name is worth by importance, when two ways of packing are compared, and what an event in a cluster costs. */
const WORTH = Object.freeze([1, 1, 1.2, 2, 4, 9])
const CLUSTERED_COST = 0.8
const DATED_WORTH = 2.5
/** What it is worth that a name stays where it was. */
const STEADY_WORTH = 0.7

/**
 * @param {LanePlan} plan
 * @returns {{spots: Spot[], pills: Pill[]}} events that are drawn, and clusters of the others; every event given is in one of them
 */
export function packLane(plan) {
  if (!plan.rules) return new Lane(plan, WAYS[0], 0).packed().result()
  const first = plan.items.filter(leads).length
  let best = new Lane(plan, WAYS[0], first)
  let later = best.placeNamed()
  const tries = (/** @type {number} */ dated, /** @type {boolean} */ bold) => {
    const lane = new Lane(plan, WAYS[0], dated, bold)
    const left = lane.placeNamed()
    if (compare(lane.missing(), best.missing()) > 0) [best, later] = [lane, left]
  }
  // where not all turning points find room, some of them do without their date
  for (let dated = first - 1; dated >= 0 && later.some(leads); dated = dated > 3 ? dated >> 1 : dated - 1) tries(dated, false)
  // then they take the room of marks that are still to come, which gather in clusters
  if (plan.ways > 1 && later.some(leads)) {
    tries(best.dated, true)
    if (later.some(leads)) tries(0, true)
  }
  best.packed(later)
  const { dated, bold } = best
  const others = WAYS.slice(1, plan.ways).map(way => () => new Lane(plan, way, dated, bold))
  // taking that room may have cost more names than it gave
  if (bold) others.push(() => new Lane(plan, WAYS[0], dated))
  for (const other of others) {
    const lane = other().packed()
    const better = compare(lane.missing(), best.missing())
    if (better > 0 || (better === 0 && lane.worth() > best.worth())) best = lane
  }
  return best.result()
}

/**
 * Of two lists of what leads and is not named, the better: the one whose first entry is less important, and so on.
 *
 * @param {readonly number[]} a  orders, ascending
 * @param {readonly number[]} b
 * @returns {number} above 0 when `a` is better, 0 when they are the same
 */
export function compare(a, b) {
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const difference = (a[n] ?? Infinity) - (b[n] ?? Infinity)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return 0
}

/**
 * How high a lane must be for what leads in it: the heights from which on one, two, ... of them are named, and from which on all of them
 * are named and one, two, ... have their dates.
 *
 * @param {LanePlan} plan  its own height is not looked at
 * @param {number} leastPx
 * @param {number} mostPx
 * @returns {{named: number[], dated: number[], orders: number[]}} heights, ascending; and whose they are. Those for whom even `mostPx` is
 *   not enough are left out
 * Cost: one step 1 for each height tried, so for lanes of few events.
 */
export function leadingHeights(plan, leastPx, mostPx) {
  // those that find no room in the highest lane do not count
  const items = plan.items.filter(leads)
  const highest = laneAt(plan, mostPx, 0)
  const leading = items.filter(item => highest.placed.get(item)?.name)
  const all = leading.length
  /** @type {number[]} */
  const named = []
  /** @type {number[]} */
  const dated = []
  for (let heightPx = leastPx; heightPx <= mostPx && dated.length < all; heightPx += HEIGHT_STEP_PX) {
    if (named.length < all) {
      const count = placedOf(leading, laneAt(plan, heightPx, 0))
      while (named.length < count) named.push(heightPx)
    }
    while (named.length === all && dated.length < all && placedOf(leading, laneAt(plan, heightPx, dated.length + 1)) === all) dated.push(heightPx)
  }
  return { named, dated, orders: leading.map(item => item.order) }
}

/** @param {LanePlan} plan @param {number} heightPx @param {number} dated  @returns {Lane} after its first step */
function laneAt(plan, heightPx, dated) {
  const lane = new Lane({ ...plan, heightPx }, WAYS[0], dated)
  lane.placeNamed()
  return lane
}

/** @param {readonly Item[]} leading  in their order @param {Lane} lane  @returns {number} how many are named before the first that is not */
function placedOf(leading, lane) {
  const first = leading.findIndex(item => !lane.placed.get(item)?.name)
  return first < 0 ? leading.length : first
}

/** @param {Item} item */
function leads(item) {
  return item.leads
}

export { WAYS }

/** One way of packing a lane. Events are shared between ways, and so are not written to. */
export class Lane {
  /**
   * @param {LanePlan} plan
   * @param {Way} way
   * @param {number} dated  how many of those that lead are to have their dates
   * @param {boolean} [bold]  they take their room without leaving any to marks that are still to come
   */
  constructor(plan, way, dated, bold = false) {
    this.plan = plan
    this.way = way
    this.dated = dated
    this.bold = bold
    /** Whether only some events are asked for: these are all named before what stepped back has its place. */
    this.some = plan.items.some(item => item.steppedBack)
    const height = Math.floor(plan.heightPx)
    this.rows = new Rows(plan.fromPx, plan.toPx, height, plan.rowless ? ROWLESS_PAD_PX : plan.padPx ?? PAD_PX)
    this.middle = Math.round(height / 2)
    /** @type {Map<Item, Spot>} */ this.placed = new Map()
    /** @type {Pill[]} */ this.pills = []
    if (plan.blocked) {
      const { fromPx, toPx, topPx, bottomPx } = plan.blocked
      this.rows.set({ fromPx, toPx, up: 0, down: Math.ceil(bottomPx - topPx) }, Math.floor(topPx))
    }
  }

  /**
   * All steps; from step 2, when step 1 is done.
   *
   * @param {Item[]} [later]  what step 1 left
   * @returns {this}
   */
  packed(later) {
    const rest = later ?? this.placeNamed()
    this.placeGroups()
    this.placeMarks(rest)
    if (this.plan.rules) {
      this.addDates()
      this.nameTheRest()
      this.addDates()
    }
    return this
  }

  result() {
    return { spots: [...this.placed.values()], pills: this.pills }
  }

  /** @returns {number[]} orders of what leads and is not named, ascending */
  missing() {
    return this.plan.items.filter(item => item.leads && !this.placed.get(item)?.name).map(item => item.order)
  }

  worth() {
    let sum = 0
    for (const { item, name } of this.placed.values()) {
      if (name) sum += WORTH[item.importance] + (name.dateless ? 0 : DATED_WORTH) + (this.plan.before.nameOf(item.index) ? STEADY_WORTH : 0)
    }
    for (const pill of this.pills) sum -= pill.indices.length * CLUSTERED_COST
    return sum
  }

  /**
   * @param {readonly RowBox[]} boxes
   * @param {import('./rows.js').Order} order
   * @param {number} wished
   */
  findRow(boxes, order, wished) {
    if (!this.plan.rowless) return this.rows.find(boxes, order, wished)
    return boxes.every(box => this.rows.isFree(box, this.middle)) ? this.middle : -1
  }

  /** @param {Item} item @param {number} y @param {null | Name} name */
  put(item, y, name) {
    for (const box of item.boxes) this.rows.set(box, y)
    if (name) this.rows.set(name.box, y)
    this.placed.set(item, { item, y, name })
  }

  /** @param {Item} item */
  take(item) {
    const spot = this.placed.get(item)
    if (!spot) return
    for (const box of item.boxes) this.rows.clear(box, spot.y)
    if (spot.name) this.rows.clear(spot.name.box, spot.y)
    this.placed.delete(item)
  }

  /**
   * Step 1.
   *
   * @returns {Item[]} what is still without a row
   */
  placeNamed() {
    const { items, rules } = this.plan
    /** @type {Item[]} */
    const later = []
    const crowd = rules ? new Crowd(this.plan) : null
    let led = 0
    for (const item of items) {
      if (item.chosen) {
        crowd?.leave(item)
        this.placeChosen(item)
      } else if (!item.leads && !item.wanted && (item.steppedBack || (item.importance < this.way.from && !this.some))) {
        later.push(item)
      } else if (!crowd) {
        // without names what is wanted still comes first
        if (!this.placeMark(item)) later.push(item)
      } else {
        if (!item.steppedBack) crowd.leave(item)
        if (!this.placeName(item, crowd, !item.leads || led++ < this.dated)) {
          if (!item.steppedBack) crowd.enter(item)
          later.push(item)
        }
      }
    }
    return later
  }

  /**
   * What is chosen has its place and its name before all others, whatever that leaves them.
   *
   * @param {Item} item
   */
  placeChosen(item) {
    if (this.plan.rules && (this.placeName(item, null, true) || this.placeName(item, null, false))) return
    if (!this.placeMark(item)) this.put(item, this.leastBadRow(item), null)
  }

  /** @param {Item} item  @returns {number} the middle of what the lane's own name leaves */
  leastBadRow(item) {
    const { blocked, heightPx } = this.plan
    return Math.round(((blocked && blocked.toPx > item.fromPx ? blocked.bottomPx : 0) + heightPx) / 2)
  }

  /**
   * Gives an event its row and its name at once.
   *
   * @param {Item} item  without a row
   * @param {null | Crowd} crowd  of the marks still to come; null when there are none
   * @param {boolean} dated  false: without its date, if it can be
   * @returns {boolean} false when there is no room; nothing has changed then
   */
  placeName(item, crowd, dated) {
    const row = this.plan.before.rowOf(item.index)
    const places = this.placesOf(item)
    const needsDate = dated || !places.some(name => name.dateless)
    const boxes = [...item.boxes]
    this.rows.lookAt(boxes)
    for (const name of places) {
      if (name.dateless === needsDate) continue
      boxes[item.boxes.length] = name.box
      const y = this.rows.find(boxes, 'top', row, item.boxes.length)
      if (y < 0) continue
      if (crowd && !(this.bold && item.leads) && !crowd.leavesRoom(this.rows, boxes, y)) continue
      this.put(item, y, name)
      return true
    }
    return false
  }

  /** @param {Item} item  @returns {readonly Name[]} where its name may stand, the best first */
  placesOf(item) {
    const { rules, before, places } = this.plan
    let found = places.get(item)
    if (!found && rules) {
      found = namePlaces(item, rules)
      const was = before.nameOf(item.index)
      const isSame = (/** @type {Name} */ name) => was && name.side === was.side && name.lines === was.lines ? 0 : 1
      if (was) found.sort((a, b) => isSame(a) - isSame(b))
      places.set(item, found)
    }
    return found ?? []
  }

  /** @param {Item} item  @returns {boolean} */
  placeMark(item) {
    const long = item.bar !== null && item.bar.toPx - item.bar.fromPx > LONG_BAR_PX
    const y = this.findRow(item.boxes, long ? 'bottom' : this.way.order, this.plan.before.rowOf(item.index))
    if (y < 0) return false
    this.put(item, y, null)
    return true
  }

  /** Step 2. */
  placeGroups() {
    for (const group of this.plan.groups) this.gather([...group])
  }

  /**
   * Steps 3 and 4.
   *
   * @param {readonly Item[]} items
   */
  placeMarks(items) {
    /** @type {Item[]} */
    const homeless = []
    for (const item of items) if (!this.placeMark(item)) homeless.push(item)
    for (const item of homeless) {
      // a cluster that was made since may have freed a place
      if (!this.placeMark(item)) this.gather([item.index])
    }
  }

  /**
   * Finds a place for events that have none, together. What makes room, in this order: unnamed neighbours within reach, the least
   * important first, that join; a cluster nearby that takes all; unnamed neighbours further away; dates of names here, then names here,
   * the least important first; in the end all of the lane.
   *
   * @param {number[]} indices
   */
  gather(indices) {
    const { reachPx, placeOf } = this.plan
    const at = mean(indices, placeOf)
    if (this.pills.some(pill => Math.abs(pill.at - at) <= reachPx && this.joins(pill, indices))) return
    if (this.addPill(indices) || this.recruit(indices, at, reachPx)) return
    const others = [...this.pills].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
    if (others.some(pill => Math.abs(pill.at - at) <= FAR_REACH_PX && this.joins(pill, indices))) return
    if (this.recruit(indices, at, FAR_REACH_PX)) return
    // before a name is given up for what stepped back, clusters and marks further away are asked
    if (this.some && this.isBack(indices) && (this.recruit(indices, at, WIDE_REACH_PX, FAR_REACH_PX)
      || others.some(pill => Math.abs(pill.at - at) <= WIDE_REACH_PX && this.joins(pill, indices)))) return
    const here = [...this.placed.values()].filter(({ name }) => name && name.box.fromPx < at + REACH_PX && name.box.toPx > at - REACH_PX)
      .sort((a, b) => b.item.order - a.item.order)
    for (const spot of here) {
      const shorter = this.withoutDate(spot)
      if (!shorter) continue
      this.rename(spot, shorter)
      if (this.housed(indices)) return
    }
    const unname = (/** @type {boolean} */ leading) => here.some(spot => {
      if (spot.item.wanted || spot.item.leads !== leading) return false
      this.rename(spot, null)
      return this.housed(indices) || this.recruit(indices, at, reachPx)
    })
    if (unname(false)) return
    // and before what leads gives up its name
    if (here.some(({ item, name }) => item.leads && name) && (this.recruit(indices, at, WIDE_REACH_PX, FAR_REACH_PX)
      || others.some(pill => Math.abs(pill.at - at) <= WIDE_REACH_PX && this.joins(pill, indices)))) return
    if (unname(true)) return
    const rest = [...this.placed.keys()].filter(item => !item.chosen).sort((a, b) => Number(a.wanted) - Number(b.wanted) || Math.abs(a.at - at) - Math.abs(b.at - at))
    for (const item of rest) {
      if (item.wanted && others.some(pill => this.joins(pill, indices))) return
      this.take(item)
      indices.push(item.index)
      if (this.addPill(indices)) return
    }
    // nothing but clusters is left: they become one
    while (this.pills.length > 0) {
      const pill = /** @type {Pill} */ (this.pills.pop())
      this.rows.clear(pill.box, pill.y)
      indices.push(...pill.indices)
      if (this.addPill(indices)) return
    }
    if (this.addPill(indices, Infinity)) return
    for (const spot of this.placed.values()) this.rename(spot, null)
    if (this.addPill(indices, Infinity)) return
    // one event alone in a lane that is too low for it: it stands there all the same
    for (const item of this.plan.items) {
      if (!indices.includes(item.index)) continue
      this.put(item, this.leastBadRow(item), null)
    }
  }

  /** @param {readonly number[]} indices */
  isBack(indices) {
    return this.plan.items.every(item => item.steppedBack || !indices.includes(item.index))
  }

  /**
   * Room was made: a single event takes it with its mark, several as a cluster.
   *
   * @param {number[]} indices
   */
  housed(indices) {
    const single = indices.length === 1 ? this.plan.items.find(item => item.index === indices[0]) : undefined
    return single ? this.placeMark(single) : this.addPill(indices)
  }

  /**
   * Lets unnamed marks join, the least important first, until what they held is room for a cluster. Without success nothing has changed.
   *
   * @param {number[]} indices
   * @param {number} at
   * @param {number} reachPx
   * @param {number} [awayPx]  so far the cluster may stand from where its events would have it
   */
  recruit(indices, at, reachPx, awayPx) {
    const neighbours = [...this.placed.values()].filter(({ item, name }) => Math.abs(item.at - at) <= reachPx && !name && !item.wanted)
      .sort((a, b) => b.item.order - a.item.order)
    const before = indices.length
    for (let n = 0; n < neighbours.length; n++) {
      this.take(neighbours[n].item)
      indices.push(neighbours[n].item.index)
      if (!this.addPill(indices, awayPx)) continue
      this.letGo(neighbours.slice(0, n + 1).map(({ item }) => item))
      return true
    }
    for (const { item, y } of neighbours) this.put(item, y, null)
    indices.length = before
    return false
  }

  /** @param {Spot} spot  @returns {undefined | Name} the same name in the same place, without its date */
  withoutDate({ item, name }) {
    return name && name.dateText !== ''
      ? this.placesOf(item).find(place => place.dateless && place.side === name.side && place.lines === name.lines) : undefined
  }

  /** @param {Spot} spot @param {null | Name} name */
  rename(spot, name) {
    if (spot.name) this.rows.clear(spot.name.box, spot.y)
    if (name) this.rows.set(name.box, spot.y)
    spot.name = name
  }

  /**
   * Gives back to marks of the newest cluster the places that it did not need.
   *
   * @param {readonly Item[]} items  the least important first
   */
  letGo(items) {
    const pill = this.pills[this.pills.length - 1]
    for (const item of [...items].sort((a, b) => a.order - b.order)) {
      if (pill.indices.length <= 2) return
      if (this.placeMark(item)) pill.indices = pill.indices.filter(index => index !== item.index)
    }
  }

  /**
   * @param {Pill} pill
   * @param {readonly number[]} indices
   * @returns {boolean} false when its number would need more room than there is; nothing has changed then
   */
  joins(pill, indices) {
    const all = [...pill.indices, ...indices]
    const halfPx = this.plan.pillLength(all.length) / 2
    if (halfPx > pill.halfPx) {
      const box = this.pillBox(pill.at, halfPx)
      this.rows.clear(pill.box, pill.y)
      if (pill.at - halfPx < this.plan.fromPx || pill.at + halfPx > this.plan.toPx || !this.rows.isFree(box, pill.y)) {
        this.rows.set(pill.box, pill.y)
        return false
      }
      this.rows.set(box, pill.y)
      pill.box = box
      pill.halfPx = halfPx
    }
    pill.indices = all
    return true
  }

  /** @param {number} at @param {number} halfPx  @returns {RowBox} */
  pillBox(at, halfPx) {
    const half = this.plan.pillAcrossPx / 2 + 1
    return { fromPx: at - halfPx - AIR_PX, toPx: at + halfPx + AIR_PX, up: Math.floor(half), down: Math.ceil(half) }
  }

  /**
   * @param {number[]} indices  at least two
   * @param {number} [awayPx]  so far it may stand from where its events would have it
   * @returns {boolean} whether a cluster of them found room
   */
  addPill(indices, awayPx = PILL_AWAY_PX) {
    if (indices.length < 2) return false
    const { fromPx, toPx, placeOf } = this.plan
    const halfPx = this.plan.pillLength(indices.length) / 2
    const inside = (/** @type {number} */ px) => Math.max(fromPx + halfPx + 1, Math.min(toPx - halfPx - 1, px))
    const wishedAt = inside(mean(indices, placeOf))
    const most = Math.min(awayPx, toPx - fromPx)
    for (let away = 0; away <= most; away += 4) {
      for (const at of away === 0 ? [wishedAt] : [wishedAt - away, wishedAt + away]) {
        if (inside(at) !== at) continue
        const box = this.pillBox(at, halfPx)
        const y = this.findRow([box], 'middle', -1)
        if (y < 0) continue
        this.rows.set(box, y)
        this.pills.push({ indices, at, halfPx, y, box, wishedAt })
        return true
      }
    }
    return false
  }

  /** Step 5. */
  nameTheRest() {
    const { tries, before } = this.plan
    const unnamed = [...this.placed.values()].filter(({ item, name }) => !name && !item.steppedBack)
    const weight = (/** @type {Item} */ item) => item.wanted ? 9 : item.importance + (before.nameOf(item.index) ? 0.5 : 0)
    unnamed.sort((a, b) => weight(b.item) - weight(a.item) || a.item.order - b.item.order)
    let vain = 0
    for (const { item, y } of unnamed.slice(0, tries)) {
      for (const box of item.boxes) this.rows.clear(box, y)
      if (this.hasRoom(item) && (this.placeName(item, null, true) || this.placeName(item, null, false))) {
        vain = 0
        continue
      }
      for (const box of item.boxes) this.rows.set(box, y)
      if (++vain >= VAIN_TRIES) return
    }
  }

  /** Gives those that did without it their date, where there is room after all. */
  addDates() {
    for (const spot of this.placed.values()) {
      const { item, y, name } = spot
      if (!name?.dateless) continue
      this.rows.clear(name.box, y)
      const dated = this.placesOf(item).find(place => !place.dateless && place.side === name.side && place.lines === name.lines
        && place.topPx === name.topPx && y + place.box.down <= this.rows.height - this.rows.padPx && this.rows.isFree(place.box, y))
      if (dated) spot.name = dated
      this.rows.set((dated ?? name).box, y)
    }
  }

  /** Whether a short name would have room at all, so that measuring is worth while. @param {Item} item */
  hasRoom(item) {
    const line = { up: 7, down: 7 }
    return (item.bar !== null || item.brackets !== null)
      || this.rows.find([...item.boxes, { fromPx: item.toPx + 2, toPx: item.toPx + LEAST_NAME_PX, ...line }], 'top') >= 0
      || this.rows.find([...item.boxes, { fromPx: item.fromPx - LEAST_NAME_PX, toPx: item.fromPx - 2, ...line }], 'top') >= 0
  }
}

/** How many marks are still to come, along the lane. */
class Crowd {
  /** @param {LanePlan} plan */
  constructor(plan) {
    this.fromPx = plan.fromPx
    this.cells = new Uint16Array(Math.ceil((plan.toPx - plan.fromPx) / REACH_PX) + 1)
    this.sums = new Float64Array(this.cells.length)
    this.groups = new Uint8Array(this.cells.length)
    for (const item of plan.items) if (!item.steppedBack) this.enter(item)
    for (const group of plan.groups) this.groups[this.cellOf(mean(group, plan.placeOf))] = 1
  }

  /** @param {number} px */
  cellOf(px) {
    return Math.max(0, Math.min(this.cells.length - 1, Math.floor((px - this.fromPx) / REACH_PX)))
  }

  /** @param {Item} item */
  enter(item) {
    const cell = this.cellOf(item.at)
    this.cells[cell]++
    this.sums[cell] += item.at
  }

  /** @param {Item} item */
  leave(item) {
    const cell = this.cellOf(item.at)
    this.cells[cell]--
    this.sums[cell] -= item.at
  }

  /**
   * @param {Rows} rows
   * @param {readonly RowBox[]} boxes  about to be taken
   * @param {number} y  on this row
   * @returns {boolean} whether the marks to come along them keep a slot: one of a mark for one, of a cluster for more
   */
  leavesRoom(rows, boxes, y) {
    for (const box of boxes) {
      const last = this.cellOf(box.toPx)
      for (let cell = this.cellOf(box.fromPx); cell <= last; cell++) {
        const waiting = this.cells[cell]
        if (waiting === 0 && this.groups[cell] === 0) continue
        const middle = waiting > 0 ? this.sums[cell] / waiting : this.fromPx + (cell + 0.5) * REACH_PX
        const single = waiting === 1 && this.groups[cell] === 0
        const half = single ? MARK_HALF_PX : PILL_HALF_PX
        const need = single ? 2 * MARK_HALF_PX : PILL_ROWS
        const free = (/** @type {number} */ at) => {
          const meets = boxes.filter(other => other.fromPx < at + half && other.toPx > at - half)
          const top = meets.reduce((least, other) => Math.min(least, y - other.up), Infinity)
          const bottom = meets.reduce((most, other) => Math.max(most, y + other.down), -Infinity)
          return rows.hasRun(at - half, at + half, need, top, bottom)
        }
        if (!free(middle) && (single || (!free(middle - PILL_HALF_PX) && !free(middle + PILL_HALF_PX)))) return false
      }
    }
    return true
  }
}

/** @param {readonly number[]} indices @param {(index: number) => number} placeOf */
function mean(indices, placeOf) {
  let sum = 0
  for (const index of indices) sum += placeOf(index)
  return sum / indices.length
}
