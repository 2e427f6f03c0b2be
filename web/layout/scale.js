import { DAYS_PER_YEAR } from '../time/day.js'

/** No window is narrower than this: at 1280 px a day is then wider than the name of most events. */
export const MIN_WINDOW_DAYS = 4

/** How far the window may go beyond the first and last day of the whole, as a part of the whole. */
const AIR = 0.04

/**
 * The straight line between days and pixels. Immutable: zooming and panning give another scale. Days are real numbers here,
 * [startDay, endDay); pixels grow with time, whether that runs to the right or down.
 */
export class Scale {
  /**
   * @param {number} startDay
   * @param {number} endDay  a window of no width, or one that is no number, is taken as one day
   * @param {number} fromPx
   * @param {number} toPx
   */
  constructor(startDay, endDay, fromPx, toPx) {
    this.startDay = Number.isFinite(startDay) ? startDay : 0
    this.endDay = endDay > this.startDay && Number.isFinite(endDay) ? endDay : this.startDay + 1
    this.fromPx = fromPx
    this.toPx = toPx > fromPx ? toPx : fromPx + 1
    this.pxPerDay = (this.toPx - this.fromPx) / (this.endDay - this.startDay)
    Object.freeze(this)
  }

  get pxPerYear() {
    return this.pxPerDay * DAYS_PER_YEAR
  }

  get days() {
    return this.endDay - this.startDay
  }

  /** @param {number} day  @returns {number} px; inverse of `xToDay` */
  dayToX(day) {
    return this.fromPx + (day - this.startDay) * this.pxPerDay
  }

  /** @param {number} x  px  @returns {number} day; inverse of `dayToX` */
  xToDay(x) {
    return this.startDay + (x - this.fromPx) / this.pxPerDay
  }

  /**
   * @param {number} factor  above 1 shows fewer days, larger; below 1 more
   * @param {number} atPx  the day under this pixel stays there
   * @returns {Scale}
   */
  zoomed(factor, atPx) {
    const fixed = this.xToDay(atPx)
    return new Scale(fixed - (fixed - this.startDay) / factor, fixed + (this.endDay - fixed) / factor, this.fromPx, this.toPx)
  }

  /**
   * @param {number} px  how far the paper is dragged: a positive number brings earlier days into view
   * @returns {Scale}
   */
  panned(px) {
    const days = px / this.pxPerDay
    return new Scale(this.startDay - days, this.endDay - days, this.fromPx, this.toPx)
  }

  /**
   * The nearest allowed window: not narrower than `minDays`, not wider than the limits; moved rather than cut.
   *
   * Within [0, 100), [90, 120) becomes [70, 100) and [-50, 300) becomes [0, 100).
   *
   * @param {{startDay: number, endDay: number}} limits
   * @param {number} [minDays]  default 4
   * @returns {Scale}
   */
  clamped(limits, minDays = MIN_WINDOW_DAYS) {
    const most = Math.max(limits.endDay - limits.startDay, minDays)
    const days = Math.min(Math.max(this.days, minDays), most)
    // a window that is too narrow grows about its middle
    let startDay = this.days < minDays ? (this.startDay + this.endDay - days) / 2 : this.startDay
    startDay = Math.max(limits.startDay, Math.min(startDay, limits.startDay + most - days))
    if (startDay === this.startDay && days === this.days) return this
    return new Scale(startDay, startDay + days, this.fromPx, this.toPx)
  }

  /**
   * @param {number} fromPx
   * @param {number} toPx
   * @returns {Scale} the same window on other pixels
   */
  onto(fromPx, toPx) {
    return new Scale(this.startDay, this.endDay, fromPx, toPx)
  }
}

/**
 * The widest window: the whole and some air, so that the first and the last mark do not stand on the edge.
 *
 * @param {{startDay: number, endDay: number}} whole
 * @returns {{startDay: number, endDay: number}}
 */
export function windowLimits({ startDay, endDay }) {
  const air = Math.max((endDay - startDay) * AIR, MIN_WINDOW_DAYS)
  return { startDay: startDay - air, endDay: endDay + air }
}
