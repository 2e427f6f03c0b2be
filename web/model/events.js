/**
 * The events as the browser holds them: columns, frozen, in the order of their first days. A position is the index in every
 * column and never changes for one version of the data.
 */

/** A date known, open (`..`), or unknown. */
export const DATED = 0
export const OPEN = 1
export const UNKNOWN = 2

/** @typedef {{id: string, title: string, startDay: number, endDay: number, label: string}} Era  days [startDay, endDay) */

/**
 * What the server sends; see `readEvents`.
 * @typedef {object} Drawing
 * @property {number} format  1
 * @property {string} version
 * @property {string} lang
 * @property {string} contentLang
 * @property {string} title
 * @property {number} startDay
 * @property {number} endDay
 * @property {string[]} lanes
 * @property {Era[]} eras
 * @property {DrawingColumns} events
 * @property {number[][]} causes  pairs of positions: effect, cause
 */

/**
 * @typedef {object} DrawingColumns
 * @property {string[]} id
 * @property {string[]} title
 * @property {string[]} label
 * @property {number[]} lane
 * @property {number[]} importance
 * @property {string[]} [place]
 * @property {number[]} startDay
 * @property {number[]} startUntil
 * @property {number[]} endFrom
 * @property {number[]} endDay
 * @property {number[]} form
 * @property {number[]} startKind
 * @property {number[]} endKind
 * @property {number[]} startPrecision
 * @property {number[]} endPrecision
 * @property {number[]} startQualifier
 * @property {number[]} endQualifier
 */

/**
 * @typedef {object} Events
 * @property {number} count
 * @property {readonly string[]} id
 * @property {readonly string[]} title
 * @property {readonly string[]} label  date in words
 * @property {readonly string[]} place
 * @property {Uint16Array} lane
 * @property {Uint8Array} importance  1 to 5
 * @property {Float64Array} startDay  [startDay, startUntil) are the days on which it may begin
 * @property {Float64Array} startUntil
 * @property {Float64Array} endFrom  [endFrom, endDay) are the days that may be its last
 * @property {Float64Array} endDay
 * @property {Uint8Array} form  0 point, 1 span
 * @property {Uint8Array} startKind  0 a date, 1 open, 2 unknown
 * @property {Uint8Array} endKind
 * @property {Uint8Array} startPrecision  0 day, 1 month, 2 season, 3 year, 4 decade, 5 century, 6 range
 * @property {Uint8Array} endPrecision
 * @property {Uint8Array} startQualifier  bits: 1 uncertain, 2 approximate
 * @property {Uint8Array} endQualifier
 * @property {Uint32Array} ranked  positions, the weightiest first: by importance, then links, then earlier
 * @property {Uint32Array} rank  place in `ranked` of each position; 0 is the weightiest
 * @property {readonly number[]} laneTotals  how many events each lane has
 * @property {(id: string) => number} positionOf  -1 when there is none
 * @property {(position: number) => readonly number[]} causesOf  positions of what led to it, in order of time
 * @property {(position: number) => readonly number[]} effectsOf  positions of what followed
 * @property {(startDay: number, endDay: number) => Int32Array} inWindow  positions of all that share some time with it, in order
 */

/**
 * @typedef {object} Model
 * @property {string} version
 * @property {string} lang
 * @property {string} contentLang
 * @property {string} title
 * @property {number} startDay  of the whole
 * @property {number} endDay  of the whole, excluded
 * @property {readonly string[]} lanes
 * @property {readonly Era[]} eras
 * @property {Events} events
 */

/** @type {readonly number[]} */
const NONE = Object.freeze([])

/**
 * Reads the columns of a drawing.
 *
 * @param {Drawing} drawing
 * @returns {Model} frozen; typed arrays are shared and are not to be written
 * @throws {RangeError} for another format, and for columns of different lengths
 */
export function readEvents(drawing) {
  if (drawing.format !== 1) throw new RangeError(`drawing format: ${drawing.format} is unknown; expected 1. Reload the page`)
  const columns = drawing.events
  const count = columns.id.length
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== count) {
      throw new RangeError(`drawing column "${name}" has ${column.length} entries; expected ${count}, one for each id`)
    }
  }
  const { causes, effects } = adjacency(drawing.causes ?? [], count)
  const importance = Uint8Array.from(columns.importance)
  const startDay = Float64Array.from(columns.startDay)
  const endDay = Float64Array.from(columns.endDay)
  const ranked = rankEvents(importance, causes, effects)
  const rank = new Uint32Array(count)
  ranked.forEach((position, place) => { rank[position] = place })
  const lane = Uint16Array.from(columns.lane)
  const laneTotals = drawing.lanes.map(() => 0)
  for (const l of lane) laneTotals[l] = (laneTotals[l] ?? 0) + 1
  /** @type {Map<string, number>} */
  const positions = new Map()
  columns.id.forEach((id, position) => positions.set(id, position))

  /** @type {Events} */
  const events = Object.freeze({
    count, lane, importance, startDay, endDay, ranked, rank,
    id: Object.freeze(columns.id.slice()),
    title: Object.freeze(columns.title.slice()),
    label: Object.freeze(columns.label.slice()),
    place: Object.freeze((columns.place ?? columns.id.map(() => '')).slice()),
    startUntil: Float64Array.from(columns.startUntil),
    endFrom: Float64Array.from(columns.endFrom),
    form: Uint8Array.from(columns.form),
    startKind: Uint8Array.from(columns.startKind),
    endKind: Uint8Array.from(columns.endKind),
    startPrecision: Uint8Array.from(columns.startPrecision),
    endPrecision: Uint8Array.from(columns.endPrecision),
    startQualifier: Uint8Array.from(columns.startQualifier),
    endQualifier: Uint8Array.from(columns.endQualifier),
    laneTotals: Object.freeze(laneTotals),
    positionOf: (/** @type {string} */ id) => positions.get(id) ?? -1,
    causesOf: (/** @type {number} */ position) => causes[position] ?? NONE,
    effectsOf: (/** @type {number} */ position) => effects[position] ?? NONE,
    inWindow: windowSearch(startDay, endDay),
  })
  return Object.freeze({
    version: drawing.version, lang: drawing.lang, contentLang: drawing.contentLang, title: drawing.title,
    startDay: drawing.startDay, endDay: drawing.endDay,
    lanes: Object.freeze(drawing.lanes.slice()),
    eras: Object.freeze(drawing.eras.map(era => Object.freeze({ ...era }))),
    events,
  })
}

/**
 * @param {readonly number[][]} pairs  [effect, cause]
 * @param {number} count
 */
function adjacency(pairs, count) {
  /** @type {(readonly number[])[]} */ const causes = new Array(count).fill(NONE)
  /** @type {(readonly number[])[]} */ const effects = new Array(count).fill(NONE)
  /** @type {Map<number, number[]>[]} */ const [ofEffect, ofCause] = [new Map(), new Map()]
  for (const [effect, cause] of /** @type {[number, number][]} */ (pairs)) {
    push(ofEffect, effect, cause)
    push(ofCause, cause, effect)
  }
  for (const [position, list] of ofEffect) causes[position] = Object.freeze(list.sort((a, b) => a - b))
  for (const [position, list] of ofCause) effects[position] = Object.freeze(list.sort((a, b) => a - b))
  return { causes, effects }
}

/** @param {Map<number, number[]>} lists @param {number} key @param {number} entry */
function push(lists, key, entry) {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}

/**
 * @param {Uint8Array} importance
 * @param {readonly (readonly number[])[]} causes
 * @param {readonly (readonly number[])[]} effects
 * @returns {Uint32Array}
 */
function rankEvents(importance, causes, effects) {
  const links = causes.map((list, position) => list.length + (effects[position] ?? NONE).length)
  const order = Uint32Array.from(importance, (_, position) => position)
  return order.sort((a, b) => at(importance, b) - at(importance, a) || at(links, b) - at(links, a) || a - b)
}

/** @param {ArrayLike<number>} column @param {number} i  @returns {number} */
function at(column, i) {
  return /** @type {number} */ (column[i])
}

/**
 * Finds what a window holds. Events are sorted by first day, so the first that begins after the window ends the search; it begins
 * at the first event up to which any event reaches into the window, found in the running maximum of ends.
 *
 * @param {Float64Array} startDay  ascending
 * @param {Float64Array} endDay
 */
function windowSearch(startDay, endDay) {
  const reach = new Float64Array(endDay.length)
  let furthest = -Infinity
  for (let i = 0; i < endDay.length; i++) reach[i] = furthest = Math.max(furthest, at(endDay, i))
  return (/** @type {number} */ from, /** @type {number} */ to) => {
    const first = firstIndex(reach, value => value > from)
    const end = firstIndex(startDay, value => value >= to)
    const found = new Int32Array(Math.max(0, end - first))
    let count = 0
    for (let i = first; i < end; i++) if (at(endDay, i) > from) found[count++] = i
    return found.subarray(0, count)
  }
}

/**
 * @param {Float64Array} ascending
 * @param {(value: number) => boolean} holds  false up to some entry, true from there
 * @returns {number} the index of the first entry for which it holds; the length when there is none
 */
function firstIndex(ascending, holds) {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(at(ascending, middle))) high = middle
    else low = middle + 1
  }
  return low
}
