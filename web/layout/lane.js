import { Rows } from './rows.js'
import { namePlaces, withDateBeside } from './names.js'

/**
 * One lane while it is packed: which events have a row, and which of these a name. Who comes first is decided by those who fill it:
 * `crowd.js` with names, `rowless.js` without. Clusters are made by `gather.js`.
 *
 * No two boxes meet, whatever is asked: a name that has no room is left out.
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
 * @property {number} tries  how many marks are looked at for a name that is left over
 * @property {Map<Item, Name[]>} places  what was worked out for this lane
 * @property {number} [padPx]  free at the top and at the bottom; 4 when left out
 */

/** Bars longer than this stand low. */
export const LONG_BAR_PX = 60
const PAD_PX = 4
const ROWLESS_PAD_PX = 1
/** Of names for the rest, so many events in a row may find no room. */
const VAIN_TRIES = 40
/** No name is shorter than this: where there is less room none is measured. */
const LEAST_NAME_PX = 34
/** What a name is worth by importance, when two ways of packing are compared, and what an event in a cluster costs. */
const WORTH = Object.freeze([1, 1, 1.2, 2, 4, 9])
const CLUSTERED_COST = 0.8
const DATED_WORTH = 2.5
const BESIDE_WORTH = 0.5
/** What it is worth that a name stays where it was. */
const STEADY_WORTH = 0.7

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

/** Events are shared between ways of packing a lane, and so are not written to. */
export class Lane {
  /** @param {LanePlan} plan */
  constructor(plan) {
    this.plan = plan
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
      if (name) sum += WORTH[item.importance] + (name.dateless ? 0 : name.dateBeside ? BESIDE_WORTH : DATED_WORTH) + (this.plan.before.nameOf(item.index) ? STEADY_WORTH : 0)
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
   * @param {null | import('./slots.js').Slots} slots  of the marks still to come; null when there are none
   * @param {boolean} dated  false: without its date, if it can be
   * @returns {boolean} false when there is no room; nothing has changed then
   */
  placeName(item, slots, dated) {
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
      if (slots && !slots.leaveRoom(this.rows, boxes, y)) continue
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
    const y = this.findRow(item.boxes, long ? 'bottom' : 'middle', this.plan.before.rowOf(item.index))
    if (y < 0) return false
    this.put(item, y, null)
    return true
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

  /** Names for marks that have none, the most important first; a mark may change its row for it, never its day. */
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

  /** Gives those that did without it their date, where there is room after all: below the title, or else in its line. */
  addDates() {
    for (const spot of this.placed.values()) {
      const { item, y, name } = spot
      if (!name?.dateless) continue
      this.rows.clear(name.box, y)
      const dated = this.placesOf(item).find(place => !place.dateless && place.side === name.side && place.lines === name.lines
        && place.topPx === name.topPx && y + place.box.down <= this.rows.height - this.rows.padPx && this.rows.isFree(place.box, y))
      const beside = dated || !this.plan.rules ? null : withDateBeside(item, this.plan.rules, name)
      if (dated) spot.name = dated
      else if (beside && this.rows.isFree(beside.box, y)) spot.name = beside
      this.rows.set(/** @type {Name} */ (spot.name).box, y)
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
