/**
 * Days and civil dates: the door of the room that knows the calendar and nothing else.
 *
 * A day is a whole number counted from 1970-01-01 in the proleptic Gregorian calendar; earlier days are negative. Years are
 * astronomical: 0 is 1 BCE, -1 is 2 BCE. Exact for years within ±999,999,999, whose days stay far inside the whole numbers
 * that a double holds.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html days_from_civil and civil_from_days: the year is taken to begin in
 *   March, so that the leap day comes last, and 400 years are one era of 146,097 days
 */

/** Mean length of a year of the calendar, in days. */
export const DAYS_PER_YEAR = 365.2425

/** The furthest year, on either side, that is read and written. */
export const LAST_YEAR = 999_999_999

const DAYS_PER_ERA = 146_097
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468

/** @typedef {{year: number, month: number, day: number}} Civil  month 1 to 12, day 1 to 31 */

/**
 * @param {number} year
 * @returns {boolean} whether the year has a 29 February
 */
export function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/**
 * @param {number} year
 * @param {number} month  1 to 12
 * @returns {number} 28 to 31
 */
export function daysInMonth(year, month) {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The day of a civil date; inverse of `dayToCivil`. Months outside 1 to 12 run into the years beside: month 13 is January of the next.
 *
 * @param {number} year
 * @param {number} [month]  1 by default
 * @param {number} [day]  1 by default
 * @returns {number} `civilToDay(2000, 3, 1)` is 11017
 */
export function civilToDay(year, month = 1, day = 1) {
  const months = month - 1
  const y = year + Math.floor(months / 12)
  const m = months - Math.floor(months / 12) * 12 + 1
  const shifted = m <= 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH
}

/**
 * The civil date of a day; inverse of `civilToDay`.
 *
 * @param {number} day  a fraction is a time within the day and is left out
 * @returns {Civil}
 */
export function dayToCivil(day) {
  const shifted = Math.floor(day) + DAYS_TO_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}
