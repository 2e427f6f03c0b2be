/** A cluster, its air, and what columns are rounded to. */
const ABOUT_PILL_PX = 8
const LEAST_CELL_PX = 26

/** The lane cut into cells, each as wide as the widest cluster. */
export class Cells {
  /** @param {import('./lane.js').LanePlan} plan @param {import('./crowd.js').CrowdPlan} crowd */
  constructor({ fromPx, toPx, placeOf, pillLength, pillAcrossPx }, { positions, offsetPx }) {
    /** Half of what a cluster takes across, with its air. */
    this.halfPx = Math.ceil(pillAcrossPx / 2) + 1
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

  /** What is kept of the lane for a cell: 1 px less on each side, so that no column of it is shared. @param {number} cell  @returns {import('./rows.js').RowBox} */
  boxOf(cell) {
    const from = cell === 0 ? this.fromPx : this.startPx + cell * this.cellPx
    const to = cell === this.count - 1 ? this.toPx : this.startPx + (cell + 1) * this.cellPx
    return { fromPx: from + 1, toPx: to - 1, up: this.halfPx, down: this.halfPx }
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
