import { FONTS } from '../layout/fonts.js'

/**
 * Text widths without a browser: the advance widths of Liberation Sans and Serif, which are those of Arial and Times New Roman, in
 * thousandths of the font's size, from the space to the tilde. Any other letter counts as a wide one.
 */

const FIRST = 32
const ELSE = 600
const widths = (/** @type {string} */ text) => Uint16Array.from(text.split(' '), Number)

const SANS = widths('278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 '
  + '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 '
  + '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584')
const SANS_BOLD = widths('278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 '
  + '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 '
  + '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584')
const SERIF_BOLD = widths('250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 '
  + '930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 '
  + '333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520')
const SERIF_ITALIC = widths('250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 '
  + '920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 '
  + '333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541')

/**
 * @param {import('../layout/fonts.js').Mode} mode
 * @param {number} [wider]  how many times as wide the fonts are
 * @returns {import('../layout/breaks.js').Measure}
 */
export function measureIn(mode, wider = 1) {
  const fonts = FONTS[mode]
  return (text, key) => {
    const { family, weight, italic, sizePx } = fonts[key]
    const table = family === 'ui' ? (weight === 700 ? SANS_BOLD : SANS) : italic ? SERIF_ITALIC : SERIF_BOLD
    let sum = 0
    for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i) - FIRST] ?? ELSE
    return sum * sizePx * wider / 1000
  }
}

const WIDE = measureIn('wide')
const EMBED = measureIn('embed')
const PHONE = measureIn('phone')

/** The measurer for a drawing of this width; always the same one. @param {number} widthPx */
export function measureAt(widthPx) {
  return widthPx >= 1000 ? WIDE : widthPx >= 560 ? EMBED : PHONE
}
