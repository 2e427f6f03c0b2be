import { breakings } from './breaks.js'

/**
 * Eras: bands through all lanes, each with its name at the left of what is seen of it, or without where it does not fit.
 */

/** @typedef {import('./scene.js').EraBand} EraBand */
/** @typedef {import('./scale.js').Scale} Scale */

const LEAST_PX = 1.5
const BEFORE_NAME_PX = 6
const AFTER_NAME_PX = 3
/** First line below the top of the strip. */
const ABOVE_NAME_PX = 3

/** Heights of the strip for one, two and three lines. @type {readonly number[]} */
export const STRIP_PX = Object.freeze([20, 30, 40])

/**
 * The bands in view, still without names. Every second era of the whole is tinted, so that a tint does not change while one pans.
 *
 * @param {import('./scene.js').SceneInput['eras']} eras  by first day
 * @param {Scale} scale
 * @returns {EraBand[]}
 */
export function eraBands(eras, scale) {
  /** @type {EraBand[]} */
  const bands = []
  eras.forEach((era, i) => {
    const from = scale.dayToX(era.startDay)
    const to = scale.dayToX(era.endDay)
    if (to <= scale.fromPx || from >= scale.toPx || !(era.endDay > era.startDay)) return
    const fromPx = Math.max(scale.fromPx - 1, from)
    const toPx = Math.max(Math.min(scale.toPx + 1, to), fromPx + LEAST_PX)
    bands.push({ id: era.id, title: era.title, tinted: i % 2 === 1, fromPx, toPx, lines: [], textPx: 0, textX: 0, textY: 0 })
  })
  return bands
}

/**
 * Names the bands in a strip above the lanes.
 *
 * @param {readonly EraBand[]} bands
 * @param {{scale: Scale, measure: import('./breaks.js').Measure, topPx: number, stripPx: number}} strip  stripPx 0: as high as needed; wide
 *   strips hold three lines, others two
 * @param {number} mostLines
 * @returns {{eras: EraBand[], stripPx: number}}
 */
export function nameEras(bands, { scale, measure, topPx, stripPx }, mostLines) {
  const allowed = stripPx > 0 ? Math.max(1, STRIP_PX.filter(px => px <= stripPx).length) : mostLines
  let lines = 0
  let freeFrom = scale.fromPx
  const eras = bands.map((band, i) => {
    const textPx = Math.max(band.fromPx, scale.fromPx) + BEFORE_NAME_PX
    const next = bands[i + 1]
    const endPx = Math.min(scale.toPx, band.toPx, next ? next.fromPx : Infinity) - AFTER_NAME_PX
    const found = textPx < freeFrom ? undefined
      : breakings(band.title, 'era', measure).slice(0, allowed).find(({ widthPx }) => textPx + widthPx <= endPx)
    if (!found) return band
    freeFrom = textPx + found.widthPx
    lines = Math.max(lines, found.lines.length)
    return { ...band, lines: found.lines, textPx, textX: textPx, textY: topPx + ABOVE_NAME_PX }
  })
  const needed = STRIP_PX[Math.max(0, lines - 1)]
  // two lines only in a strip of three leave the rest to the lanes
  return { eras, stripPx: stripPx > 0 ? stripPx : bands.length === 0 ? 0 : needed }
}
