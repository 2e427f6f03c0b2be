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
    cluster: (/** @type {{indices: readonly number[]}} */ { indices }) => words.count('web.cluster', indices.length, {
      dates: words.text('web.cluster.dates', { from: events.label[indices[0]], to: events.label[indices[indices.length - 1]] }),
    }),
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
 * A day in words, by the pattern in which the server writes dates.
 *
 * @param {number} day
 * @param {Words} words
 * @returns {string} `13 June 2024`
 */
export function dayInWords(day, words) {
  const { year, month, day: dayOfMonth } = dayToCivil(day)
  const written = year > 0 ? String(year) : words.text('date.bce', { year: String(1 - year) })
  return words.text('date.day', { day: dayOfMonth, month: words.text(`date.month.of.${month}`), year: written })
}

/** A window in words, first and last day. @param {{startDay: number, endDay: number}} window @param {Words} words */
export function windowInWords({ startDay, endDay }, words) {
  return words.text('web.overview.window', { from: dayInWords(startDay, words), to: dayInWords(Math.ceil(endDay) - 1, words) })
}
