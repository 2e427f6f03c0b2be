import { REACH_PX, mean } from './gather.js'

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./rows.js').RowBox} RowBox */

/** What a cluster takes across, air included. */
const PILL_ROWS = 18
/** Half of the slot that is kept for a mark to come, and half the length of the one for a cluster. */
const MARK_HALF_PX = 6
const PILL_HALF_PX = 13

/** How many marks are still to come, along the lane. */
export class Slots {
  /** @param {import('./lane.js').LanePlan} plan */
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
   * @param {import('./rows.js').Rows} rows
   * @param {readonly RowBox[]} boxes  about to be taken
   * @param {number} y  on this row
   * @returns {boolean} whether the marks to come along them keep a slot: one of a mark for one, of a cluster for more
   */
  leaveRoom(rows, boxes, y) {
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
