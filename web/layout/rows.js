/**
 * What is taken of a lane: a bitmap of cells 2 px along time and 1 px across. Boxes are rounded outwards, so two boxes whose cells
 * do not meet do not meet either; a box that was set can be cleared without harm to its neighbours.
 *
 * Cost of a question: by the box, whatever the number of boxes already there.
 */

const CELL_PX = 2

/** A box about a row: along [fromPx, toPx), across from `up` px above the row to `down` px below it. @typedef {{fromPx: number, toPx: number, up: number, down: number}} RowBox */

/** @typedef {'top'|'middle'|'bottom'} Order  which rows are tried first */

/** `lasts[slot][y]` is the last row above y that is taken somewhere along a box; -1 when none is. @type {Int32Array[]} */
const lasts = []
/** Slots below it are for the boxes of `find`. */
const RUN_SLOT = 4

export class Rows {
  /**
   * @param {number} fromPx  along time; what lies outside is not kept
   * @param {number} toPx
   * @param {number} heightPx
   * @param {number} padPx  free at the top and at the bottom
   */
  constructor(fromPx, toPx, heightPx, padPx) {
    this.fromPx = fromPx
    this.columns = Math.max(1, Math.ceil((toPx - fromPx) / CELL_PX))
    this.words = (this.columns + 31) >>> 5
    this.height = Math.max(1, Math.floor(heightPx))
    this.padPx = padPx
    this.bits = new Uint32Array(this.words * this.height)
  }

  /**
   * @param {RowBox} box
   * @param {number} y  the row, px from the lane's top
   */
  set(box, y) {
    this.write(box, y, true)
  }

  /** @param {RowBox} box @param {number} y */
  clear(box, y) {
    this.write(box, y, false)
  }

  /** @param {RowBox} box @param {number} y @param {boolean} taken */
  write(box, y, taken) {
    const first = Math.max(0, Math.floor((box.fromPx - this.fromPx) / CELL_PX))
    const last = Math.min(this.columns - 1, Math.ceil((box.toPx - this.fromPx) / CELL_PX) - 1)
    if (last < first) return
    const rowEnd = Math.min(this.height, y + box.down)
    for (let row = Math.max(0, y - box.up); row < rowEnd; row++) {
      for (let word = first >>> 5; word <= last >>> 5; word++) {
        const mask = maskOf(word, first, last)
        const at = row * this.words + word
        this.bits[at] = taken ? this.bits[at] | mask : this.bits[at] & ~mask
      }
    }
  }

  /** @param {RowBox} box @param {number} y  @returns {boolean} */
  isFree(box, y) {
    const first = Math.max(0, Math.floor((box.fromPx - this.fromPx) / CELL_PX))
    const last = Math.min(this.columns - 1, Math.ceil((box.toPx - this.fromPx) / CELL_PX) - 1)
    const rowEnd = Math.min(this.height, y + box.down)
    for (let row = Math.max(0, y - box.up); row < rowEnd; row++) {
      for (let word = first >>> 5; word <= last >>> 5; word++) {
        if ((this.bits[row * this.words + word] & maskOf(word, first, last)) !== 0) return false
      }
    }
    return true
  }

  /**
   * @param {number} fromPx
   * @param {number} toPx
   * @param {number} top  inside the lane
   * @param {number} bottom
   * @returns {number} the last of the rows [top, bottom) that is taken somewhere along; -1 when none is
   */
  lastTaken(fromPx, toPx, top, bottom) {
    const first = Math.max(0, Math.floor((fromPx - this.fromPx) / CELL_PX))
    const last = Math.min(this.columns - 1, Math.ceil((toPx - this.fromPx) / CELL_PX) - 1)
    if (last < first) return -1
    const firstWord = first >>> 5
    const lastWord = last >>> 5
    const firstMask = maskOf(firstWord, first, last)
    const lastMask = maskOf(lastWord, first, last)
    for (let row = bottom - 1; row >= top; row--) {
      const at = row * this.words
      if ((this.bits[at + firstWord] & firstMask) !== 0 || (this.bits[at + lastWord] & lastMask) !== 0) return row
      for (let word = firstWord + 1; word < lastWord; word++) if (this.bits[at + word] !== 0) return row
    }
    return -1
  }

  /**
   * The first row, in an order, on which all the boxes are free and inside the lane.
   *
   * @param {readonly RowBox[]} boxes  at most four
   * @param {Order} order
   * @param {number} [wishedY]  tried before all others
   * @param {number} [looked]  of so many boxes at the start `lookAt` has looked already, and nothing was set or cleared since
   * @returns {number} px from the lane's top, whole; -1 when there is none
   */
  find(boxes, order, wishedY = -1, looked = 0) {
    let up = 0
    let down = 0
    for (const box of boxes) {
      if (box.up > up) up = box.up
      if (box.down > down) down = box.down
    }
    const lowest = this.padPx + up
    const highest = this.height - this.padPx - down
    if (highest < lowest) return -1
    if (wishedY >= lowest && wishedY <= highest && boxes.every(box => this.isFree(box, wishedY))) return wishedY
    const count = boxes.length
    if (order === 'top') {
      // a taken row sends the boxes to just below it, until none is met
      for (let y = lowest; y <= highest;) {
        let next = y
        for (let i = 0; i < count; i++) {
          const { fromPx, toPx, up, down: below } = boxes[i]
          const last = i < looked ? lasts[i][next + below] : this.lastTaken(fromPx, toPx, next - up, next + below)
          if (last >= next - up) next = last + 1 + up
          if (next > highest) return -1
        }
        if (next === y) return y
        y = next
      }
      return -1
    }
    for (let i = looked; i < count; i++) this.lookAlong(boxes[i].fromPx, boxes[i].toPx, i)
    const fits = (/** @type {number} */ y) => {
      for (let i = 0; i < count; i++) if (lasts[i][y + boxes[i].down] >= y - boxes[i].up) return false
      return true
    }
    if (order === 'bottom') {
      for (let y = highest; y >= lowest; y--) if (fits(y)) return y
    } else {
      const middle = Math.round((lowest + highest) / 2)
      for (let away = 0; away <= highest - lowest; away++) {
        if (middle + away <= highest && fits(middle + away)) return middle + away
        if (middle - away >= lowest && fits(middle - away)) return middle - away
      }
    }
    return -1
  }

  /**
   * @param {number} fromPx
   * @param {number} toPx
   * @param {number} needPx
   * @param {number} top  rows [top, bottom) count as taken
   * @param {number} bottom
   * @returns {boolean} whether so many rows, one below the other, are free all along
   */
  hasRun(fromPx, toPx, needPx, top, bottom) {
    this.lookAlong(fromPx, toPx, RUN_SLOT)
    const last = lasts[RUN_SLOT]
    const end = this.height - this.padPx
    for (let y = this.padPx; y + needPx <= end;) {
      if (y < bottom && y + needPx > top) y = bottom
      else if (last[y + needPx] >= y) y = last[y + needPx] + 1
      else return true
    }
    return false
  }

  /**
   * Looks along boxes for several questions that begin with them.
   *
   * @param {readonly RowBox[]} boxes
   */
  lookAt(boxes) {
    boxes.forEach((box, i) => this.lookAlong(box.fromPx, box.toPx, i))
  }

  /**
   * Fills `lasts[slot]` for the columns along a box.
   *
   * @param {number} fromPx
   * @param {number} toPx
   * @param {number} slot
   */
  lookAlong(fromPx, toPx, slot) {
    const { bits, words, height } = this
    let found = lasts[slot]
    if (!found || found.length < height + 1) found = lasts[slot] = new Int32Array(height + 256)
    const first = Math.max(0, Math.floor((fromPx - this.fromPx) / CELL_PX))
    const last = Math.min(this.columns - 1, Math.ceil((toPx - this.fromPx) / CELL_PX) - 1)
    let taken = -1
    found[0] = -1
    if (last < first) {
      found.fill(-1, 0, height + 1)
      return
    }
    const firstWord = first >>> 5
    const lastWord = last >>> 5
    const firstMask = maskOf(firstWord, first, last)
    const lastMask = maskOf(lastWord, first, last)
    for (let row = 0, at = 0; row < height; row++, at += words) {
      let any = bits[at + firstWord] & firstMask
      for (let word = firstWord + 1; any === 0 && word < lastWord; word++) any = bits[at + word]
      if (any === 0 && lastWord > firstWord) any = bits[at + lastWord] & lastMask
      if (any !== 0) taken = row
      found[row + 1] = taken
    }
  }
}

/** @param {number} word @param {number} first @param {number} last  columns  @returns {number} the bits of a word that are in it */
function maskOf(word, first, last) {
  let mask = 0xffffffff
  if (word === first >>> 5) mask &= 0xffffffff << (first & 31)
  if (word === last >>> 5) mask &= 0xffffffff >>> (31 - (last & 31))
  return mask
}
