import { createOverview } from '../draw/overview.js'
import { Scale, windowLimits } from '../layout/scale.js'
import { density } from '../model/density.js'
import { civilToDay } from '../time/day.js'
import { windowInWords } from './texts.js'

/** One column of the overview is this wide. */
const COLUMN_PX = 4

/**
 * The strip of the whole under the drawing, or beside it where time runs down: density, the window, the years.
 *
 * @param {object} ground
 * @param {HTMLElement} ground.overview
 * @param {import('../model/events.js').Model} ground.model
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.bce  `{year} BCE`
 */
export function createWhole({ overview, model, words, bce }) {
  const strip = createOverview(overview, { label: words.text('web.overview') })
  const limits = windowLimits(model)
  const days = { startDay: Math.floor(limits.startDay), endDay: Math.ceil(limits.endDay) }
  /** @type {{columns: number, only: Uint8Array|null, density: import('../model/density.js').Density}|null} */ let counted = null

  /** @param {'right'|'down'} direction @param {{stripWidthPx: number, stripHeightPx: number}} room */
  const lengthOf = (direction, { stripWidthPx, stripHeightPx }) => direction === 'down' ? stripHeightPx : stripWidthPx

  /** The whole on the strip's pixels. @param {'right'|'down'} direction @param {{stripWidthPx: number, stripHeightPx: number}} room */
  const scaleOf = (direction, room) => new Scale(limits.startDay, limits.endDay, 0, lengthOf(direction, room))

  return {
    scaleOf,
    /** @param {import('../model/state.js').State} now @param {'right'|'down'} direction @param {{stripWidthPx: number, stripHeightPx: number}} room */
    paint(now, direction, room) {
      const lengthPx = lengthOf(direction, room)
      if (lengthPx <= 0) return
      const columns = Math.max(1, Math.floor(lengthPx / COLUMN_PX))
      if (counted?.columns !== columns || counted.only !== now.matches) {
        counted = { columns, only: now.matches, density: density(model.events, { ...days, columns, only: now.matches }) }
      }
      const scale = scaleOf(direction, room)
      strip.paint({
        density: counted.density, direction, widthPx: room.stripWidthPx, heightPx: room.stripHeightPx,
        windowFromPx: scale.dayToX(now.startDay), windowToPx: scale.dayToX(now.endDay),
        valueText: windowInWords(now, words),
        ticks: yearTicks(scale, lengthPx, bce),
      })
    },
  }
}

/**
 * Years along the overview: every 1, 2, 5, 10 … years, as far apart as their names need.
 *
 * @param {Scale} scale
 * @param {number} lengthPx
 * @param {string} bce  `{year} BCE`
 */
export function yearTicks(scale, lengthPx, bce) {
  const LEAST_PX = 52
  const yearsPerPx = (scale.endDay - scale.startDay) / 365.2425 / lengthPx
  let step = 1
  for (const factors = [2, 2.5, 2]; step / yearsPerPx < LEAST_PX;) {
    for (const factor of factors) {
      step *= factor
      if (step / yearsPerPx >= LEAST_PX) break
    }
  }
  const ticks = []
  const firstYear = Math.ceil((scale.startDay / 365.2425 + 1970) / step) * step
  for (let count = firstYear; ; count += step) {
    // there is no year 0: round years before our era are counted from its beginning, as the axis does
    if (count === 0 && step === 1) continue
    const year = count > 0 ? count : count + 1
    const atPx = scale.dayToX(civilToDay(year))
    if (atPx > lengthPx - 14) break
    if (atPx >= 14) ticks.push({ atPx, text: year > 0 ? String(year) : bce.replace('{year}', String(1 - year)) })
  }
  return ticks
}
