import { ENGLISH_AXIS } from '../layout/scene.js'
import { dayToCivil } from '../time/day.js'

/** @typedef {import('../i18n/words.js').Words} Words */

/**
 * The sentences of the drawing, from the model and the words.
 *
 * @param {import('../model/events.js').Model} model
 * @param {Words} words
 * @param {string} shortcuts  for `aria-keyshortcuts`
 */
export function drawingTexts({ events, lanes, title, contentLang }, words, shortcuts) {
  return {
    event: (/** @type {number} */ i) => words.text('web.event', { title: events.title[i], date: events.label[i], lane: lanes[events.lane[i]] ?? '' }),
    title: (/** @type {number} */ i) => events.title[i],
    date: (/** @type {number} */ i) => events.label[i],
    cluster: (/** @type {{indices: readonly number[]}} */ { indices }) => words.count('web.cluster', indices.length, { dates: clusterDates(indices, events, words) }),
    laneCount: (/** @type {{shown: number, total: number}} */ { shown, total }) => shown === total
      ? words.text('web.lane.all', { count: words.number(total) })
      : words.text('web.lane.shown', { shown: words.number(shown), count: words.number(total) }),
    label: words.text('web.drawing', { title }),
    shortcuts,
    contentLang,
  }
}

/** The words of the axis. @param {Record<string, string>} messages @returns {import('../layout/scene.js').AxisWords} */
export function axisWords(messages) {
  const months = (/** @type {string} */ key, /** @type {readonly string[]} */ english) =>
    english.map((name, i) => messages[`${key}.${i + 1}`] ?? name)
  return {
    months: months('date.month', ENGLISH_AXIS.months),
    monthsShort: months('date.tick.month', ENGLISH_AXIS.monthsShort),
    decade: messages['date.tick.decade'] ?? ENGLISH_AXIS.decade,
    century: messages['date.tick.century'] ?? ENGLISH_AXIS.century,
    bce: messages['date.tick.bce'] ?? ENGLISH_AXIS.bce,
    monthYear: messages['date.tick.monthYear'] ?? ENGLISH_AXIS.monthYear,
    years: messages['date.tick.years'] ?? ENGLISH_AXIS.years,
  }
}

/**
 * From when to when a cluster's events are. Its first and its last day, unless the event that has it is a point: then as that is dated.
 *
 * @param {readonly number[]} indices
 * @param {import('../model/events.js').Events} events
 * @param {Words} words
 */
function clusterDates(indices, { label, form, startDay, endDay }, words) {
  const first = indices.reduce((found, i) => startDay[i] < startDay[found] ? i : found)
  const last = indices.reduce((found, i) => endDay[i] > endDay[found] ? i : found)
  const from = form[first] === 1 ? dayInWords(startDay[first], words) : label[first]
  const to = form[last] === 1 ? dayInWords(Math.ceil(endDay[last]) - 1, words) : label[last]
  return from === to ? from : words.text('web.cluster.dates', { from, to })
}

/**
 * A day in words, by the patterns in which the server writes dates.
 *
 * @param {number} day
 * @param {Words} words
 * @returns {string} `13 June 2024`
 */
export function dayInWords(day, words) {
  const { year, month, day: dayOfMonth } = dayToCivil(day)
  const written = words.text(year > 0 ? 'date.ce' : 'date.bce', { number: String(year > 0 ? year : 1 - year) })
  const name = words.text(`date.month.of.${month}`)
  return words.text('date.day', { about: '', day: dayOfMonth, month: name, monthOf: name, year: written })
}

/** A window in words, first and last day. @param {{startDay: number, endDay: number}} window @param {Words} words */
export function windowInWords({ startDay, endDay }, words) {
  return words.text('web.overview.window', { from: dayInWords(startDay, words), to: dayInWords(Math.ceil(endDay) - 1, words) })
}

/**
 * A date that was typed, in words.
 *
 * @param {import('../model/typeddate.js').TypedDate} typed
 * @param {Words} words
 * @returns {string} `9 November 2020`, `November 2020`, `1994`; else its first and its last day
 */
export function typedInWords(typed, words) {
  if (typed.precision === 'other') return windowInWords(typed, words)
  if (typed.precision === 'day') return dayInWords(typed.startDay, words)
  const { year, month } = dayToCivil(typed.startDay)
  const written = words.text(year > 0 ? 'date.ce' : 'date.bce', { number: String(year > 0 ? year : 1 - year) })
  if (typed.precision === 'year') return written
  return words.text('date.month', { about: '', month: words.text(`date.month.${month}`), year: written })
}
