/**
 * A scene by hand with everything that can be drawn: all shapes, forms, bars, brackets, a cluster, a chosen and a stepped-back event.
 * For the gallery page and for tests; times and titles mean nothing.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */
/** @typedef {import('../layout/scene.js').Label} Label */

const LANES = ['Diamond', 'Circle', 'Triangle', 'Square', 'Hourglass on its side', 'Half disc', 'Pentagon', 'Triangle on its tip']
const SIZES = [0, 6, 7.5, 9, 11.5, 14.5]
const LANE_PX = 72
const TOP_PX = 60
const LEFT_PX = 136

/** @type {readonly string[]} */
export const TITLES = Object.freeze([
  'Importance 1', 'Importance 2', 'Importance 3', 'Importance 4', 'A turning point', 'About then', 'Doubtful', 'Some day between the brackets',
  'From one known day to another', 'The last day is not known', 'Still going on', 'Begun before this view', 'Chosen', 'Stepped back', 'Stepped back, a span',
])

/** @param {number} atPx @param {string} text @param {number} textPx @param {'start'|'center'} align  @returns {import('../layout/scene.js').Tick} */
const tick = (atPx, text, textPx, align) => ({ day: atPx, atPx, text, textPx, align, strong: align === 'start' })

/** @returns {Scene} 1180 px wide */
export function everyMark() {
  /** @type {Mark[]} */
  const marks = []
  /** @type {Label[]} */
  const labels = []
  /** @param {number} lane @param {number} x @param {Partial<Mark>} [more] */
  const mark = (lane, x, more = {}) => {
    const importance = more.importance ?? 4
    const made = /** @type {Mark} */ ({
      index: marks.length, lane, x, y: TOP_PX + lane * LANE_PX + 20, sizePx: SIZES[importance], importance, form: 'solid', about: false, steppedBack: false, chosen: false,
      bar: null, brackets: null, ...more,
    })
    marks.push(made)
    labels.push({
      index: made.index, x: made.bar || made.brackets ? x - 4 : x + 14, y: made.bar || made.brackets ? made.y + 8 : made.y - 8, widthPx: 150, heightPx: 32, side: 'right', align: 'start', importance, dateText: importance === 5 ? '13 June 2024' : '', dateBeside: false,
      titleLines: 1, leader: null, chosen: made.chosen, found: false,
    })
    return made
  }
  const bar = { startArrow: false, endArrow: false, endCap: false, endDoubt: false, endAbout: false, dotsBefore: null, dotsAfter: null }
  for (let importance = 1; importance <= 5; importance++) mark(importance - 1, 170, { importance })
  mark(5, 170, { form: 'hollow', about: true })
  mark(6, 170, { form: 'dashed' })
  mark(7, 300, { form: 'hollow', brackets: [220, 380] })
  mark(0, 420, { bar: { ...bar, fromPx: 420, toPx: 540, endCap: true, solid: [420, 540] } })
  mark(1, 420, { bar: { ...bar, fromPx: 420, toPx: 560, solid: [420, 500], dotsAfter: [500, 560] } })
  mark(2, 420, { bar: { ...bar, fromPx: 420, toPx: 1180, endArrow: true, solid: [420, 1180] } })
  mark(3, 420, { sizePx: 0, bar: { ...bar, fromPx: LEFT_PX, toPx: 500, startArrow: true, endCap: true, solid: [LEFT_PX, 500] } })
  mark(4, 700, { chosen: true, importance: 5 })
  mark(5, 700, { steppedBack: true })
  mark(6, 700, { steppedBack: true, bar: { ...bar, fromPx: 700, toPx: 820, endCap: true, solid: [700, 820] } })
  const bottom = TOP_PX + LANES.length * LANE_PX
  return Object.freeze({
    direction: 'right', mode: 'wide', crowded: false, widthPx: 1180, heightPx: bottom, bodyPx: { x: LEFT_PX, y: TOP_PX, widthPx: 1180 - LEFT_PX, heightPx: bottom - TOP_PX }, stripPx: 20,
    axis: {
      upper: [tick(LEFT_PX, '1970s', LEFT_PX + 2, 'start'), tick(620, '1980s', 625, 'start')],
      lower: [200, 410, 620, 830, 1040].map((atPx, i) => tick(atPx, String(1970 + 5 * i), atPx, 'center')),
    },
    eras: [
      { id: 'era-one', title: 'An era', tinted: true, fromPx: 300, toPx: 640, lines: ['An era'], textPx: 306, textX: 306, textY: 43 },
      { id: 'era-two', title: 'An era without room for its name', tinted: false, fromPx: 640, toPx: 650, lines: [], textPx: 0, textX: 0, textY: 0 },
    ],
    lanes: LANES.map((name, index) => ({
      index, name, fromPx: TOP_PX + index * LANE_PX, toPx: TOP_PX + (index + 1) * LANE_PX, shown: 2, total: 3, folded: index === 7, nameBox: null,
    })),
    marks, labels,
    clusters: [{ id: '15-16', lane: 2, x: 900, y: TOP_PX + 2 * LANE_PX + 40, widthPx: 22, heightPx: 16, indices: [15, 16], steppedBack: false }],
  })
}
