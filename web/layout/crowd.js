import { titleFont } from './fonts.js'
import { namePlaces } from './names.js'
import { Lane, WAYS, compare } from './pack.js'

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
 * What finds no place in all that joins a cluster nearby; see `Lane.gather`.
 */

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./names.js').Name} Name */
/** @typedef {import('./rows.js').RowBox} RowBox */
/** @typedef {import('./pack.js').LanePlan} LanePlan */

/**
 * @typedef {object} CrowdPlan
 * @property {readonly number[]} positions  of all events of the lane in the window
 * @property {(index: number) => Item} itemOf
 * @property {(index: number) => number} orderOf
 * @property {readonly number[]} leaders  all that may lead, each once
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

/** A cluster, its air, and what columns are rounded to. */
const ABOUT_PILL_PX = 8
const LEAST_CELL_PX = 26
const BAND_HALF_PX = 9
/** Names that are looked at in a lane; fewer while a gesture goes on. */
const TRIES = 260
const MOVING_TRIES = 14
const VAIN_TRIES = 70
/** What leads is named at any rate, up to so many in a lane. */
const MOST_LEADING = 16
/** How much longer a name may be, by importance, to come before another. */
const WEIGHTS = Object.freeze([1, 1, 1, 1.05, 1.2, 1.35])
/** A letter and what a name takes beside its text, roughly. */
const LETTER_PX = 5.4
const BESIDE_PX = 26
/** So many events of a cluster are looked at for a mark of their own. */
const MARK_TRIES = 4

/**
 * @param {LanePlan} plan
 * @param {CrowdPlan} crowd
 * @returns {Lane} packed; every event is in it once
 */
export function packCrowd(plan, crowd) {
  const days = plan.rules?.days ?? false
  if (crowd.moving || !plan.rules) return new CrowdedLane(plan, crowd, { dated: Infinity, swept: false }).packed()
  if (crowd.positions.length > DENSE) return new CrowdedLane(plan, crowd, { dated: days ? Infinity : 0, swept: true }).packed()
  // each name in its best place, or as many as there is room for; with dates, or more names instead
  const ways = (days ? [Infinity] : [Infinity, 1, 0]).flatMap(dated => [{ dated, swept: false }, { dated, swept: true }])
  /** @type {null | Lane} */
  let best = null
  const places = new Map()
  for (const way of ways) {
    const lane = new CrowdedLane({ ...plan, places }, crowd, way).packed()
    const better = best ? compare(lane.missing(), best.missing()) : 1
    if (!best || better > 0 || (better === 0 && lane.worth() > best.worth())) best = lane
    if (best.placed.size === crowd.positions.length && [...best.placed.values()].every(({ name }) => name && !name.dateless)) break
  }
  return /** @type {Lane} */ (best)
}

class CrowdedLane {
  /**
   * @param {LanePlan} plan
   * @param {CrowdPlan} crowd
   * @param {{dated: number, swept: boolean}} way  dated: so many of what leads have their dates, the others do without them first; swept: rows are filled so that they hold many
   */
  constructor(plan, crowd, { dated, swept }) {
    this.plan = plan
    this.crowd = crowd
    /** @type {Map<number, Item>} */ this.items = new Map()
    /** Of `plan.items`; events join it as they are looked at. @type {Item[]} */ this.known = []
    this.lane = new Lane({ ...plan, items: this.known, groups: [], padPx: 2 }, WAYS[0], 0)
    this.bandY = Math.max(BAND_HALF_PX, this.lane.rows.height - this.lane.rows.padPx - BAND_HALF_PX)
    this.cells = new Cells(plan, crowd)
    this.dated = dated
    this.led = 0
    this.swept = swept
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
    const candidates = this.candidates()
    if (this.swept) this.sweep(candidates)

    this.nameOthers(candidates)
    if (lane.some) this.reserve(true)
    this.countRest()
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
    const { leaders, leads, orderOf } = this.crowd
    const found = leaders.filter(index => this.slotOf(index) >= 0 && leads(index)).sort((a, b) => orderOf(a) - orderOf(b))
    const wanted = found.filter(index => orderOf(index) < 0).length
    return found.slice(0, Math.max(wanted, MOST_LEADING))
  }

  /** Step 1: the same row and side. @param {CrowdPlan['named'][number]} was */
  keep({ index, y, side, lines, topPx, dated }) {
    const { rules } = this.plan
    if (this.slotOf(index) < 0 || !rules) return
    const item = this.itemOf(index)
    if (item.steppedBack && !item.wanted) return
    this.settle(index, () => {
      const places = namePlaces(item, rules, lines)
      const alike = places.filter(name => name.topPx === topPx && dated === (name.dateText !== ''))
      const same = alike.find(name => name.side === side)
      const other = alike.find(name => name.side !== side)
      for (const name of [same, other]) {
        if (!name || !this.isFree([...item.boxes, name.box], y)) continue
        this.lane.put(item, y, name)
        return true
      }
      return false
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
    const { rows } = this.lane
    return boxes.every(box => y - box.up >= rows.padPx && y + box.down <= rows.height - rows.padPx && rows.isFree(box, y))
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

  /** @param {number} cell */
  releaseCell(cell) {
    if (this.cells.kept[cell] === 0) return
    this.lane.rows.clear(this.cells.boxOf(cell), this.bandY)
    this.cells.kept[cell] = 0
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

  /**
   * Step 4: who is looked at, the shorter and the more important first.
   *
   * @returns {{index: number, key: number}[]}
   */
  candidates() {
    const { crowd } = this
    const { positions, titles, importance, stepsBack } = crowd
    const keys = keysOf(titles, importance)
    const tries = crowd.moving ? MOVING_TRIES : TRIES
    const before = new Set(crowd.moving ? crowd.named.map(({ index }) => index) : [])
    /** The smallest keys so far. @type {{index: number, key: number}[]} */
    const best = []
    for (let n = 0; n < positions.length; n++) {
      const index = positions[n]
      // what has just left does not come back elsewhere in the same frame
      if (this.settled[n] === 1) continue
      const key = keys[index]
      if ((best.length === tries && key >= best[tries - 1].key) || (stepsBack && stepsBack(index)) || before.has(index)) continue
      if (best.length === tries) best.pop()
      let low = 0
      let high = best.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (best[middle].key <= key) low = middle + 1
        else high = middle
      }
      best.splice(low, 0, { index, key })
    }
    return best
  }

  /**
   * Step 4, row by row from the top: of all names that may come next in a row, the one that ends first, so that a row holds as many as it can.
   *
   * @param {readonly {index: number, key: number}[]} candidates
   */
  sweep(candidates) {
    const { lane, plan } = this
    const { rows } = lane
    if (!plan.rules) return
    /** @type {{index: number, item: Item, name: Name, boxes: RowBox[], from: number, to: number, weight: number}[]} */
    const strips = []
    for (const { index } of candidates) {
      const item = this.itemOf(index)
      if (item.bar && item.bar.toPx - item.bar.fromPx > LONG_BAR_PX) continue
      for (const name of namePlaces(item, plan.rules, 1)) {
        if (name.side === 'below' || name.widthPx > LONGEST_PX) continue
        const boxes = [...item.boxes, name.box]
        strips.push({ index, item, name, boxes, from: Math.min(...boxes.map(box => box.fromPx)), to: Math.max(...boxes.map(box => box.toPx)), weight: WEIGHTS[item.importance] })
      }
    }
    strips.sort((a, b) => a.from - b.from)
    const last = rows.height - rows.padPx
    for (let y = rows.padPx + LEAST_UP_PX; y < last; y++) {
      let at = plan.fromPx
      for (let begin = 0; begin < strips.length;) {
        while (begin < strips.length && strips[begin].from < at) begin++
        /** @type {null | typeof strips[number]} */
        let best = null
        let least = Infinity
        let free = -1
        for (let n = begin; n < strips.length && (free < 0 || strips[n].from - free < least * MOST_WEIGHT); n++) {
          const strip = strips[n]
          if (free >= 0 && (strip.to - free) / strip.weight >= least) continue
          if (this.isSettled(strip.index) || !this.isFree(strip.boxes, y)) continue
          // the row is free from here on
          if (free < 0) free = strip.from
          const cost = (strip.to - free) / strip.weight
          if (cost >= least) continue
          least = cost
          best = strip
        }
        if (!best) break
        const { index, item, name } = best
        this.settle(index, () => lane.put(item, y, name))
        this.left(index)
        at = best.to
      }
    }
  }

  /** An event that waited has its place. @param {number} index */
  left(index) {
    const cell = this.cells.cellOf[this.slotOf(index)]
    if (--this.cells.waiting[cell] <= 0) this.releaseCell(cell)
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

  /** Step 5. */
  countRest() {
    const { lane, cells, crowd } = this
    const { positions } = crowd
    const first = cells.byCell()
    let marks = crowd.mostMarks
    /** @type {number[][]} */
    const homeless = []
    for (let c = 0; c < cells.count; c++) {
      /** @type {number[]} */
      let rest = []
      for (let at = first.ends[c]; at < first.ends[c + 1]; at++) {
        const n = first.sorted[at]
        if (this.settled[n] === 0) rest.push(positions[n])
      }
      if (rest.length === 0) continue
      this.releaseCell(c)
      if (rest.length > 1) {
        const tried = rest.length > MARK_TRIES ? [] : [...rest].sort((a, b) => crowd.orderOf(a) - crowd.orderOf(b))
        const box = cells.boxOf(c)
        const isFree = this.isFree([box], this.bandY)
        // the cell stays free while its marks look for places of their own
        if (isFree) lane.rows.set(box, this.bandY)
        for (const index of crowd.moving ? [] : tried) {
          if (marks <= 0 || rest.length < 2) break
          if (!this.settle(index, () => lane.placeMark(this.itemOf(index)))) continue
          marks--
          rest = rest.filter(other => other !== index)
        }
        if (isFree) lane.rows.clear(box, this.bandY)
      }
      if (rest.length === 1 && this.settle(rest[0], () => lane.placeMark(this.itemOf(rest[0])))) marks--
      else if (rest.length > 0 && !(rest.length > 1 && this.addPill(c, rest))) homeless.push(rest)
    }
    for (const indices of homeless) {
      if (indices.length === 1 && lane.placeMark(this.itemOf(indices[0]))) continue
      this.house(indices)
    }
  }

  /** @param {number} cell @param {number[]} indices  @returns {boolean} */
  addPill(cell, indices) {
    const { lane, plan, cells } = this
    const halfPx = plan.pillLength(indices.length) / 2
    const { fromPx, toPx } = cells.boxOf(cell)
    if (toPx - fromPx < 2 * halfPx + 3) return false
    let wished = 0
    for (const index of indices) wished += plan.placeOf(index)
    wished /= indices.length
    const at = Math.max(fromPx + halfPx + 1.5, Math.min(toPx - halfPx - 1.5, wished))
    const box = lane.pillBox(at, halfPx)
    const y = this.isFree([box], this.bandY) ? this.bandY : lane.findRow([box], 'bottom', -1)
    if (y < 0) return false
    lane.rows.set(box, y)
    lane.pills.push({ indices, at, halfPx, y, box, wishedAt: wished })
    return true
  }

  /** Events without a place join the nearest cluster that has room for their number. @param {number[]} indices */
  house(indices) {
    const { lane, plan } = this
    const at = plan.placeOf(indices[0])
    const pills = [...lane.pills].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
    for (let n = 0; n < pills.length && Math.abs(pills[n].at - at) < JOIN_PX; n++) if (lane.joins(pills[n], indices)) return
    for (const index of indices) this.itemOf(index)
    lane.gather([...indices])
  }
}

/** Of what is swept: what leads has its name before. */
const MOST_WEIGHT = 1.6
/** Longer names are not set in one line, and longer bars stand low. */
const LONGEST_PX = 300
const LONG_BAR_PX = 60
/** No row begins nearer to the top. */
const LEAST_UP_PX = 7
/** In a lane of so many events names do without their dates first. */
const DENSE = 40
const JOIN_PX = 110
/** Size of titles by importance, to that of the smallest. */
const SIZE_OF = [0, 1, 2, 3, 4, 5].map(level => level === 5 ? 1.4 : titleFont(level) === 'title4' ? 1.14 : titleFont(level) === 'title3' ? 1.05 : 1)

/** @type {WeakMap<readonly string[], Float32Array>} */
const remembered = new WeakMap()

/** About how wide each name is, by its weight: the smaller, the earlier it is looked at. @param {readonly string[]} titles @param {ArrayLike<number>} importance */
function keysOf(titles, importance) {
  let keys = remembered.get(titles)
  if (!keys) {
    keys = Float32Array.from(titles, (title, i) => (title.length * LETTER_PX * SIZE_OF[importance[i]] + BESIDE_PX) / WEIGHTS[importance[i]])
    remembered.set(titles, keys)
  }
  return keys
}

/** The lane cut into cells, each as wide as the widest cluster. */
class Cells {
  /** @param {LanePlan} plan @param {CrowdPlan} crowd */
  constructor({ fromPx, toPx, placeOf, pillLength }, { positions, offsetPx }) {
    const total = positions.length
    const places = new Float64Array(total)
    const coarse = new Uint32Array(Math.ceil((toPx - fromPx) / LEAST_CELL_PX) + 2)
    let most = 2
    for (let n = 0; n < total; n++) {
      places[n] = placeOf(positions[n])
      const held = ++coarse[Math.floor((places[n] - fromPx) / LEAST_CELL_PX)]
      if (held > most) most = held
    }
    // a cell is not cut as these are: it may hold what two of them hold
    this.cellPx = Math.max(LEAST_CELL_PX, Math.ceil(pillLength(2 * most)) + ABOUT_PILL_PX)
    this.fromPx = fromPx
    this.toPx = toPx
    // cells that an edge cuts belong to those beside them
    this.startPx = Math.ceil((fromPx + offsetPx) / this.cellPx) * this.cellPx - offsetPx
    this.count = Math.max(1, Math.floor((toPx - this.startPx) / this.cellPx))
    this.cellOf = new Uint16Array(total)
    for (let n = 0; n < total; n++) {
      this.cellOf[n] = Math.max(0, Math.min(this.count - 1, Math.floor((places[n] - this.startPx) / this.cellPx)))
    }
    this.waiting = new Uint32Array(this.count)
    this.kept = new Uint8Array(this.count)
  }

  /** What is kept of the lane for a cell: 1 px less on each side, so that no column of it is shared. @param {number} cell  @returns {RowBox} */
  boxOf(cell) {
    const from = cell === 0 ? this.fromPx : this.startPx + cell * this.cellPx
    const to = cell === this.count - 1 ? this.toPx : this.startPx + (cell + 1) * this.cellPx
    return { fromPx: from + 1, toPx: to - 1, up: BAND_HALF_PX, down: BAND_HALF_PX }
  }

  /** Places of events in the lane's list, cell by cell: those of cell c are sorted[ends[c]] to sorted[ends[c + 1]]. */
  byCell() {
    const ends = new Uint32Array(this.count + 1)
    for (const cell of this.cellOf) ends[cell + 1]++
    for (let c = 0; c < this.count; c++) ends[c + 1] += ends[c]
    const next = ends.slice()
    const sorted = new Uint32Array(this.cellOf.length)
    for (let n = 0; n < this.cellOf.length; n++) sorted[next[this.cellOf[n]]++] = n
    return { ends, sorted }
  }
}
