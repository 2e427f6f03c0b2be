import { readEvents } from '../model/events.js'
import { civilToDay, dayToCivil } from '../time/day.js'

/**
 * Seeded timelines of a conflict, the same in every run and on every machine, of any size: for tests and for measurements.
 *
 * `rowsOf` makes events as a person would write them; `drawingOf` is what the server would send of them, `timeline` what the browser
 * reads, `csvOf` the file that they would stand in.
 */

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title  3 to 9 words
 * @property {string} category
 * @property {number} lane  place of its category
 * @property {number} importance
 * @property {string} start  EDTF
 * @property {string} end  EDTF, `..`, or empty
 * @property {number} startDay  first day that it may begin on
 * @property {number} startUntil
 * @property {number} endFrom
 * @property {number} endDay
 * @property {number} precision  of its start, as in the model
 * @property {number} endPrecision
 * @property {number} qualifier
 * @property {number} form
 * @property {number} endKind
 * @property {number[]} causes  places of earlier rows
 */

/** @typedef {{seed?: number, lanes?: number, spans?: number}} Kind  seed 1; lanes 6 to 8, by the seed when left out; spans: which part of the events, 0.1 when left out */

/** @param {number} seed  @returns {() => number} the next number in [0, 1) */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const LANES = Object.freeze(['War', 'Human cost', 'Unrest', 'Politics', 'Ceasefires and diplomacy', 'International', 'Economy', 'Memory'])

const WORDS = ('peace treaty signed border clash resumes north of the city talks at summit leaders agree to ceasefire mission arrives in village road closed '
  + 'parliament votes on law delegation returns swap of captives court order statement by president army enters district people leave town after '
  + 'shelling council declares state mediators propose plan cabinet rejects demand corridor opens protest against new line').split(' ')

const FIRST = civilToDay(1905)
const LAST = civilToDay(2026, 3)
/** When much happens at once, and for how many days on. */
const BURSTS = [[1918.4, 500], [1988.2, 700], [1992.1, 600], [2016.3, 60], [2020.75, 150], [2023.7, 120]]

/**
 * @param {number} count
 * @param {Kind} [kind]
 * @returns {Row[]} by first day. Dates are skewed towards the present and gather about a few outbreaks; three in four are known to
 *   the day, the rest to month or year, one in ten with a qualifier
 */
export function rowsOf(count, { seed = 1, lanes = 6 + seed % 3, spans = 0.1 } = {}) {
  const random = seeded(seed * 7919 + count)
  const rows = Array.from({ length: count }, () => rowAt(random, lanes, spans))
  rows.sort((a, b) => a.startDay - b.startDay || a.endDay - b.endDay)
  rows.forEach((row, i) => {
    row.id = `event-${i}`
    for (let n = 0; n < 2 && i > 0 && random() < 0.35; n++) {
      const cause = Math.max(0, i - 1 - Math.floor(random() ** 2 * 20))
      if (!row.causes.includes(cause)) row.causes.push(cause)
    }
  })
  return rows
}

/** @param {() => number} random @param {number} lanes @param {number} spans  @returns {Row} */
function rowAt(random, lanes, spans) {
  const one = (/** @type {readonly string[]} */ list) => list[Math.floor(random() * list.length)]
  const precise = random()
  const precision = precise < 0.75 ? 0 : precise < 0.9 ? 1 : 3
  const begin = stretchOf(dayOf(random), precision)
  const qualified = random()
  const qualifier = qualified < 0.06 ? 2 : qualified < 0.1 ? 1 : 0
  const sign = ['', '?', '~'][qualifier]
  const row = /** @type {Row} */ ({
    id: '', title: '', category: '', lane: Math.floor(random() ** 1.4 * lanes), importance: 0, start: begin.text + sign, end: '',
    startDay: begin.from, startUntil: begin.until, endFrom: begin.from, endDay: begin.until,
    precision, endPrecision: precision, qualifier, form: 0, endKind: 0, causes: [],
  })
  if (random() < spans) {
    row.form = 1
    if (random() < 0.04) {
      Object.assign(row, { end: '..', endKind: 1, endPrecision: 0, endFrom: LAST - 1, endDay: LAST })
    } else {
      const endPrecision = random() < 0.7 ? 0 : 1
      const last = stretchOf(Math.min(LAST - 32, begin.until + Math.floor(random() ** 3 * 1200)), endPrecision)
      Object.assign(row, { end: last.text, endPrecision, endFrom: last.from, endDay: last.until })
    }
  }
  row.category = LANES[row.lane]
  const weight = random()
  row.importance = weight < 0.03 ? 5 : weight < 0.15 ? 4 : weight < 0.55 ? 3 : weight < 0.85 ? 2 : 1
  const words = Array.from({ length: 3 + Math.floor(random() * 7) }, () => one(WORDS)).join(' ')
  row.title = words[0].toUpperCase() + words.slice(1)
  return row
}

/** @param {() => number} random  @returns {number} */
function dayOf(random) {
  const way = random()
  if (way < 0.3) return FIRST + Math.floor(random() * (LAST - FIRST - 1500))
  if (way < 0.7) return LAST - 1500 - Math.floor((LAST - 1500 - FIRST) * random() ** 2.2)
  const [year, days] = BURSTS[Math.floor(random() * BURSTS.length)]
  return Math.min(LAST - 900, Math.floor(civilToDay(Math.floor(year)) + (year % 1) * 365 - Math.log(1 - random()) * days))
}

/** All of the day, month or year that a day lies in. @param {number} day @param {number} precision */
function stretchOf(day, precision) {
  const { year, month, day: ofMonth } = dayToCivil(day)
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  if (precision === 0) return { from: day, until: day + 1, text: `${year}-${two(month)}-${two(ofMonth)}` }
  if (precision === 1) return { from: civilToDay(year, month), until: month === 12 ? civilToDay(year + 1) : civilToDay(year, month + 1), text: `${year}-${two(month)}` }
  return { from: civilToDay(year), until: civilToDay(year + 1), text: String(year) }
}

const ERAS = [[1923, 1988, 'Autonomous region'], [1988, 1992, 'Movement and collapse'], [1992, 1994, 'First war'], [1994, 2020, 'Ceasefire without peace'], [2020, 2026, 'Second war and after']]

/**
 * @param {number} count
 * @param {Kind} [kind]
 * @returns {import('../model/events.js').Drawing}
 */
export function drawingOf(count, kind = {}) {
  const rows = rowsOf(count, kind)
  /** @template T @param {(row: Row) => T} cell */
  const column = cell => rows.map(cell)
  const lanes = LANES.slice(0, kind.lanes ?? 6 + (kind.seed ?? 1) % 3)
  return {
    format: 1, version: 'seeded', lang: 'en', contentLang: 'en', title: 'Seeded', startDay: FIRST, endDay: LAST, lanes,
    eras: ERAS.map(([from, to, title], i) => ({ id: `era-${i}`, title: String(title), startDay: civilToDay(Number(from)), endDay: civilToDay(Number(to)), label: '' })),
    events: {
      id: column(row => row.id), title: column(row => row.title), label: column(wordsOf), lane: column(row => row.lane),
      importance: column(row => row.importance), startDay: column(row => row.startDay), startUntil: column(row => row.startUntil),
      endFrom: column(row => row.endFrom), endDay: column(row => row.endDay), form: column(row => row.form), startKind: column(() => 0),
      endKind: column(row => row.endKind), startPrecision: column(row => row.precision), endPrecision: column(row => row.endPrecision),
      startQualifier: column(row => row.qualifier), endQualifier: column(() => 0),
    },
    causes: rows.flatMap((row, i) => row.causes.map(cause => [i, cause])),
  }
}

/** @param {number} count @param {Kind} [kind]  @returns {import('../model/events.js').Model} */
export function timeline(count, kind) {
  return readEvents(drawingOf(count, kind))
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date in words, about as long as the server's. @param {Row} row */
function wordsOf({ start, end, qualifier }) {
  const words = (/** @type {string} */ text) => {
    const [year, month, day] = text.replace(/[?~]$/, '').split('-').map(Number)
    return [day, MONTHS[month - 1], year].filter(part => part !== undefined).join(' ')
  }
  const first = words(start)
  return (qualifier === 2 ? 'about ' : '') + (end === '' ? first : end === '..' ? `since ${first}` : `${first} to ${words(end)}`) + (qualifier === 1 ? ', uncertain' : '')
}

/**
 * @param {number} count
 * @param {Kind} [kind]
 * @returns {string} the same events as a CSV file that the server accepts without a warning
 */
export function csvOf(count, kind) {
  const eras = ERAS.map(([from, to, title], i) => `era,era-${i},${from},${Number(to) - 1},${title},,,,`)
  const rows = rowsOf(count, kind).map(row => ['event', row.id, row.start, row.end, row.title, row.category, row.importance,
    row.causes.map(cause => `event-${cause}`).join('; '), `Archive — Report of ${row.id} | https://archive.example/${row.id}`].join(','))
  return ['type,id,start,end,title,category,importance,causes,sources', 'title,seeded,,,A seeded timeline,,,,', ...eras, ...rows, ''].join('\n')
}
