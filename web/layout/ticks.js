import { civilToDay, dayToCivil } from '../time/day.js'

/**
 * The axis in two levels: the lower counts, the upper names what contains it. Wherever the window lies and however far it is
 * zoomed, one of the two tells the year.
 */

/** @typedef {import('./scene.js').Tick} Tick */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./scene.js').AxisWords} AxisWords */
/** @typedef {import('./breaks.js').Measure} Measure */
/** @typedef {{upper: Tick[], lower: Tick[]}} Axis */

/**
 * What stands on the axis from which scale on; the last row whose `fromPxPerYear` is reached counts. Below the first row the steps
 * are 1, 2, 5 times a power of ten years, as wide as their texts need.
 *
 * @type {readonly {fromPxPerYear: number, lower: Unit, every: number, bare: number, upper: Unit}[]}
 *   `every`: each how many units carry a text; `bare`: each how many a tick
 */
const LEVELS = Object.freeze([
  { fromPxPerYear: 4, lower: 'year', every: 10, bare: 10, upper: 'century' },
  { fromPxPerYear: 11, lower: 'year', every: 5, bare: 1, upper: 'decade' },
  { fromPxPerYear: 24, lower: 'year', every: 2, bare: 1, upper: 'decade' },
  { fromPxPerYear: 44, lower: 'year', every: 1, bare: 1, upper: 'decade' },
  { fromPxPerYear: 260, lower: 'month', every: 3, bare: 3, upper: 'year' },
  { fromPxPerYear: 312, lower: 'month', every: 1, bare: 1, upper: 'year' },
  { fromPxPerYear: 14 * 365.2425, lower: 'day', every: 2, bare: 1, upper: 'month' },
  { fromPxPerYear: 18 * 365.2425, lower: 'day', every: 1, bare: 1, upper: 'month' },
])
/** @typedef {'day'|'month'|'year'|'decade'|'century'} Unit */

/** From this width of a month its whole name is used. */
const WHOLE_MONTH_PX = 62

/** Between two texts of a level. */
const GAP_PX = 8
/** From the separator of the upper level to its text, and from the left edge to a text that sticks there. */
const AFTER_SEPARATOR_PX = 5
const AT_EDGE_PX = 2
/** Height of a text when time runs down. */
const LINE_PX = 14

/** @typedef {{day: number, endDay: number, text: string, shortText: string}} Named  a unit of the calendar, [day, endDay) */

/**
 * The axis of time to the right.
 *
 * @param {Scale} scale
 * @param {AxisWords} words
 * @param {Measure} measure
 * @returns {Axis} a text that an edge would cut is '' instead; the first upper tick may lie before the edge, its text sticks to it
 */
export function axisRight(scale, words, measure) {
  const level = levelOf(scale, words, measure)
  const upperUnits = level.upper(scale)
  const upper = stickyTexts(upperUnits, scale, measure)
  const starts = new Set(upperUnits.map(unit => unit.day))
  /** @type {Tick[]} */
  const lower = []
  let freeFrom = scale.fromPx
  for (const unit of level.lower(scale)) {
    const atPx = scale.dayToX(unit.day)
    const centred = level.inside
    const textPx = centred ? (atPx + scale.dayToX(unit.endDay)) / 2 : atPx
    const roomPx = centred ? scale.dayToX(unit.endDay) - atPx - 2 : Infinity
    const text = [unit.text, unit.shortText].find(t => {
      const half = measure(t, level.font) / 2
      return t !== '' && 2 * half <= roomPx && textPx - half >= freeFrom && textPx + half <= scale.toPx
    }) ?? ''
    if (text !== '') freeFrom = textPx + measure(text, level.font) / 2 + 2
    const inside = atPx >= scale.fromPx && atPx <= scale.toPx
    if (inside || text !== '') lower.push({ day: unit.day, atPx, text, textPx, align: 'center', strong: starts.has(unit.day) })
  }
  return { upper, lower }
}

/**
 * The axis of time running down: one narrow column, in which the upper level takes the place of the lower where both would stand.
 *
 * @param {Scale} scale
 * @param {AxisWords} words
 * @param {Measure} measure
 * @param {number} columnPx
 * @returns {Axis}
 */
export function axisDown(scale, words, measure, columnPx) {
  const level = levelOf(scale, words, measure, true)
  const half = LINE_PX / 2
  const fits = (/** @type {number} */ y) => y - half >= scale.fromPx - 0.01 && y + half <= scale.toPx + 0.01
  /** @type {Tick[]} */
  const upper = []
  const taken = /** @type {number[]} */ ([])
  const units = level.upper(scale)
  units.forEach((unit, i) => {
    const atPx = scale.dayToX(unit.day)
    const lines = level.decades ? [yearText(dayToCivil(unit.day).year, words)] : linesOf(unit.text, columnPx, measure)
    // decades are named by their first year, at that year; months and years stick to the top edge
    const next = units[i + 1]
    const last = next ? scale.dayToX(next.day) - half - 1 : scale.toPx
    const first = level.decades ? atPx : Math.max(atPx, scale.fromPx + half)
    const fit = (level.decades ? fits(atPx) : fits(first) && fits(first + (lines.length - 1) * LINE_PX)) &&
      first + (lines.length - 0.5) * LINE_PX <= last + (level.decades ? Infinity : 0)
    if (!fit) {
      upper.push({ day: unit.day, atPx, text: '', textPx: atPx, align: 'center', strong: true })
      return
    }
    lines.forEach((text, n) => {
      const textPx = first + n * LINE_PX
      taken.push(textPx)
      upper.push({ day: unit.day, atPx, text, textPx, align: 'center', strong: true })
    })
  })
  const starts = new Set(units.map(unit => unit.day))
  /** @type {Tick[]} */
  const lower = []
  let freeFrom = -Infinity
  for (const unit of level.lower(scale)) {
    const atPx = scale.dayToX(unit.day)
    const textPx = level.inside ? (atPx + scale.dayToX(unit.endDay)) / 2 : atPx
    const free = fits(textPx) && textPx - half >= freeFrom && taken.every(y => Math.abs(y - textPx) >= LINE_PX)
    const text = free ? [unit.text, unit.shortText].find(t => measure(t, level.font) <= columnPx) ?? '' : ''
    if (text !== '') freeFrom = textPx + half
    if (atPx >= scale.fromPx && atPx <= scale.toPx || text !== '') {
      lower.push({ day: unit.day, atPx, text, textPx, align: 'center', strong: starts.has(unit.day) })
    }
  }
  if (![...upper, ...lower].some(tick => /\d/.test(tick.text))) {
    // so narrow a view that no year's first day is in it: its year stands at the top, by itself
    const text = yearText(dayToCivil(scale.startDay).year, words)
    upper.push({ day: scale.startDay, atPx: scale.fromPx - 1, text, textPx: scale.fromPx + half, align: 'center', strong: true })
  }
  return { upper, lower }
}

/**
 * @typedef {object} Level
 * @property {(scale: Scale) => Named[]} lower
 * @property {(scale: Scale) => Named[]} upper
 * @property {boolean} inside  texts stand in the middle of their unit, not at its first day
 * @property {boolean} decades  the upper level is of decades or longer
 * @property {import('./fonts.js').FontKey} font
 */

/**
 * @param {Scale} scale
 * @param {AxisWords} words
 * @param {Measure} measure
 * @param {boolean} [down]
 * @returns {Level}
 */
function levelOf(scale, words, measure, down = false) {
  const pxPerYear = scale.pxPerYear
  let row = LEVELS[0]
  for (const level of LEVELS) if (pxPerYear >= level.fromPxPerYear) row = level
  if (!row || pxPerYear < /** @type {number} */ (LEVELS[0]?.fromPxPerYear)) return farLevel(scale, words, measure, down)
  const { lower, upper, bare } = row
  const every = down && row.every === 2 && lower === 'year' ? 5 : row.every
  const wholeMonths = pxPerYear / 12 >= WHOLE_MONTH_PX || every === 3
  /** @type {Record<Unit, (s: Scale) => Named[]>} */
  const units = {
    day: s => daysIn(s, every),
    month: s => monthsIn(s, bare, date => wholeMonths ? monthNames(date, words) : [words.monthsShort[date.month - 1] ?? '', '']),
    year: s => yearsIn(s, lower === 'year' ? bare : 1, year => lower !== 'year' || year % every === 0 ? yearText(year, words) : ''),
    decade: s => spansIn(s, 10, words.decade, words),
    century: s => spansIn(s, 100, words.century, words),
  }
  return {
    lower: units[lower],
    upper: upper === 'month' ? s => monthsIn(s, 1, date => monthNames(date, words).map(month =>
      fill(words.monthYear, { month, year: yearText(date.year, words) }))) : units[upper],
    inside: lower === 'day' || (lower === 'month' && every === 1),
    decades: upper === 'decade' || upper === 'century',
    font: lower === 'day' ? 'axisDay' : 'axis',
  }
}

/**
 * Very long timelines: steps of 1, 2, 5 times 10^n years below, and ten or more steps named together above.
 *
 * @param {Scale} scale
 * @param {AxisWords} words
 * @param {Measure} measure
 * @param {boolean} down
 * @returns {Level}
 */
function farLevel(scale, words, measure, down) {
  const texts = [scale.startDay, scale.endDay].map(day => yearText(Math.round(dayToCivil(day).year / 10) * 10, words))
  const needPx = (down ? LINE_PX : Math.max(...texts.map(text => measure(text, 'axis')))) + 2 * GAP_PX
  let step = 20
  for (let n = 1; step * scale.pxPerYear < needPx && n < 40; n++) step = [2, 5, 10][n % 3] * 10 ** (Math.floor(n / 3) + 1)
  const group = Math.max(100, 10 ** Math.ceil(Math.log10(step * 5) - 1e-9))
  return {
    lower: s => yearSteps(s, step, words, year => yearText(year, words)),
    upper: s => group === 100 ? spansIn(s, 100, words.century, words) : yearSteps(s, group, words, (year, next) =>
      fill(words.years, { from: yearText(year, words), to: yearText(next - 1, words) })),
    inside: false,
    decades: true,
    font: 'axis',
  }
}

/**
 * Years that are multiples of a step, counted as people do: ..., 200 BCE, 100 BCE, 1, 100, 200, ...
 *
 * @param {Scale} scale
 * @param {number} step
 * @param {AxisWords} words
 * @param {(year: number, next: number) => string} textOf
 * @returns {Named[]}
 */
function yearSteps(scale, step, words, textOf) {
  /** @param {number} k */
  const yearOf = k => k > 0 ? k * step : k === 0 ? 1 : 1 + k * step
  const first = Math.floor((dayToCivil(scale.startDay).year - 1) / step) - 1
  const last = Math.ceil(dayToCivil(scale.endDay).year / step) + 1
  /** @type {Named[]} */
  const found = []
  for (let k = first; k <= last; k++) {
    const year = yearOf(k)
    const next = yearOf(k + 1)
    const unit = { day: civilToDay(year), endDay: civilToDay(next), text: textOf(year, next), shortText: '' }
    if (unit.endDay > scale.startDay && unit.day < scale.endDay) found.push(unit)
  }
  return found
}

/**
 * @param {Scale} scale
 * @param {number} every  each how many days a number; no number on the 31st when the 1st follows at once
 * @returns {Named[]}
 */
function daysIn(scale, every) {
  /** @type {Named[]} */
  const found = []
  for (let day = Math.floor(scale.startDay); day < scale.endDay; day++) {
    const date = dayToCivil(day).day
    const text = every === 1 || (date % 2 === 1 && date < 31) ? String(date) : ''
    found.push({ day, endDay: day + 1, text, shortText: '' })
  }
  return found
}

/**
 * @param {Scale} scale
 * @param {number} count  months together, counted from January
 * @param {(date: import('../time/day.js').Civil) => string[]} namesOf  a long and a short one
 * @returns {Named[]}
 */
function monthsIn(scale, count, namesOf) {
  /** @type {Named[]} */
  const found = []
  const start = dayToCivil(scale.startDay)
  for (let month = start.month - ((start.month - 1) % count); ; month += count) {
    const day = civilToDay(start.year, month)
    if (day >= scale.endDay) return found
    const [text = '', shortText = ''] = namesOf(dayToCivil(day))
    found.push({ day, endDay: civilToDay(start.year, month + count), text, shortText })
  }
}

/** @param {import('../time/day.js').Civil} date @param {AxisWords} words  @returns {string[]} */
function monthNames({ month }, words) {
  return [words.months[month - 1] ?? '', words.monthsShort[month - 1] ?? '']
}

/**
 * @param {Scale} scale
 * @param {number} count  years together, counted from year 0
 * @param {(year: number) => string} textOf
 * @returns {Named[]}
 */
function yearsIn(scale, count, textOf) {
  /** @type {Named[]} */
  const found = []
  for (let year = Math.floor(dayToCivil(scale.startDay).year / count) * count; ; year += count) {
    const day = civilToDay(year)
    if (day >= scale.endDay) return found
    found.push({ day, endDay: civilToDay(year + count), text: textOf(year), shortText: '' })
  }
}

/**
 * Decades or centuries, mirrored about the turn of the eras: the 10s BCE are 19 to 10 BCE, and the first on either side is a year short.
 *
 * @param {Scale} scale
 * @param {number} years  10 or 100
 * @param {string} template
 * @param {AxisWords} words
 * @returns {Named[]}
 */
function spansIn(scale, years, template, words) {
  /** @param {number} k */
  const startOf = k => k > 0 ? k * years : k === 0 ? 1 : 2 + k * years
  /** @type {Named[]} */
  const found = []
  for (let k = Math.floor(dayToCivil(scale.startDay).year / years) - 1; ; k++) {
    const unit = { day: civilToDay(startOf(k)), endDay: civilToDay(startOf(k + 1)), text: '', shortText: '' }
    if (unit.day >= scale.endDay) return found
    if (unit.endDay <= scale.startDay) continue
    const text = fill(template, { year: String(k >= 0 ? k * years : -(k + 1) * years) })
    found.push({ ...unit, text: k >= 0 ? text : fill(words.bce, { year: text }) })
  }
}

/**
 * @param {readonly Named[]} units
 * @param {Scale} scale
 * @param {Measure} measure
 * @returns {Tick[]}
 */
function stickyTexts(units, scale, measure) {
  const ticks = units.map((unit, i) => {
    const atPx = scale.dayToX(unit.day)
    const textPx = Math.max(atPx + AFTER_SEPARATOR_PX, scale.fromPx + AT_EDGE_PX)
    const next = units[i + 1]
    const endPx = next ? scale.dayToX(next.day) - GAP_PX + 3 : scale.toPx
    const text = [unit.text, unit.shortText].find(t => t !== '' && textPx + measure(t, 'axisStrong') <= Math.min(endPx, scale.toPx)) ?? ''
    return /** @type {Tick} */ ({ day: unit.day, atPx, text, textPx, align: 'start', strong: true })
  })
  if (ticks.every(tick => tick.text === '')) showWidest(ticks, units, scale, measure)
  return ticks
}

/**
 * When no text of the upper level fits in its own place, the unit that has most of the view is named, moved as far left as needed.
 *
 * @param {Tick[]} ticks
 * @param {readonly Named[]} units
 * @param {Scale} scale
 * @param {Measure} measure
 */
function showWidest(ticks, units, scale, measure) {
  let widest = -1
  let most = 0
  units.forEach((unit, i) => {
    const px = Math.min(scale.dayToX(unit.endDay), scale.toPx) - Math.max(scale.dayToX(unit.day), scale.fromPx)
    if (px > most) [most, widest] = [px, i]
  })
  const tick = ticks[widest]
  const unit = units[widest]
  if (!tick || !unit) return
  const text = [unit.text, unit.shortText].find(t => t !== '' && measure(t, 'axisStrong') <= scale.toPx - scale.fromPx) ?? ''
  ticks[widest] = { ...tick, text, textPx: Math.max(scale.fromPx, Math.min(tick.textPx, scale.toPx - measure(text, 'axisStrong'))) }
}

/**
 * @param {string} text
 * @param {number} columnPx
 * @param {Measure} measure
 * @returns {string[]} the text, or its words below one another when it is wider than the column
 */
function linesOf(text, columnPx, measure) {
  return measure(text, 'axisStrong') <= columnPx ? [text] : text.split(' ')
}

/**
 * @param {number} year  astronomical
 * @param {AxisWords} words
 * @returns {string} `1916`, `44 BCE`
 */
export function yearText(year, words) {
  return year >= 1 ? String(year) : fill(words.bce, { year: String(1 - year) })
}

/** @param {string} template @param {Record<string, string>} parts */
function fill(template, parts) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole)
}
