import { FONTS } from '../layout/fonts.js'

/** @typedef {import('../layout/fonts.js').Mode} Mode */
/** @typedef {import('../layout/fonts.js').FontKey} FontKey */
/** @typedef {import('../layout/breaks.js').Measure} Measure */

/** Above so many texts the memory of a font starts anew: names of days and months add up while a reader zooms. */
const MOST_REMEMBERED = 5000

/**
 * Measures text in the fonts that the drawing sets it in, on a canvas, without a layout of the page.
 *
 * @returns {(mode: Mode) => Measure} one measurer for each mode, always the same, so that others may remember by it
 * Cost: each text is measured once for each font.
 */
export function createMeasures() {
  /** @type {Map<Mode, Measure>} */
  const measures = new Map()
  return mode => {
    let measure = measures.get(mode)
    if (!measure) measures.set(mode, measure = measureIn(mode))
    return measure
  }
}

/** @param {Mode} mode  @returns {Measure} */
function measureIn(mode) {
  // a worker has no document
  const context = (typeof document === 'undefined' ? new OffscreenCanvas(1, 1) : document.createElement('canvas')).getContext('2d')
  if (!context) return (text, key) => text.length * FONTS[mode][key].sizePx * 0.6
  /** @type {Map<FontKey, Map<string, number>>} */
  const remembered = new Map()
  /** @type {FontKey|null} */
  let set = null
  /** @param {Map<string, number>} widths @param {string} text @param {FontKey} key */
  const widthOf = (widths, text, key) => {
    let width = widths.get(text)
    if (width === undefined) {
      if (set !== key) context.font = FONTS[mode][key].css
      set = key
      widths.set(text, width = context.measureText(text).width)
    }
    return width
  }
  return (text, key) => {
    let widths = remembered.get(key)
    if (!widths || widths.size > MOST_REMEMBERED) remembered.set(key, widths = new Map())
    if (!text.includes(' ')) return widthOf(widths, text, key)
    // words come back, in other titles and in other lines of the same
    const words = text.split(' ')
    let width = (words.length - 1) * widthOf(widths, ' ', key)
    for (const word of words) width += widthOf(widths, word, key)
    return width
  }
}
