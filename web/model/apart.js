/**
 * How far apart two events began, as one says it.
 *
 * One rule, from days: up to 59 days in days, up to 23 months in months, then in years; months are 30.44 days and years 365.24,
 * rounded to the nearest; twelve months, so rounded, are a year. Dates that are not both known to the day are told apart by months at least:
 * what may be less than a month is *about the same time*, and so are dates of which one may lie within the other. Their
 * distance is the middle of what it may be, and *about*, unless all that it may be is the same number. `cases/apart.csv` has the cases.
 */

/** Days on which something may have begun; `sure`: it is one day, and nobody doubts it. @typedef {{startDay: number, endDay: number, sure: boolean}} Began */

/**
 * @typedef {object} Apart
 * @property {'later'|'earlier'|'same'|'about'} way  same: on the same day; about: at about the same time
 * @property {'days'|'months'|'years'} unit
 * @property {number} count
 * @property {boolean} about  the number is not exact
 */

const MOST_DAYS = 59
const MOST_MONTHS = 23
const DAYS_A_MONTH = 30.436875
const DAYS_A_YEAR = 365.2425

/**
 * @param {Began} before  what it is compared with
 * @param {Began} now
 * @returns {Apart}
 */
export function apart(before, now) {
  const sure = before.sure && now.sure
  const later = now.startDay >= before.startDay
  const [first, second] = later ? [before, now] : [now, before]
  const leastDays = second.startDay - (first.endDay - 1), mostDays = second.endDay - 1 - first.startDay
  const days = (leastDays + mostDays) / 2
  if (sure && days === 0) return { way: 'same', unit: 'days', count: 0, about: false }
  if (leastDays <= 0 || (!sure && days < DAYS_A_MONTH)) return { way: 'about', unit: 'days', count: 0, about: true }
  const unit = unitOf(days, sure)
  const count = counted(days, unit)
  return {
    way: later ? 'later' : 'earlier', unit, count,
    about: !sure && (isDoubted(before) || isDoubted(now) || counted(leastDays, unit) !== count || counted(mostDays, unit) !== count),
  }
}

/**
 * When an event began, from the columns.
 *
 * @param {Pick<import('./events.js').Events, 'startDay'|'startUntil'|'startKind'|'startPrecision'|'startQualifier'>} events
 * @param {number} position
 * @returns {Began}
 */
export function beganOf({ startDay, startUntil, startKind, startPrecision, startQualifier }, position) {
  const known = startKind[position] === 0 && startPrecision[position] === 0
  return {
    // the days of an event may begin earlier when its end is vague
    startDay: known ? startUntil[position] - 1 : startDay[position], endDay: startUntil[position],
    sure: known && startQualifier[position] === 0,
  }
}

/** @param {number} days @param {boolean} sure @returns {Apart['unit']} */
function unitOf(days, sure) {
  if (sure && days <= MOST_DAYS) return 'days'
  const months = Math.round(days / DAYS_A_MONTH)
  return months <= MOST_MONTHS && months !== 12 ? 'months' : 'years'
}

/** @param {number} days @param {Apart['unit']} unit */
function counted(days, unit) {
  return unit === 'days' ? days : Math.max(1, Math.round(days / (unit === 'months' ? DAYS_A_MONTH : DAYS_A_YEAR)))
}

/** A single day that is said to be approximate or uncertain. @param {Began} began */
function isDoubted({ startDay, endDay, sure }) {
  return !sure && endDay - startDay === 1
}
