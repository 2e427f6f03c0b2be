import { swatch } from '../draw/swatch.js'
import { itemOf } from '../layout/items.js'
import { Scale } from '../layout/scale.js'

/**
 * What the legend shows: sample events, laid out and drawn by the code that draws the timeline. One day is one px here.
 */

/** @typedef {import('../panels/help.js').LegendPart} LegendPart */
/** @typedef {import('../layout/scene.js').Mark} Mark */

const WIDE_PX = 132
const HIGH_PX = 24
const ARC_HIGH_PX = 40
const MIDDLE = WIDE_PX / 2

/**
 * @typedef {object} Sample
 * @property {number} [lane]
 * @property {number} [importance]
 * @property {readonly [number, number]} start  [first, until) of the days on which it may begin
 * @property {readonly [number, number]} [end]  the same for its last day; a point when left out
 * @property {number} [qualifier]
 * @property {number} [endKind]  1 open, 2 unknown
 */

/** @param {Sample} sample @param {Partial<Mark>} [more]  @returns {Mark} */
function markOf({ lane = 3, importance = 4, start, end, qualifier = 0, endKind = 0 }, more) {
  const [from, until] = start
  const [endFrom, endUntil] = end ?? start
  const coarse = (/** @type {number} */ days) => days > 1 ? 1 : 0
  const item = itemOf(/** @type {import('../layout/scene.js').PlaceableEvents} */ (/** @type {unknown} */ ({
    lane: [lane], importance: [importance], rank: [0], form: [end ? 1 : 0], startDay: [from], startUntil: [until], endFrom: [endFrom], endDay: [endUntil],
    startKind: [0], endKind: [endKind], startPrecision: [coarse(until - from)], endPrecision: [endKind === 0 ? coarse(endUntil - endFrom) : 0],
    startQualifier: [qualifier], endQualifier: [0],
  })), 0, { scale: new Scale(0, WIDE_PX, 0, WIDE_PX), phone: false, rowless: false })
  return { ...item, x: item.at, y: HIGH_PX / 2, ...more }
}

/** @param {number} day  @returns {readonly [number, number]} */
const day = day => [day, day + 1]

/**
 * @param {import('../i18n/words.js').Words} words
 * @param {readonly string[]} lanes  their names
 * @returns {readonly LegendPart[]}
 */
export function legendOf(words, lanes) {
  /** @param {string} key @param {readonly Mark[]} marks @param {Partial<Parameters<typeof swatch>[0]>} [more] */
  const row = (key, marks, more) => ({ key, picture: () => swatch({ widthPx: WIDE_PX, heightPx: HIGH_PX, marks, ...more }) })
  const spread = (/** @type {number} */ count, /** @type {(n: number) => Sample} */ sample) =>
    Array.from({ length: count }, (_, n) => markOf({ ...sample(n) }, { index: n, x: (n + 0.5) * WIDE_PX / count }))
  const point = (/** @type {Partial<Sample>} */ sample = {}) => markOf({ start: day(MIDDLE), ...sample })
  const pair = (/** @type {number} */ a, /** @type {number} */ b) => [
    markOf({ lane: a, start: day(24) }, { index: 0, y: ARC_HIGH_PX - 9 }), markOf({ lane: b, start: day(WIDE_PX - 24) }, { index: 1, y: ARC_HIGH_PX - 9 }),
  ]
  return [
    { key: 'when', rows: [
      row('day', [point()]),
      row('span', [markOf({ start: day(16), end: day(WIDE_PX - 16) })]),
      row('about', [point({ qualifier: 2 })]),
      row('uncertain', [point({ qualifier: 1 })]),
      row('both', [point({ qualifier: 3 })]),
      row('stretch', [markOf({ start: [16, WIDE_PX - 16] })]),
      row('end', [markOf({ start: day(16), end: [74, WIDE_PX - 14] })]),
      row('unknown', [markOf({ start: day(MIDDLE - 8), end: day(MIDDLE - 8), endKind: 2 })]),
      row('open', [markOf({ start: day(16), end: [WIDE_PX - 1, WIDE_PX], endKind: 1 })]),
    ] },
    { key: 'kind', rows: [
      { ...row('lanes', spread(Math.min(8, lanes.length), n => ({ lane: n, start: day(MIDDLE) }))), names: lanes },
      row('size', spread(5, n => ({ importance: n + 1, start: day(MIDDLE) }))),
      row('cluster', [], { cluster: { lane: 3, count: 6 } }),
      row('back', [markOf({ start: day(MIDDLE) }, { steppedBack: true })]),
    ] },
    { key: 'links', rows: [
      row('led', pair(3, 5), { heightPx: ARC_HIGH_PX, links: [{ from: 0, to: 1, kind: 'led' }] }),
      row('followed', pair(5, 2), { heightPx: ARC_HIGH_PX, links: [{ from: 0, to: 1, kind: 'followed' }] }),
      row('chosen', [markOf({ start: day(MIDDLE) }, { chosen: true, y: ARC_HIGH_PX / 2 })], { heightPx: ARC_HIGH_PX }),
    ] },
  ]
}
