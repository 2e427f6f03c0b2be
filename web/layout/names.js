import { titleForms } from './breaks.js'
import { titleFont } from './fonts.js'

/**
 * Where the name of an event may stand beside its mark, and what each place costs.
 */

/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./rows.js').RowBox} RowBox */

/**
 * A name in a place. Offsets are from the row of its mark.
 * @typedef {object} Name
 * @property {'right'|'left'|'below'} side
 * @property {number} x  left of the text
 * @property {number} topPx  from the row to the top of the text, negative when it is above
 * @property {number} widthPx
 * @property {number} heightPx
 * @property {number} lines  of the title
 * @property {string} dateText
 * @property {boolean} dateBeside  the date stands in the line of the title, on the side away from the mark
 * @property {number} cost  the cheapest place is tried first
 * @property {boolean} dateless  a date belongs to it, but is left out
 * @property {RowBox} box  what it takes of the row
 */

/**
 * @typedef {object} NameRules
 * @property {number} fromPx  along time, where names must stay
 * @property {number} toPx
 * @property {import('./breaks.js').Measure} measure
 * @property {Readonly<Record<import('./fonts.js').FontKey, import('./fonts.js').Font>>} fonts
 * @property {readonly string[]} titles
 * @property {(index: number) => string} dateOf
 * @property {boolean} days  single days are shown: every name has its date
 * @property {(index: number) => boolean} prefersLeft
 * @property {boolean} [crowded]  names are set smaller and closer
 * @property {number} [afterPx]  from a name to what is not its own; 8 when left out
 * @property {number} [leadingPx]  between two names, one above the other; 2 when left out
 */

const BEFORE_TEXT_PX = 5
/** More than the 4 px that keep boxes apart: a name that ends at another's mark would be read as that one's. */
const AFTER_TEXT_PX = 8
/** A name keeps so far from the edges of the view. */
const EDGE_PX = 2
/** From a title to its date in the same line. */
export const DATE_GAP_PX = 7
/** From a mark to a name below it. */
const BELOW_PX = 1
const LINE_COST = 3
const SIDE_COST = 5
const EDGE_COST = 9
const AWAY_COST = 7
/** Longer lines than usual are better than no name. */
const WIDE_COST = 16
const DATELESS_COST = 20
/** The part of the width, at its end, in which names go left. */
const NEAR_EDGE = 0.17

/** A bar must be so long for a name below it, in px and as a part of the name. */
const BELOW_BAR_PX = 34
const BELOW_BAR_PART = 0.35

/** Widest single line and widest of several, by importance. */
const ONE_LINE_PX = Object.freeze([270, 270, 270, 270, 270, 400])
const MORE_LINES_PX = Object.freeze([160, 160, 160, 170, 190, 215])

/**
 * All places for a name that the edges of the view leave, the cheapest first.
 *
 * @param {Item} item
 * @param {NameRules} rules
 * @param {number} [only]  of names in so many lines; 0: of all
 * @returns {Name[]}
 */
export function namePlaces(item, rules, only = 0) {
  const font = titleFont(item.importance, rules.crowded)
  const linePx = rules.fonts[font].linePx
  const turning = item.importance === 5
  const dated = turning || item.chosen || rules.days
  const forms = titleForms(rules.titles, item.index, font, rules.measure)
  /** @type {Name[]} */
  const places = []
  const addForms = (/** @type {string} */ dateText, /** @type {number} */ extra) => {
    const dateWidth = dateText === '' ? 0 : Math.ceil(rules.measure(dateText, 'date')) + 1
    const datePx = dateText === '' ? 0 : rules.fonts.date.linePx
    for (let n = 0; n < forms.length; n++) {
      if (only > 0 && n !== only - 1) continue
      const titleWidth = forms[n].widthPx
      const wide = titleWidth > (n === 0 ? ONE_LINE_PX : MORE_LINES_PX)[item.importance] && n < forms.length - 1
      if (only === 0 && rules.crowded && (wide || (n === 2 && !turning && !item.chosen))) continue
      const widthPx = Math.max(titleWidth, dateWidth)
      const heightPx = Math.ceil((n + 1) * linePx + datePx)
      addSides(places, item, rules, { widthPx, heightPx, linePx, lines: n + 1, dateText, dateless: extra > 0, cost: (n + 1) * LINE_COST + (wide ? WIDE_COST : 0) + extra })
    }
  }
  addForms(dated ? rules.dateOf(item.index) : '', 0)
  if (item.chosen || (turning && !rules.days)) addForms('', DATELESS_COST)
  return places.sort((a, b) => a.cost - b.cost)
}

/**
 * A name without its date, with the date in the line of its title: the title stays where it is.
 *
 * @param {Item} item
 * @param {NameRules} rules
 * @param {Name} name
 * @returns {null | Name} null where it has several lines, or the edges of the view leave no room
 */
export function withDateBeside(item, rules, name) {
  if (name.lines !== 1 || name.dateText !== '' || name.side === 'below') return null
  const dateText = rules.dateOf(item.index)
  const morePx = DATE_GAP_PX + Math.ceil(rules.measure(dateText, 'date')) + 1
  const left = name.side === 'left'
  const x = left ? name.x - morePx : name.x
  if (x < rules.fromPx + EDGE_PX || x + name.widthPx + morePx > rules.toPx - EDGE_PX) return null
  const box = { ...name.box, fromPx: name.box.fromPx - (left ? morePx : 0), toPx: name.box.toPx + (left ? 0 : morePx) }
  return { ...name, x, widthPx: name.widthPx + morePx, dateText, dateBeside: true, dateless: false, box }
}

/**
 * @param {Name[]} places
 * @param {Item} item
 * @param {NameRules} rules
 * @param {{widthPx: number, heightPx: number, linePx: number, lines: number, dateText: string, dateless: boolean, cost: number}} form
 */
function addSides(places, item, rules, { widthPx, heightPx, linePx, lines, dateText, dateless, cost }) {
  const first = rules.fromPx + EDGE_PX
  const last = rules.toPx - EDGE_PX
  const topPx = -Math.floor(linePx / 2)
  const { leadingPx = 2, afterPx = AFTER_TEXT_PX } = rules
  const add = (/** @type {Name['side']} */ side, /** @type {number} */ x, /** @type {number} */ top, /** @type {number} */ sideCost) => {
    if (x < first || x + widthPx > last) return
    const box = {
      fromPx: side === 'left' ? x - afterPx : side === 'right' ? x - BEFORE_TEXT_PX + 1.5 : x - 1,
      toPx: side === 'left' ? x + widthPx + BEFORE_TEXT_PX - 1.5 : x + widthPx + afterPx,
      up: -top, down: top + heightPx + leadingPx,
    }
    places.push({ side, x, topPx: top, widthPx, heightPx, lines, dateText, dateBeside: false, dateless, cost: cost + sideCost, box })
  }
  const stretch = item.bar || item.brackets ? Math.min(item.toPx, rules.toPx) - Math.max(item.fromPx, rules.fromPx) : 0
  const below = (item.bar !== null || item.brackets !== null) && stretch > BELOW_BAR_PX && stretch > BELOW_BAR_PART * widthPx
  const left = rules.prefersLeft(item.index)
  if (below) {
    const down = item.boxes.reduce((most, box) => Math.max(most, box.down), 0)
    add('below', Math.max(first, Math.min(item.fromPx, last - widthPx)), down + BELOW_PX, 0)
  }
  if (!item.bar?.endArrow) {
    const near = item.toPx > rules.toPx - NEAR_EDGE * (rules.toPx - rules.fromPx) ? EDGE_COST : 0
    add('right', item.toPx + BEFORE_TEXT_PX + (item.bar?.endCap ? 1 : 0), topPx, (below ? SIDE_COST : 0) + near + (left ? AWAY_COST : 0))
  }
  if (!item.bar?.startArrow) add('left', item.fromPx - BEFORE_TEXT_PX - widthPx, topPx, left ? 0 : SIDE_COST)
}
