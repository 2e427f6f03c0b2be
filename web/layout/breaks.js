/**
 * Where a title breaks. Lines are balanced: as narrow as their number allows, so that none is left with one word. A break is
 * at white space; in a column that is narrower than a word, after a hyphen of it too. Nothing is hyphenated, cut or shortened.
 */

/** @typedef {(text: string, font: import('./fonts.js').FontKey) => number} Measure  width in CSS px */
/** @typedef {{widthPx: number, lines: readonly string[]}} Broken  the width is of the widest line, rounded up to whole px */

/** Widths are rounded up and given this much more, so that a browser's own rounding does not wrap once more. */
const SLACK_PX = 1

/**
 * What was broken before, for each measurer: fonts do not change under it, and the same titles come back in every frame.
 * @type {WeakMap<Measure, Map<string, readonly Broken[]>>}
 */
const remembered = new WeakMap()

/**
 * The balanced forms of a text, by number of lines.
 *
 * @param {string} text
 * @param {import('./fonts.js').FontKey} font
 * @param {Measure} measure
 * @returns {readonly Broken[]} [in one line, in two, in three]; fewer when it has fewer words
 */
export function breakings(text, font, measure) {
  let ofMeasure = remembered.get(measure)
  if (!ofMeasure) remembered.set(measure, ofMeasure = new Map())
  const key = font + '\n' + text
  let found = ofMeasure.get(key)
  if (!found) ofMeasure.set(key, found = breakAll(text, font, measure))
  return found
}

/**
 * The same by position, for titles that do not change: they are asked for in every frame.
 * @type {WeakMap<Measure, WeakMap<readonly string[], Map<string, (readonly Broken[])[]>>>}
 */
const ofTitles = new WeakMap()

/**
 * The balanced forms of a title; see `breakings`.
 *
 * @param {readonly string[]} titles  always the same list
 * @param {number} index
 * @param {import('./fonts.js').FontKey} font
 * @param {Measure} measure
 * @returns {readonly Broken[]}
 */
export function titleForms(titles, index, font, measure) {
  let lists = ofTitles.get(measure)
  if (!lists) ofTitles.set(measure, lists = new WeakMap())
  let byFont = lists.get(titles)
  if (!byFont) lists.set(titles, byFont = new Map())
  let forms = byFont.get(font)
  // with room for all, so that it stays a list to the engine
  if (!forms) byFont.set(font, forms = new Array(titles.length))
  return forms[index] ??= breakAll(titles[index], font, measure)
}

/**
 * @param {string} text
 * @param {import('./fonts.js').FontKey} font
 * @param {Measure} measure
 * @returns {readonly Broken[]}
 */
function breakAll(text, font, measure) {
  const words = text.split(/[ \t\n\r]+/).filter(word => word !== '')
  if (words.length === 0) return [{ widthPx: SLACK_PX, lines: [''] }]
  const whole = words.join(' ')
  /** @type {Broken[]} */
  const found = [{ widthPx: Math.ceil(measure(whole, font)) + SLACK_PX, lines: [whole] }]
  if (words.length === 1) return found
  const widths = words.map(word => measure(word, font))
  const spacePx = Math.max(0, measure('n n', font) - 2 * measure('n', font))
  for (let count = 2; count <= Math.min(3, words.length); count++) {
    const lines = balance(words, widths, spacePx, count)
    const widthPx = Math.ceil(Math.max(...lines.map(line => measure(line, font)))) + SLACK_PX
    if (widthPx >= /** @type {Broken} */ (found[found.length - 1]).widthPx) break
    found.push({ widthPx, lines })
  }
  return found
}

/**
 * The narrowest way to set words in a number of lines.
 *
 * @param {readonly string[]} words
 * @param {readonly number[]} widths
 * @param {number} spacePx
 * @param {number} count  2 or 3, not more than there are words
 * @returns {string[]}
 */
function balance(words, widths, spacePx, count) {
  const sums = [0]
  for (const width of widths) sums.push(/** @type {number} */ (sums[sums.length - 1]) + width + spacePx)
  /** @param {number} from @param {number} to */
  const widthOf = (from, to) => /** @type {number} */ (sums[to]) - /** @type {number} */ (sums[from]) - spacePx
  let best = Infinity
  /** @type {number[]} */
  let cuts = []
  if (count === 2) {
    for (let a = 1; a < words.length; a++) {
      const width = Math.max(widthOf(0, a), widthOf(a, words.length))
      if (width < best) [best, cuts] = [width, [a]]
    }
  } else {
    for (let a = 1; a < words.length - 1; a++) {
      if (widthOf(0, a) >= best) break
      for (let b = a + 1; b < words.length; b++) {
        const width = Math.max(widthOf(0, a), widthOf(a, b), widthOf(b, words.length))
        if (width < best) [best, cuts] = [width, [a, b]]
      }
    }
  }
  const ends = [...cuts, words.length]
  return ends.map((end, i) => words.slice(i === 0 ? 0 : ends[i - 1], end).join(' '))
}

/**
 * A text in as many lines as a column asks for, when its balanced forms are all too wide: line after line is filled.
 *
 * @param {string} text
 * @param {import('./fonts.js').FontKey} font
 * @param {Measure} measure
 * @param {number} columnPx
 * @param {number} most  lines
 * @returns {null | Broken} null when a word, or a part of it up to a hyphen, is wider than the column, or it needs more lines
 */
export function filling(text, font, measure, columnPx, most) {
  const fits = (/** @type {string} */ line) => measure(line, font) + SLACK_PX <= columnPx
  /** @type {string[]} */
  const lines = []
  for (const word of text.split(/[ \t\n\r]+/).filter(part => part !== '')) {
    const parts = fits(word) ? [word] : word.split(/(?<=\p{L}-)(?=\p{L})/u)
    parts.forEach((part, n) => {
      const last = lines.length - 1
      const longer = last < 0 ? part : n === 0 ? `${lines[last]} ${part}` : lines[last] + part
      if (last >= 0 && fits(longer)) lines[last] = longer
      else lines.push(part)
    })
  }
  const widest = Math.max(0, ...lines.map(line => measure(line, font)))
  return lines.length > most || widest + SLACK_PX > columnPx ? null : { widthPx: Math.ceil(widest) + SLACK_PX, lines }
}
