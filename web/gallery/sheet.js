import { dayToCivil } from '../time/day.js'
import { readEdtf } from '../time/edtf.js'
import { ENGLISH_AXIS } from '../layout/scene.js'

/**
 * From a few cells to what the server would send for them: the columns of a drawing, and every event's details. Only for the gallery
 * and its tests; dates are read by `web/time/edtf.js`, so what an address cannot say is not here either.
 */

/** @typedef {import('../model/events.js').Drawing} Drawing */

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {string} start  EDTF
 * @property {string} [end]  EDTF, `..` for still going on; a point when left out
 * @property {number} [lane]  from 0, the default
 * @property {number} [importance]  default 3
 * @property {readonly number[]} [causes]  places of other rows in the sheet, from 0
 * @property {string} [summary]
 */

/**
 * @typedef {object} Sheet
 * @property {string} title
 * @property {readonly string[]} lanes
 * @property {readonly Row[]} rows
 * @property {readonly {title: string, start: string, end: string}[]} [eras]
 * @property {string} [contentLang]  default en
 */

const PRECISION = Object.freeze({ day: 0, month: 1, season: 2, year: 3, decade: 4, century: 5 })

/** @param {Sheet} sheet @returns {Drawing} */
export function drawingOf({ title, lanes, rows, eras = [], contentLang = 'en' }) {
  const dated = rows.map((row, place) => ({ row, place, ...daysOf(row) }))
    .sort((a, b) => a.startDay - b.startDay || (a.endDay ?? Infinity) - (b.endDay ?? Infinity))
  const named = eras.map((era, i) => ({ id: `era-${i}`, title: era.title, label: `${era.start} to ${era.end}`, ...extentOf(era.start), endDay: extentOf(era.end).endDay }))
  const startDay = Math.min(...dated.map(each => each.startDay), ...named.map(each => each.startDay), Infinity)
  const lastDay = Math.max(...dated.map(each => each.endDay ?? each.startUntil), ...named.map(each => each.endDay), -Infinity)
  const whole = dated.length + named.length > 0 ? { startDay, endDay: lastDay } : { startDay: 0, endDay: 365 }
  /** @param {(each: (typeof dated)[number], i: number) => any} cell */
  const column = cell => dated.map(cell)
  const positions = new Map(dated.map(({ place }, position) => [place, position]))
  const open = (/** @type {(typeof dated)[number]} */ each) => each.endDay === null
  return {
    format: 1, version: 'gallery', lang: 'en', contentLang, title, ...whole, lanes: [...lanes], eras: named,
    events: {
      id: column(({ place }) => `event-${place + 1}`), title: column(each => each.row.title), label: column(each => inWords(each.row)),
      lane: column(each => each.row.lane ?? 0), importance: column(each => each.row.importance ?? 3), place: column(() => ''),
      startDay: column(each => each.startDay), startUntil: column(each => each.startUntil),
      endFrom: column(each => open(each) ? whole.endDay - 1 : each.endFrom), endDay: column(each => each.endDay ?? whole.endDay),
      form: column(each => each.row.end ? 1 : 0), startKind: column(() => 0), endKind: column(each => open(each) ? 1 : 0),
      startPrecision: column(each => precisionOf(each.row.start)), endPrecision: column(each => open(each) ? 0 : precisionOf(each.row.end ?? each.row.start)),
      startQualifier: column(each => qualifierOf(each.row.start)), endQualifier: column(each => qualifierOf(each.row.end ?? each.row.start)),
    },
    causes: dated.flatMap((each, effect) => (each.row.causes ?? []).map(cause => [effect, positions.get(cause) ?? effect])),
  }
}

/** Every event as `/api/v1/details` would tell it. @param {Sheet} sheet @param {Drawing} drawing @returns {import('../model/details.js').EventDetails[]} */
export function detailsOf({ rows, lanes }, { events, causes }) {
  const link = (/** @type {number} */ i) => ({ id: events.id[i], title: events.title[i], dateLabel: events.label[i], kind: null, reason: '', lane: events.lane[i], startDay: events.startDay[i] })
  return events.id.map((id, position) => ({
    position, id, title: events.title[position], summary: rows.find(row => row.title === events.title[position])?.summary ?? '',
    category: lanes[events.lane[position]] ?? '', importance: events.importance[position], start: '', end: null, dateLabel: events.label[position],
    place: '', actors: [], aliases: [], note: '', perspectives: [], sources: [],
    causes: causes.filter(([effect]) => effect === position).map(([, cause]) => link(cause)),
    effects: causes.filter(([, cause]) => cause === position).map(([effect]) => link(effect)),
  }))
}

/** @param {Row} row @returns {{startDay: number, startUntil: number, endFrom: number, endDay: number|null}} endDay null: to the end of the whole */
function daysOf({ start, end = start }) {
  const first = extentOf(start)
  if (end === '..') return { startDay: first.startDay, startUntil: first.endDay, endFrom: 0, endDay: null }
  const last = extentOf(end)
  return { startDay: first.startDay, startUntil: first.endDay, endFrom: last.startDay, endDay: last.endDay }
}

/** @param {string} edtf @throws {RangeError} for what is no date: a situation is wrong */
function extentOf(edtf) {
  const extent = readEdtf(edtf)
  if (!extent) throw new RangeError(`gallery: "${edtf}" is not a date; expected EDTF such as 1916-07-01`)
  return extent
}

/** @param {string} edtf */
function precisionOf(edtf) {
  const [year, month, day] = parts(edtf)
  if (day) return PRECISION.day
  if (month) return Number(month) > 20 ? PRECISION.season : PRECISION.month
  return year.endsWith('XX') ? PRECISION.century : year.endsWith('X') ? PRECISION.decade : PRECISION.year
}

/** Bits: 1 uncertain, 2 approximate. @param {string} edtf */
function qualifierOf(edtf) {
  return edtf.endsWith('%') ? 3 : edtf.endsWith('~') ? 2 : edtf.endsWith('?') ? 1 : 0
}

/** @param {string} edtf */
function parts(edtf) {
  return edtf.replace(/[?~%]$/, '').split(/(?<=\w)-/)
}

/** Near enough to the server's words for a gallery. @param {Row} row */
function inWords({ start, end }) {
  const from = dateInWords(start)
  return !end ? from : end === '..' ? `since ${from}` : `${from} to ${dateInWords(end)}`
}

/** @param {string} edtf */
function dateInWords(edtf) {
  const { year, month, day } = dayToCivil(extentOf(edtf).startDay)
  const named = year > 0 ? String(year) : `${1 - year} BCE`
  const qualifier = qualifierOf(edtf)
  const bare = {
    [PRECISION.day]: `${day} ${ENGLISH_AXIS.months[month - 1]} ${named}`, [PRECISION.month]: `${ENGLISH_AXIS.months[month - 1]} ${named}`,
    [PRECISION.season]: `a season of ${named}`, [PRECISION.year]: named, [PRECISION.decade]: `${named}s`, [PRECISION.century]: `century from ${named}`,
  }[precisionOf(edtf)]
  return `${qualifier & 2 ? 'c. ' : ''}${bare}${qualifier & 1 ? ', uncertain' : ''}`
}
