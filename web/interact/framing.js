/**
 * Which window shows something: a chosen event with what led to it, a cluster, an event that the keyboard is on.
 */
import { middleDay } from './steps.js'

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').DayWindow} DayWindow */
/** @typedef {import('./steps.js').Walkable & {endDay: ArrayLike<number>, endKind: ArrayLike<number>, causesOf: (position: number) => readonly number[], effectsOf: (position: number) => readonly number[]}} Linked */

/** Air on each side of what is framed, as a part of it. */
const AIR = 0.15
/** Marks nearer than this are not told apart. */
const APART_PX = 24
/** A frame is not narrower than this unless its events are nearer to each other. */
const LEAST_DAYS = 40
/** A day that was asked for stands in about a month. */
const LEAST_DAYS_OF_DATE = 31

/**
 * The window after an event was chosen.
 *
 * @param {View} view
 * @param {Linked} events
 * @param {number} chosen
 * @returns {DayWindow|null} null when it may stay: the event and its direct causes are in view and at least 24 px apart
 */
export function windowForChosen(view, events, chosen) {
  const { scale, limits } = view
  const causes = events.causesOf(chosen)
  const days = [chosen, ...causes].map(position => middleDay(events, position)).sort((a, b) => a - b)
  if (days[0] >= scale.startDay && days[days.length - 1] <= scale.endDay && leastGap(days) * scale.pxPerDay >= APART_PX) return null

  const followed = events.effectsOf(chosen)
  if (causes.length + followed.length === 0) return centred(view, days[0])
  const all = [...days, ...followed.map(position => middleDay(events, position))]
  // a bar that still goes on would stretch the frame to the end of the whole
  if (events.endKind[chosen] === 0) all.push(events.endDay[chosen])
  const first = Math.min(...all), last = Math.max(...all)
  const lengthPx = scale.toPx - scale.fromPx
  const gap = leastGap(days)
  const least = Number.isFinite(gap) ? Math.min(LEAST_DAYS, gap * lengthPx / APART_PX) : LEAST_DAYS
  return fitted(view, first, last, Math.max((last - first) * (1 + 2 * AIR), least), limits)
}

/**
 * The window in which an event can be seen, changed as little as needed.
 *
 * @param {View} view
 * @param {number} day
 * @returns {DayWindow|null} null when it is in view
 */
export function windowForDay(view, day) {
  const { scale } = view
  const edge = (scale.endDay - scale.startDay) * 0.02
  return day >= scale.startDay + edge && day <= scale.endDay - edge ? null : centred(view, day)
}

/**
 * The window in which the events of a cluster part.
 *
 * @param {View} view
 * @param {Pick<Linked, 'startDay'|'startUntil'>} events
 * @param {readonly number[]} positions
 * @returns {DayWindow|null} null when no zoom parts them: they stand on one day, or fill the window already
 */
export function windowForCluster(view, events, positions) {
  const days = positions.map(position => middleDay(events, position))
  const first = Math.min(...days), last = Math.max(...days)
  if (last - first < 0.5) return null
  const width = view.scale.endDay - view.scale.startDay
  const window = fitted(view, first, last, Math.max((last - first) / 0.6, 1), view.limits)
  return window.endDay - window.startDay > width * 0.8 ? null : window
}

/**
 * The window in which all that was read in the list is seen: as wide as before where that is enough.
 *
 * @param {View} view
 * @param {Pick<Linked, 'startDay'|'startUntil'>} events
 * @param {readonly number[]} positions  at least one
 * @returns {DayWindow|null} null when it is in view
 */
export function windowForRead(view, events, positions) {
  const days = positions.map(position => middleDay(events, position))
  const first = Math.min(...days), last = Math.max(...days)
  const { scale, limits } = view
  if (first >= scale.startDay && last <= scale.endDay) return null
  return fitted(view, first, last, Math.max(scale.endDay - scale.startDay, (last - first) * (1 + 2 * AIR)), limits)
}

/**
 * The window for a date that was typed: with half as much again around it, and at least a month.
 *
 * @param {View} view
 * @param {DayWindow} days
 * @returns {DayWindow|null} null when the date is not within the limits
 */
export function windowForDate(view, { startDay, endDay }) {
  const { limits } = view
  const first = Math.max(startDay, limits.startDay), last = Math.min(endDay, limits.endDay)
  return first < last ? fitted(view, first, last, Math.max((last - first) * 1.5, LEAST_DAYS_OF_DATE), limits) : null
}

/**
 * The window that shows all of these.
 *
 * @param {View} view
 * @param {Pick<Linked, 'startDay'|'startUntil'>} events
 * @param {readonly number[]} positions  at least one
 * @returns {DayWindow}
 */
export function windowForAll(view, events, positions) {
  const days = positions.map(position => middleDay(events, position))
  const first = Math.min(...days), last = Math.max(...days)
  return fitted(view, first, last, Math.max((last - first) * (1 + AIR), LEAST_DAYS), view.limits)
}

/** @param {View} view @param {number} day @returns {DayWindow} */
function centred({ scale, limits }, day) {
  const { startDay, endDay } = scale.panned((scale.fromPx + scale.toPx) / 2 - scale.dayToX(day)).clamped(limits)
  return { startDay, endDay }
}

/** @param {View} view @param {number} first @param {number} last @param {number} width @param {DayWindow} limits @returns {DayWindow} */
function fitted({ scale }, first, last, width, limits) {
  const middlePx = (scale.fromPx + scale.toPx) / 2
  const { startDay, endDay } = scale.panned(middlePx - scale.dayToX((first + last) / 2))
    .zoomed((scale.endDay - scale.startDay) / width, middlePx).clamped(limits)
  return { startDay, endDay }
}

/** @param {number[]} ascending */
function leastGap(ascending) {
  let least = Infinity
  for (let i = 1; i < ascending.length; i++) least = Math.min(least, ascending[i] - ascending[i - 1])
  return least
}
