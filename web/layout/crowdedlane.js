import { candidatesOf } from './candidates.js'
import { Cells } from './cells.js'
import { Lane } from './lane.js'
import { namePlaces, withDateBeside } from './names.js'
import { countRest } from './rest.js'
import { sweep } from './sweep.js'

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./rows.js').RowBox} RowBox */
/** @typedef {import('./lane.js').LanePlan} LanePlan */
/** @typedef {import('./crowd.js').CrowdPlan} CrowdPlan */
/** @typedef {import('./crowd.js').Way} Way */

/** After so many names in a row that found no room no more are tried. */
const VAIN_TRIES = 70
/** What leads is named at any rate, up to so many in a lane. */
const MOST_LEADING = 16

/** One way of packing a lane, step by step; see `packCrowd`. */
export class CrowdedLane {
  /**
   * @param {LanePlan} plan
   * @param {CrowdPlan} crowd
   * @param {Way} way
   */
  constructor(plan, crowd, { dated, order }) {
    this.plan = plan
    this.crowd = crowd
    /** @type {Map<number, Item>} */ this.items = new Map()
    /** Of `plan.items`; events join it as they are looked at. @type {Item[]} */ this.known = []
    this.lane = new Lane({ ...plan, items: this.known, groups: [] })
    this.cells = new Cells(plan, crowd)
    /** The row of clusters. */
    this.bandY = Math.max(this.cells.halfPx, this.lane.rows.height - this.lane.rows.padPx - this.cells.halfPx)
    this.dated = dated
    this.led = 0
    this.order = order
    /** 1 for what has its place. */
    this.settled = new Uint8Array(crowd.positions.length)
  }

  packed() {
    const { lane, crowd, plan } = this
    const leading = this.leading()
    for (const index of leading) if (this.itemOf(index).chosen) this.settle(index, () => lane.placeChosen(this.itemOf(index)))
    for (const was of crowd.named) if (crowd.moving || crowd.leads(was.index)) this.keep(was)
    if (crowd.moving) {
      for (const was of crowd.marked) this.keepMark(was)
      this.reserve(false)
      const before = new Set(crowd.named.map(({ index }) => index))
      for (const index of leading) {
        if (this.isSettled(index)) continue
        const moves = before.has(index) && crowd.orderOf(index) >= 0
        if (moves && crowd.moves.left < 1) continue
        if (this.name(index, true) && moves) crowd.moves.left--
      }
    } else {
      this.reserve(false)
      const late = leading.filter(index => !this.name(index, true))
      if (late.length > 0) {
        this.release()
        for (const index of late) this.name(index, true)
      }
      for (const was of crowd.named) this.keep(was)
      this.reserve(false)
    }
    const candidates = candidatesOf(crowd, n => this.settled[n] === 1)
    if (this.order === 'rows') sweep(this, candidates)
    else if (this.order !== 'short') {
      const sign = this.order === 'first' ? 1 : -1
      candidates.sort((a, b) => sign * (plan.placeOf(a.index) - plan.placeOf(b.index)))
    }
    this.nameOthers(candidates)
    if (lane.some) this.reserve(true)
    countRest(this)
    if (!crowd.moving && plan.rules) {
      lane.nameTheRest()
      lane.addDates()
    }
    return lane
  }

  /** @param {number} index  @returns {Item} */
  itemOf(index) {
    let item = this.items.get(index)
    if (!item) {
      this.items.set(index, item = this.crowd.itemOf(index))
      this.known.push(item)
      if (item.steppedBack) this.lane.some = true
    }
    return item
  }

  /** Its place in the lane's list, which ascends; -1 when it is not in it. @param {number} index */
  slotOf(index) {
    const { positions } = this.crowd
    let low = 0
    let high = positions.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (positions[middle] === index) return middle
      if (positions[middle] < index) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** @param {number} index */
  isSettled(index) {
    return this.settled[this.slotOf(index)] === 1
  }

  /**
   * @param {number} index
   * @param {() => unknown} place  says false when it found none
   * @returns {boolean}
   */
  settle(index, place) {
    const slot = this.slotOf(index)
    if (slot < 0 || this.settled[slot] === 1 || place() === false) return false
    this.settled[slot] = 1
    return true
  }

  /** @returns {number[]} what leads, in order, the first of them at most */
  leading() {
    const { leaders, orderOf } = this.crowd
    const found = leaders.filter(index => this.slotOf(index) >= 0).sort((a, b) => orderOf(a) - orderOf(b))
    const wanted = found.filter(index => orderOf(index) < 0).length
    return found.slice(0, Math.max(wanted, MOST_LEADING))
  }

  /** Step 1: the same row and side. @param {CrowdPlan['named'][number]} was */
  keep({ index, y, side, lines, topPx, dated, beside }) {
    const { rules } = this.plan
    if (this.slotOf(index) < 0 || !rules) return
    const item = this.itemOf(index)
    if (item.steppedBack && !item.wanted) return
    this.settle(index, () => {
      if (!this.isFree(item.boxes, y)) return false
      const alike = namePlaces(item, rules, lines).filter(name => name.topPx === topPx && (dated && !beside) === (name.dateText !== '') && this.isFreeFor(name.box, y))
      const name = alike.find(place => place.side === side) ?? alike[0]
      const dateBeside = beside && name ? withDateBeside(item, rules, name) : null
      if (name) this.lane.put(item, y, dateBeside && this.isFreeFor(dateBeside.box, y) ? dateBeside : name)
      return name !== undefined
    })
  }

  /** @param {{index: number, y: number}} was */
  keepMark({ index, y }) {
    if (this.slotOf(index) < 0) return
    const item = this.itemOf(index)
    this.settle(index, () => {
      if (!this.isFree(item.boxes, y)) return false
      this.lane.put(item, y, null)
      return true
    })
  }

  /** @param {readonly RowBox[]} boxes @param {number} y */
  isFree(boxes, y) {
    for (const box of boxes) if (!this.isFreeFor(box, y)) return false
    return true
  }

  /** @param {RowBox} box @param {number} y */
  isFreeFor(box, y) {
    const { rows } = this.lane
    return y - box.up >= rows.padPx && y + box.down <= rows.height - rows.padPx && rows.isFree(box, y)
  }

  /** Step 3. @param {boolean} back  for what stepped back too */
  reserve(back) {
    const { positions } = this.crowd
    const stepsBack = back ? null : this.crowd.stepsBack
    const { cells } = this
    cells.waiting.fill(0)
    for (let n = 0; n < positions.length; n++) {
      if (this.settled[n] === 0 && !(stepsBack && stepsBack(positions[n]))) cells.waiting[cells.cellOf[n]]++
    }
    for (let c = 0; c < cells.count; c++) {
      if (cells.kept[c] === 1 || cells.waiting[c] === 0) continue
      const box = cells.boxOf(c)
      if (!this.isFree([box], this.bandY)) continue
      this.lane.rows.set(box, this.bandY)
      cells.kept[c] = 1
    }
  }

  release() {
    for (let c = 0; c < this.cells.count; c++) this.releaseCell(c)
  }

  /** @param {number} cell  @returns {boolean} whether it was kept */
  releaseCell(cell) {
    if (this.cells.kept[cell] === 0) return false
    this.lane.rows.clear(this.cells.boxOf(cell), this.bandY)
    this.cells.kept[cell] = 0
    return true
  }

  /**
   * @param {number} index
   * @param {boolean} leads  in more lines too, and without its date when it has to
   * @returns {boolean} whether it is named now
   */
  name(index, leads) {
    const briefly = leads ? this.led++ >= this.dated : this.dated === 0
    if (!this.plan.rules || this.isSettled(index)) return this.isSettled(index)
    const item = this.itemOf(index)
    const done = this.settle(index, () => {
      const { rows } = this.lane
      rows.lookAt(item.boxes)
      if (rows.find(item.boxes, 'top', -1, item.boxes.length) < 0) return false
      const places = this.lane.placesOf(item)
      for (const name of briefly ? [...places.filter(({ dateless }) => dateless), ...places.filter(({ dateless }) => !dateless)] : places) {
        if (!leads && name.dateless && !briefly) continue
        const y = rows.find([...item.boxes, name.box], 'top', this.plan.before.rowOf(index), item.boxes.length)
        if (y < 0) continue
        this.lane.put(item, y, name)
        return true
      }
      return false
    })
    if (done && !item.steppedBack) this.left(index)
    return done
  }

  /** An event that waited has its place. @param {number} index  @returns {boolean} whether rows are free now that were kept */
  left(index) {
    const cell = this.cells.cellOf[this.slotOf(index)]
    return --this.cells.waiting[cell] <= 0 && this.releaseCell(cell)
  }

  /** Step 4, for what finds room in more lines, or between rows. @param {readonly {index: number}[]} candidates */
  nameOthers(candidates) {
    let vain = 0
    for (const { index } of candidates) {
      if (this.isSettled(index)) continue
      if (this.name(index, false)) vain = 0
      else if (++vain > VAIN_TRIES) return
    }
  }
}
