/**
 * From an event to what is drawn of it along time: its symbol, its bar, its brackets. Where it lies across time is decided later.
 */

/** @typedef {import('./scene.js').PlaceableEvents} PlaceableEvents */
/** @typedef {import('./scene.js').Bar} Bar */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('./rows.js').RowBox} RowBox */

/**
 * An event on its way into the scene.
 * @typedef {object} Item
 * @property {number} index
 * @property {number} lane
 * @property {number} importance
 * @property {number} order  the smaller, the earlier it is served
 * @property {number} at  along time: the middle of the symbol, or of what is seen of the bar
 * @property {number} sizePx  0 when the symbol is out of view
 * @property {number} halfPx  half the symbol along time, 0 when it is out of view
 * @property {'solid'|'hollow'|'dashed'} form
 * @property {boolean} about  its day is approximate: a whisker on either side, along time
 * @property {boolean} steppedBack
 * @property {boolean} chosen
 * @property {null | Bar} bar
 * @property {null | [number, number]} brackets
 * @property {number} fromPx  along time: all of it
 * @property {number} toPx
 * @property {readonly RowBox[]} boxes  what it takes of its row
 * @property {boolean} leads  chosen, linked or a turning point: named before any other mark has its place
 * @property {boolean} quiet  of a thread, but not of its current step: named only where room is left over
 * @property {boolean} wanted  chosen, linked or focused: never in a cluster while there is any other way
 */

/** Sides of marks by importance. */
const SIZES = Object.freeze([6, 6, 7.5, 9, 11.5, 14.5])
/** On the phone marks are this much of it, and not larger than 12 px. */
const PHONE = 0.86
const PHONE_MOST_PX = 12
/** Diamond, hourglass and half disc are drawn wider, so that they weigh the same. @type {ReadonlySet<number>} */
const WIDE_SHAPES = new Set([0, 4, 5])
const SHAPES = 8
const WIDER = 1.15
/** Free about a symbol. */
const AIR_PX = 1.5
const TIGHT_AIR_PX = 0.5
/** On the phone marks of a lane stand in one row, so they may nearly touch. */
const PHONE_AIR_PX = 0.5
/** The ring about what is chosen, with its air. */
const RING_PX = 8
/** Half of what a bar takes across, arrow heads and end bar included. */
const BAR_HALF_PX = 5
const BRACKET_HALF_PX = 7
/** A bracket is taller than its mark by so much on either side, its stroke included. */
const BRACKET_OVER_PX = 1.75
/** Brackets are drawn as soon as the stretch is so much wider than the mark. */
const BRACKETS_WIDER_PX = 6
/** A bar shorter than this does not stand for an event without its symbol. */
const SHORT_BAR_PX = 12
/** What is approximate reaches so far beyond its mark or its end. */
export const WHISKER_PX = 4
/** What goes on beyond the view has an arrow head of this length, however little of it is seen. */
const ARROW_PX = 7
/** Dots towards a side of which nothing is known: a sign of so many px, not a stretch of time. */
const UNKNOWN_PX = 15
/** Kinds of a side. */
const OPEN = 1
const UNKNOWN = 2
/** Bits of a qualifier. */
const UNCERTAIN = 1
const APPROXIMATE = 2

/**
 * @param {number} importance
 * @param {boolean} phone
 * @returns {number} px, the side of the mark's box
 */
export function markSize(importance, phone) {
  const sizePx = SIZES[importance] ?? SIZES[3]
  return phone ? Math.min(PHONE_MOST_PX, sizePx * PHONE) : sizePx
}

/**
 * Where an event stands along time, cheaply: for sorting thousands into groups.
 *
 * @param {PlaceableEvents} events
 * @param {number} i
 * @param {Scale} scale
 * @returns {number} px; inside the view
 */
export function placeOf(events, i, scale) {
  const from = firstNamed(events, i)
  const until = lastNamed(events, i)
  let day = (from + until) / 2
  // a day that an edge cuts is shown by the middle of what is seen of it
  if (until - from <= 1) day = (Math.max(from, scale.startDay) + Math.min(until, scale.endDay)) / 2
  return Math.max(scale.fromPx, Math.min(scale.toPx, scale.dayToX(day)))
}

/**
 * The days in whose middle the symbol stands. Those of a point with an open side (1984 or earlier) are the ones that its date
 * names: the others have no middle.
 *
 * @param {PlaceableEvents} events
 * @param {number} i
 * @returns {number} the first of them
 */
function firstNamed(events, i) {
  return events.form[i] === 0 && events.startKind[i] === OPEN ? events.endFrom[i] : firstStart(events, i)
}

/** @param {PlaceableEvents} events @param {number} i  @returns {number} the day after the last of them */
function lastNamed(events, i) {
  return (events.form[i] === 0 ? events.endKind[i] !== OPEN : events.startKind[i] === UNKNOWN) ? events.endDay[i] : events.startUntil[i]
}

/**
 * The first day on which it may begin. The days of an event begin earlier when its end is vague: of "19 September 2023 to September
 * 2023" they are all of September.
 *
 * @param {PlaceableEvents} events
 * @param {number} i
 */
export function firstStart(events, i) {
  return events.startPrecision[i] === 0 && events.startKind[i] === 0 ? events.startUntil[i] - 1 : events.startDay[i]
}

/** The end of the last day that may be its last. @param {PlaceableEvents} events @param {number} i */
function lastEnd(events, i) {
  return events.endPrecision[i] === 0 && events.endKind[i] === 0 ? events.endFrom[i] + 1 : events.endDay[i]
}

/**
 * @param {PlaceableEvents} events
 * @param {number} i
 * @param {{scale: Scale, phone: boolean, rowless: boolean, tight?: boolean}} view  rowless: marks of a lane share one row, and bars run below
 *   them; tight: less air across, where rows are many
 * @param {boolean} [ringed]  it is chosen
 * @returns {Item} without its state: not stepped back, not chosen
 */
export function itemOf(events, i, { scale, phone, rowless, tight = false }, ringed = false) {
  const importance = events.importance[i]
  const lane = events.lane[i]
  const { fromPx: edgeFrom, toPx: edgeTo } = scale
  const fullSize = markSize(importance, phone)
  const shapeHalf = fullSize * (WIDE_SHAPES.has(lane % SHAPES) ? WIDER : 1) / 2
  const at = placeOf(events, i, scale)
  const vague = (events.startKind[i] === UNKNOWN ? events.endPrecision : events.startPrecision)[i] > 0
  const openStart = events.startKind[i] === OPEN
  const isPoint = events.form[i] === 0
  const firstPx = scale.dayToX(firstNamed(events, i))
  const untilPx = scale.dayToX(lastNamed(events, i))
  const middlePx = (firstPx + untilPx) / 2
  // a known day has its symbol as long as any of the day is seen
  const symbolSeen = vague ? middlePx >= edgeFrom && middlePx <= edgeTo : untilPx > edgeFrom && firstPx < edgeTo

  /** @type {null | [number, number]} */ let brackets = null
  /** @type {null | Bar} */ let bar = null
  if (isPoint) {
    // an open side goes on past the edge of the view, where no bracket ends it
    const openEnd = events.endKind[i] === OPEN
    const beginPx = openStart ? edgeFrom - 100 : Math.max(firstPx, edgeFrom - 100)
    const endPx = openEnd ? edgeTo + 100 : Math.min(untilPx, edgeTo + 100)
    const wide = openStart || openEnd ? beginPx < edgeTo && endPx > edgeFrom : untilPx - firstPx >= fullSize + BRACKETS_WIDER_PX
    if (vague && wide) brackets = [beginPx, endPx]
  } else {
    bar = barOf(events, i, scale, symbolSeen && !vague && !openStart ? at : firstPx, at, symbolSeen ? shapeHalf : 0)
    if (bar && symbolSeen && bar.fromPx >= at - shapeHalf && bar.toPx <= at + shapeHalf + 1) bar = null
  }
  // a mark that stands alone speaks for the end too: it is solid only where all is known to the day
  const alone = bar === null && brackets === null && !isPoint
  const qualifier = (events.startKind[i] === UNKNOWN ? events.endQualifier?.[i] ?? 0 : events.startQualifier[i]) | (alone ? events.endQualifier?.[i] ?? 0 : 0)
  const form = (qualifier & UNCERTAIN) !== 0 ? 'dashed'
    : qualifier !== 0 || vague || events.startKind[i] !== 0 || (alone && (events.endPrecision[i] > 0 || events.endKind[i] === UNKNOWN)) ? 'hollow' : 'solid'
  const about = (qualifier & APPROXIMATE) !== 0
  const fullHalf = shapeHalf + (about ? WHISKER_PX : 0)
  const bareBar = bar !== null && bar.toPx - bar.fromPx >= SHORT_BAR_PX && openStart
  const seen = bareBar ? false : symbolSeen || (brackets === null && bar === null)
  const sizePx = seen ? fullSize : 0
  const halfPx = seen ? fullHalf : 0
  const stretch = bar ? stretchOf(bar) : brackets ? seenOf(brackets, edgeFrom, edgeTo) : null
  const middle = seen || !stretch ? at : (stretch[0] + stretch[1]) / 2
  const ringPx = seen && ringed && !phone ? RING_PX - AIR_PX : 0
  /** @type {RowBox[]} */
  const boxes = []
  const airPx = phone ? PHONE_AIR_PX : ringed ? RING_PX : AIR_PX
  const up = Math.round((phone ? fullSize / 2 : shapeHalf) + (tight && !ringed ? TIGHT_AIR_PX : airPx))
  if (seen) boxes.push({ fromPx: middle - fullHalf - airPx, toPx: middle + fullHalf + airPx, up, down: up })
  if (!rowless && bar && stretch) boxes.push({ fromPx: stretch[0] - AIR_PX, toPx: stretch[1] + AIR_PX, up: BAR_HALF_PX, down: BAR_HALF_PX })
  const bracketHalf = Math.max(up, BRACKET_HALF_PX, Math.ceil(fullSize / 2 + BRACKET_OVER_PX))
  if (!rowless && brackets && stretch) boxes.push({ fromPx: stretch[0] - AIR_PX, toPx: stretch[1] + AIR_PX, up: bracketHalf, down: bracketHalf })
  return {
    index: i, lane, importance, order: events.rank[i], at: middle, sizePx, halfPx, form, about, steppedBack: false, chosen: false, bar, brackets,
    fromPx: Math.min(middle - halfPx - ringPx, stretch ? stretch[0] : Infinity), toPx: Math.max(middle + halfPx + ringPx, stretch ? stretch[1] : -Infinity),
    boxes, leads: false, quiet: false, wanted: false,
  }
}

/** All that is drawn of a bar, along time. @param {Bar} bar  @returns {[number, number]} */
function stretchOf({ fromPx, toPx, startArrow, endArrow, endAbout }) {
  return [endArrow ? Math.min(fromPx, toPx - ARROW_PX) : fromPx, Math.max(toPx + (endAbout ? WHISKER_PX : 0), startArrow ? fromPx + ARROW_PX : 0)]
}

/** All that is drawn of brackets, along time. @param {readonly number[]} brackets @param {number} edgeFrom @param {number} edgeTo  @returns {[number, number]} */
function seenOf([from, to], edgeFrom, edgeTo) {
  const [seenFrom, seenTo] = [Math.max(from, edgeFrom), Math.min(to, edgeTo)]
  return [to > edgeTo ? Math.min(seenFrom, edgeTo - ARROW_PX) : seenFrom, from < edgeFrom ? Math.max(seenTo, edgeFrom + ARROW_PX) : seenTo]
}

/**
 * @param {PlaceableEvents} events
 * @param {number} i  a span
 * @param {Scale} scale
 * @param {number} beginPx  where it begins: the middle of its symbol, or the first day that it may begin on
 * @param {number} at  middle of its symbol
 * @param {number} halfPx  of its symbol, 0 when that is out of view
 * @returns {null | Bar} null when nothing of it is in view
 */
function barOf(events, i, scale, beginPx, at, halfPx) {
  const clip = (/** @type {number} */ px) => Math.max(scale.fromPx, Math.min(scale.toPx, px))
  const part = (/** @type {number} */ a, /** @type {number} */ b) => /** @type {null | [number, number]} */ (clip(b) - clip(a) > 0.01 ? [clip(a), clip(b)] : null)
  const vagueStart = events.startPrecision[i] > 0
  // of a set with an open end, such as 1984 or later, all days after its first are only possible
  const vagueEnd = events.endPrecision[i] > 0 && events.endKind[i] !== UNKNOWN
  const endPx = scale.dayToX(lastEnd(events, i))
  const qualifier = events.endKind[i] === 0 ? events.endQualifier?.[i] ?? 0 : 0
  if (events.startKind[i] === UNKNOWN || events.endKind[i] === UNKNOWN) {
    if (halfPx === 0) return null
    // one side is known and has the symbol, in the middle of its days; towards the other a few dots
    const before = events.startKind[i] === UNKNOWN
    const [fromPx, untilPx] = before ? [scale.dayToX(events.endFrom[i]), endPx] : [beginPx, scale.dayToX(events.startUntil[i])]
    const dotsBefore = before ? part(Math.min(fromPx, at - halfPx) - UNKNOWN_PX, at - halfPx) : vagueStart ? part(fromPx, at - halfPx) : null
    const dotsAfter = !before ? part(at + halfPx, Math.max(untilPx, at + halfPx) + UNKNOWN_PX) : vagueEnd ? part(at + halfPx, untilPx) : null
    return {
      fromPx: dotsBefore?.[0] ?? at, toPx: dotsAfter?.[1] ?? at, startArrow: false, endArrow: false, endCap: false, endDoubt: false, endAbout: false,
      solid: null, dotsBefore, dotsAfter,
    }
  }
  const sureFrom = Math.min(endPx, vagueStart ? scale.dayToX(events.startUntil[i]) : beginPx)
  const sureTo = Math.max(sureFrom, vagueEnd ? scale.dayToX(events.endFrom[i]) : endPx)
  const fromPx = clip(beginPx)
  const toPx = clip(endPx)
  if (toPx <= fromPx) return null
  const endArrow = events.endKind[i] === OPEN || endPx > scale.toPx + 0.5
  return {
    fromPx, toPx,
    startArrow: events.startKind[i] === OPEN || beginPx < scale.fromPx - 0.5,
    endArrow,
    endCap: !endArrow && !vagueEnd && qualifier === 0,
    endDoubt: !endArrow && (qualifier & UNCERTAIN) !== 0,
    endAbout: !endArrow && (qualifier & APPROXIMATE) !== 0 && endPx + WHISKER_PX <= scale.toPx,
    solid: part(sureFrom, sureTo),
    dotsBefore: vagueStart ? part(beginPx, sureFrom) : null,
    dotsAfter: vagueEnd ? part(sureTo, endPx) : null,
  }
}
