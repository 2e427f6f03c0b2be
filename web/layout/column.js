import { FONTS, titleFont } from './fonts.js'
import { breakings, filling } from './breaks.js'
import { markSize } from './items.js'

/**
 * Names beside time that runs down: each wants the height of its mark. Names that would meet are pooled and shifted together, as
 * little as possible; their order is that of their marks.
 */

/** @typedef {import('./scene.js').Label} Label */
/** @typedef {import('./scene.js').EraBand} EraBand */
/** @typedef {import('./items.js').Item} Item */

/**
 * A name in the column, before its height is settled.
 * @typedef {{index: number, importance: number, lane: number, halfPx: number, leads: boolean, wishedPx: number, heightPx: number, widthPx: number, firstPx: number,
 *   lines: number, dateText: string, topPx: number, mostPx: number, within: null | EraPlace}} Entry  `mostPx`: so far it may be shifted; `within`: it is the
 *   name of an era, and stays in it
 * @typedef {{id: string, fromPx: number, toPx: number, lines: readonly string[]}} EraPlace  where the top of its name may stand
 */

/** So far a name may be shifted; one that leads further, when it would have no name otherwise. */
const MOST_SHIFT_PX = 45
const MOST_SHIFT_LEADING_PX = 180
/** Marks of a lane that come nearer than this to one another cannot both be drawn. */
const MARK_GAP_PX = 2
const GAP_PX = 5
/** After so many that found no room in a row, no more are tried. */
const VAIN_TRIES = 60
/** Lines of a title; what is chosen has more when nothing else helps. */
const MOST_LINES = 3
/** A turning point whose title is too wide for its column is set as an event of this importance. */
const SMALLER = 4
/** An era that fills so much of the view is named before what does not lead. */
const ERA_PART = 0.3
const ERA_PAD_PX = 3
/** Leaders end so far before the text. */
const LEADER_GAP_PX = 5
const LEADER_FOOT_PX = 4

/**
 * @param {object} task
 * @param {readonly number[]} task.candidates  most important first
 * @param {import('./scene.js').SceneInput} task.input
 * @param {import('./scale.js').Scale} task.scale
 * @param {{isWanted: (index: number) => boolean}} task.cast
 * @param {{x: number, widthPx: number}} task.column
 * @param {number} task.lanesEnd
 * @param {readonly import('./scene.js').LaneBand[]} task.bands
 * @param {import('./scene.js').AxisWords} task.words
 * @param {(index: number) => number} task.place
 * @param {readonly EraBand[]} task.eraBands
 */
export function nameDown({ candidates, input, scale, cast, column, lanesEnd, bands, words, place, eraBands }) {
  const { events, measure } = input
  const fonts = FONTS.phone
  const fromPx = scale.fromPx + 2
  const toPx = scale.toPx - 2
  const chosen = input.chosen ?? -1

  /**
   * Who is named. First what leads, without dates; then the eras that fill much of the view; then the dates; then the others: each only when those
   * before it keep their names, and eras, dates and others only when they move none further than usual.
   *
   * @param {readonly number[]} indices  most important first
   * @returns {Entry[]} by height, settled
   */
  function select(indices) {
    /** @type {Entry[]} */
    let entries = []
    const tries = (/** @type {null | Entry} */ entry) => {
      if (!entry || entries.some(other => covers(other, entry))) return false
      const next = [...entries.filter(other => other.index !== entry.index || other.within), entry].sort((a, b) => a.wishedPx - b.wishedPx || a.index - b.index)
      if (!settle(next, fromPx, toPx)) return false
      entries = next
      return true
    }
    const leading = indices.filter(leads)
    for (const index of leading) if (index !== chosen || !tries(entryOf(index, true))) tries(entryOf(index, false))
    settle(entries, fromPx, toPx)
    for (const entry of entries) entry.mostPx = Math.max(MOST_SHIFT_PX, Math.ceil(shiftOf(entry)))
    for (const band of longEras) tries(eraEntry(band, entries))
    for (const entry of entries.filter(({ within }) => !within).sort((a, b) => leading.indexOf(a.index) - leading.indexOf(b.index))) {
      const dated = entry.dateText === '' ? entryOf(entry.index, true) : null
      if (dated) tries({ ...dated, mostPx: entry.mostPx })
    }
    let vain = 0
    for (const index of indices) {
      if (leads(index)) continue
      if (tries(entryOf(index, false))) vain = 0
      else if (++vain > VAIN_TRIES) break
    }
    settle(entries, fromPx, toPx)
    return entries
  }

  /** @param {EraBand} band  @returns {null | EraPlace} null when its name does not fit */
  function eraPlace({ id, title, fromPx: from, toPx: to }) {
    const form = breakings(title, 'era', measure).find(({ widthPx }) => widthPx <= column.widthPx)
    if (!form) return null
    const first = Math.max(from, scale.fromPx) + ERA_PAD_PX
    const last = Math.min(to, scale.toPx) - ERA_PAD_PX - Math.ceil(form.lines.length * fonts.era.linePx)
    return last < first ? null : { id, fromPx: first, toPx: last, lines: form.lines }
  }

  /** The name of an era wishes to stand in the middle of the largest gap that names leave in it. @param {EraBand} band @param {readonly Entry[]} entries  @returns {null | Entry} */
  function eraEntry(band, entries) {
    const within = eraPlace(band)
    if (!within) return null
    const heightPx = Math.ceil(within.lines.length * fonts.era.linePx)
    const end = within.toPx + heightPx
    let [at, widest, wished] = [within.fromPx, -1, within.fromPx]
    for (const { topPx, heightPx: high } of [...entries, { topPx: end, heightPx: 0 }]) {
      const gap = Math.min(topPx, end) - at
      if (gap > widest) [widest, wished] = [gap, at + gap / 2]
      at = Math.max(at, topPx + high)
    }
    return {
      index: -1, importance: 0, lane: -1, halfPx: 0, leads: false, wishedPx: wished, firstPx: heightPx / 2, lines: within.lines.length, dateText: '', topPx: 0, heightPx,
      widthPx: 0, mostPx: Infinity, within,
    }
  }

  /** @param {number} index */
  function leads(index) {
    return events.importance[index] === 5 || cast.isWanted(index)
  }

  /** Whether the marks of two events would lie on one another, so that only one of them is drawn. @param {Entry} a @param {Entry} b */
  function covers(a, b) {
    return a.lane === b.lane && a.index !== b.index && Math.abs(a.wishedPx - b.wishedPx) < a.halfPx + b.halfPx + MARK_GAP_PX
  }

  /** @param {number} index @param {boolean} dated  @returns {null | Entry} */
  function entryOf(index, dated) {
    const importance = events.importance[index]
    const first = leads(index)
    const set = formOf(events.title[index], importance, MOST_LINES) ?? (first ? formOf(events.title[index], SMALLER, MOST_LINES) : null)
      ?? (index === chosen ? formOf(events.title[index], SMALLER, Infinity) : null)
    if (!set) return null
    const { form, font } = set
    const dateText = dated ? [events.label[index], short(events.label[index])].find(text => measure(text, 'date') + 1 <= column.widthPx) ?? '' : ''
    const linePx = fonts[font].linePx
    return {
      index, importance: set.importance, lane: events.lane[index], halfPx: markSize(importance, true) / 2, leads: first, wishedPx: place(index), firstPx: linePx / 2,
      lines: form.lines.length, dateText, topPx: 0, heightPx: Math.ceil(form.lines.length * linePx + (dateText === '' ? 0 : fonts.date.linePx)),
      widthPx: Math.max(form.widthPx, dateText === '' ? 0 : Math.ceil(measure(dateText, 'date')) + 1),
      mostPx: index === chosen ? Infinity : first ? MOST_SHIFT_LEADING_PX : MOST_SHIFT_PX, within: null,
    }
  }

  /** How a title stands in the column. @param {string} title @param {number} importance @param {number} most  lines */
  function formOf(title, importance, most) {
    const font = titleFont(importance)
    const form = breakings(title, font, measure).find(({ widthPx }) => widthPx <= column.widthPx) ?? filling(title, font, measure, column.widthPx, most)
    return form ? { form, font, importance } : null
  }

  /** @param {string} text */
  function short(text) {
    let found = text
    words.months.forEach((month, i) => { found = found.replaceAll(month, words.monthsShort[i] ?? month) })
    return found
  }

  /** @param {EraBand} band */
  const seenPx = ({ fromPx: from, toPx: to }) => Math.min(to, scale.toPx) - Math.max(from, scale.fromPx)
  const longEras = eraBands.filter(band => seenPx(band) >= ERA_PART * (scale.toPx - scale.fromPx)).sort((a, b) => seenPx(b) - seenPx(a))

  return {
    /** Positions that are to be named, if their marks find their places. */
    wished: new Set(select(candidates).filter(({ within }) => !within).map(entry => entry.index)),

    /**
     * @param {ReadonlyMap<number, Item>} drawn  marks by position
     * @returns {{labels: Label[], eras: EraBand[]}}
     */
    finish(drawn) {
      // what found no place for its mark leaves room for others
      const entries = select(candidates.filter(index => drawn.has(index)))
      const labels = entries.filter(({ within }) => !within).map(entry => {
        const item = /** @type {Item} */ (drawn.get(entry.index))
        const band = bands[item.lane]
        const textY = entry.topPx + entry.firstPx
        const markEnd = (band.fromPx + band.toPx) / 2 + Math.max(item.halfPx, 2.5) + 2
        return /** @type {Label} */ ({
          index: entry.index, x: column.x, y: entry.topPx, widthPx: entry.widthPx, heightPx: entry.heightPx, side: 'right', align: 'start',
          importance: entry.importance, dateText: entry.dateText, dateBeside: false, titleLines: entry.lines,
          leader: [[markEnd, item.at], [lanesEnd, item.at], [column.x - LEADER_GAP_PX - LEADER_FOOT_PX, textY], [column.x - LEADER_GAP_PX, textY]],
          chosen: item.chosen, found: input.found === true && input.matches?.[item.index] === 1,
        })
      })
      return { labels, eras: nameErasDown(entries) }
    },
  }

  /** @param {readonly Entry[]} entries  settled  @returns {EraBand[]} those that have no place yet stand where names leave one */
  function nameErasDown(entries) {
    const named = new Map(entries.flatMap(({ within, topPx }) => within ? [[within.id, { lines: within.lines, y: topPx }]] : []))
    return eraBands.map(band => {
      const within = eraPlace(band)
      const placed = named.get(band.id)
      if (placed) return { ...band, lines: placed.lines, textPx: placed.y, textX: column.x, textY: placed.y }
      if (!within) return band
      const heightPx = Math.ceil(within.lines.length * fonts.era.linePx)
      let y = within.fromPx
      for (const entry of entries) {
        if (y + heightPx + GAP_PX <= entry.topPx) break
        if (entry.topPx + entry.heightPx + GAP_PX > y) y = entry.topPx + entry.heightPx + GAP_PX
      }
      return y > within.toPx ? band : { ...band, lines: within.lines, textPx: y, textX: column.x, textY: y }
    })
  }
}

/**
 * Settles names in a column. Pools of names that touch are centred on the mean of what they wish for, as in pool-adjacent-violators.
 *
 * @param {Entry[]} entries  by wish; `topPx` is written
 * @param {number} fromPx
 * @param {number} toPx
 * @returns {boolean} false when they do not fit, or one would be shifted too far
 */
function settle(entries, fromPx, toPx) {
  /** @type {{sum: number, count: number, heightPx: number, first: number}[]} */
  const pools = []
  const clamp = (/** @type {{sum: number, count: number, heightPx: number}} */ pool) =>
    Math.max(fromPx, Math.min(toPx - pool.heightPx, pool.sum / pool.count))
  entries.forEach((entry, i) => {
    // the wish of a name as the top of the pool: what stands above it in the pool is taken off
    pools.push({ sum: entry.wishedPx - entry.firstPx, count: 1, heightPx: entry.heightPx, first: i })
    while (pools.length > 1) {
      const below = pools[pools.length - 1]
      const above = pools[pools.length - 2]
      if (clamp(above) + above.heightPx + GAP_PX <= clamp(below)) break
      const offset = above.heightPx + GAP_PX
      above.sum += below.sum - below.count * offset
      above.count += below.count
      above.heightPx += GAP_PX + below.heightPx
      pools.pop()
    }
  })
  let fits = true
  pools.forEach((pool, p) => {
    let y = clamp(pool)
    if (pool.heightPx > toPx - fromPx) fits = false
    const end = p + 1 < pools.length ? pools[p + 1].first : entries.length
    for (let i = pool.first; i < end; i++) {
      const entry = entries[i]
      entry.topPx = y
      if (shiftOf(entry) > entry.mostPx || (entry.within && (y < entry.within.fromPx || y > entry.within.toPx))) fits = false
      y += entry.heightPx + GAP_PX
    }
  })
  return fits
}

/** @param {Entry} entry  settled  @returns {number} px */
function shiftOf({ topPx, firstPx, wishedPx }) {
  return Math.abs(topPx + firstPx - wishedPx)
}
