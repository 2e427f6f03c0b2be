import { LAST_YEAR, civilToDay, dayToCivil, daysInMonth } from './day.js'

/**
 * Dates as they stand in addresses: EDTF (ISO 8601-2) of levels 0 and 1, read as the days they may mean. What is more than an
 * address needs (sets, exponents, significant digits) is left to the server and is null here.
 *
 * @see https://www.loc.gov/standards/datetime/
 */

/** @typedef {{startDay: number, endDay: number}} Extent  whole days, start included, end excluded, never empty */

/** Spring, summer, autumn, winter without a hemisphere: read as the northern ones, March to May and so on. */
const FIRST_MONTH_OF_SEASON = Object.freeze({ '21': 3, '22': 6, '23': 9, '24': 12 })

const DATE = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|-?XXXX|Y-?[1-9]\d{4,8})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/
const TIME = /^T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d(?::\d\d)?)?$/

/**
 * Reads a date or an interval.
 *
 * `readEdtf('1916-07')` is [1916-07-01, 1916-08-01); `readEdtf('1916/1918')` ends with the last day of 1918. An approximate or
 * uncertain date means the days that it names. A time of day is accepted and left out.
 *
 * @param {string} text
 * @returns {Extent | null} null for what is no date, is impossible, ends before it starts, or is not bounded on both sides
 */
export function readEdtf(text) {
  const slash = text.indexOf('/')
  if (slash < 0) return readDate(text)
  const from = readDate(text.slice(0, slash))
  const to = readDate(text.slice(slash + 1))
  if (!from || !to || to.endDay <= from.startDay) return null
  return { startDay: from.startDay, endDay: Math.max(from.endDay, to.endDay) }
}

/**
 * Writes a day; inverse of `readEdtf` for single days: `readEdtf(writeDay(d)).startDay` is d.
 *
 * @param {number} day  a fraction is left out
 * @returns {string} `1916-07-01`, `-0044-03-15`; `Y`-prefixed beyond four digits: `Y12345-01-01`
 */
export function writeDay(day) {
  const { year, month, day: dayOfMonth } = dayToCivil(day)
  return `${writeYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** @param {number} year  @returns {string} */
function writeYear(year) {
  if (Math.abs(year) > 9999) return `Y${year}`
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** @param {number} n  @returns {string} */
function twoDigits(n) {
  return n < 10 ? `0${n}` : String(n)
}

/** @param {string} text  @returns {Extent | null} */
function readDate(text) {
  const bare = /[?~%]$/.test(text) ? text.slice(0, -1) : text
  const t = bare.indexOf('T')
  const found = DATE.exec(t < 0 ? bare : bare.slice(0, t))
  if (!found) return null
  const [, year, month, day] = found
  // a time belongs to a whole day and takes no qualifier
  if (t >= 0 && (text !== bare || day === undefined || day === 'XX' || !isTime(bare.slice(t)))) return null
  return readParts(/** @type {string} */ (year), month, day)
}

/** @param {string} text  @returns {boolean} */
function isTime(text) {
  const found = TIME.exec(text)
  if (!found) return false
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return hour < 24 ? minute < 60 && second < 60 : hour === 24 && minute === 0 && second === 0
}

/**
 * @param {string} yearText
 * @param {string | undefined} monthText
 * @param {string | undefined} dayText
 * @returns {Extent | null}
 */
function readParts(yearText, monthText, dayText) {
  const [firstYear, lastYear] = readYears(yearText)
  if (Math.max(Math.abs(firstYear), Math.abs(lastYear)) > LAST_YEAR || yearText === '-0000') return null
  if (monthText === undefined) return days(civilToDay(firstYear), civilToDay(lastYear + 1))
  if (firstYear !== lastYear) return monthText === 'XX' && (dayText === undefined || dayText === 'XX')
    ? days(civilToDay(firstYear), civilToDay(lastYear + 1)) : null
  const year = firstYear
  if (monthText === 'XX') return dayText === undefined || dayText === 'XX' ? days(civilToDay(year), civilToDay(year + 1)) : null
  const season = FIRST_MONTH_OF_SEASON[/** @type {'21'} */ (monthText)]
  if (season !== undefined) return dayText === undefined ? days(civilToDay(year, season), civilToDay(year, season + 3)) : null
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  if (dayText === undefined || dayText === 'XX') return days(civilToDay(year, month), civilToDay(year, month + 1))
  const day = Number(dayText)
  if (day < 1 || day > daysInMonth(year, month)) return null
  return days(civilToDay(year, month, day), civilToDay(year, month, day) + 1)
}

/**
 * @param {string} text  with X for digits that are not given
 * @returns {[number, number]} the first and the last year it may mean: `-19XX` is -1999 to -1900
 */
function readYears(text) {
  const digits = text.replace(/^Y/, '')
  const low = Number(digits.replace(/X/g, '0'))
  const high = Number(digits.replace(/X/g, '9'))
  return low <= high ? [low, high] : [high, low]
}

/** @param {number} startDay  @param {number} endDay  @returns {Extent} */
function days(startDay, endDay) {
  return { startDay, endDay }
}
