import { ENGLISH_AXIS } from './scene.js'
import { beforeOf, sameKind, shownBefore } from './before.js'
import { laneBands, nameBoxOf, restacked } from './bands.js'
import { castOf, itemIn, itemsOf } from './cast.js'
import { packCrowd } from './crowd.js'
import { clusterOf, labelOf, markOf } from './drawn.js'
import { eraBands, nameEras } from './eras.js'
import { evenOut } from './even.js'
import { FONTS } from './fonts.js'
import { REACH_PX } from './gather.js'
import { splitLane } from './groups.js'
import { packRowless } from './rowless.js'
import { Scale } from './scale.js'
import { axisRight } from './ticks.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scene.js').LaneBand} LaneBand */
/** @typedef {import('./lane.js').LanePlan} LanePlan */
/** @typedef {{spots: import('./lane.js').Spot[], pills: import('./lane.js').Pill[]}} Packed */

/** The column of lane names beside the lanes, wide. */
const LANE_COLUMN_PX = 136
/** Height of the axis above the lanes. */
const AXIS_PX = 40

/** From this width of a day the axis has days, and names have their dates. */
const DAYS_FROM_PX = 14

/** Up to so many events each lane is packed in several ways, and lanes share their heights by what came of it. */
const FEW_IN_WINDOW = 300
/** At most so many marks without names in a scene of more, so that painting keeps up. */
const MOST_MARKS = 250
const LEAST_MARKS_OF_LANE = 30
/** Of the marks of a folded lane, so many. */
const MOST_FOLDED = 600
const FOLDED_PER_CELL = 2
/** So many turning points are named before all others, where there are far more events than names. */
const MOST_LEADING = 14
/** Of the names that stay in a frame of a gesture, so many keep their row. */
const STEADY_PART = 0.96
/** What is looked at in each lane for a name that is left over. */
const TRIES = 120

/**
 * Sizes in a lane: of a cluster, across; free at its top and bottom; from a name to the next below, and beside it; what a row of names takes,
 * and what a lane takes beside its rows; lines of the names of eras. Where events crowd all of it is closer: a name more is worth more there
 * than air.
 */
const USUAL = Object.freeze({ pillPx: 16, padPx: 2, leadingPx: 1, afterPx: 6, rows: { rowPx: 14, besidePx: 25 }, eraLines: 3 })
const CROWDED = Object.freeze({ pillPx: 14, padPx: 1, leadingPx: 0, afterPx: 5, rows: { rowPx: 13, besidePx: 19 }, eraLines: 2 })
const EMBED_ERA_LINES = 2

/**
 * Time to the right, lanes below one another.
 *
 * @param {SceneInput} input
 * @param {'wide'|'embed'} mode
 * @returns {Generator<void, Scene>} a pause after each lane
 */
export function* layoutRight(input, mode) {
  const { events, measure, widthPx } = input
  const words = input.words ?? ENGLISH_AXIS
  const bodyX = mode === 'wide' ? LANE_COLUMN_PX : 0
  const scale = new Scale(input.startDay, input.endDay, bodyX, Math.max(bodyX + 1, widthPx))
  const previous = sameKind(input, mode, 'right')
  const keep = input.keepLanes === true ? previous : null
  const keptLanes = keep && keep.lanes.length === input.lanes.length ? keep.lanes : null
  const cast = castOf(input, scale)
  const shown = cast.byLane.reduce((sum, positions) => sum + positions.length, 0)
  const few = shown <= FEW_IN_WINDOW
  // during a gesture type keeps its size
  const crowded = keep ? keep.crowded : !few
  const sizes = crowded ? CROWDED : USUAL
  const { eras, stripPx } = nameEras(eraBands(input.eras, scale), { scale, measure, topPx: AXIS_PX, stripPx: keep ? keep.stripPx : 0 },
    mode === 'wide' ? sizes.eraLines : EMBED_ERA_LINES)
  const lanesTop = AXIS_PX + stripPx
  const days = scale.pxPerDay >= DAYS_FROM_PX
  const chosenStart = (input.chosen ?? -1) >= 0 ? events.startDay[input.chosen ?? 0] : 0
  /** @type {import('./names.js').NameRules} */
  const rules = {
    fromPx: scale.fromPx, toPx: scale.toPx, measure, fonts: FONTS[mode], titles: events.title, days, crowded,
    dateOf: i => days ? events.label[i] : shortDate(events.label[i], words),
    // arcs leave to the right, so names of what led to the chosen event stand left of their marks
    prefersLeft: i => cast.thread && cast.linked.has(i) && events.startDay[i] <= chosenStart,
  }
  const before = beforeOf(previous)
  const shownThere = shownBefore(previous, input.lanes.length)
  const moves = { left: Math.floor((1 - STEADY_PART) * (previous?.labels.length ?? 0)) }
  const offsetPx = scale.startDay * scale.pxPerDay - scale.fromPx

  /** @param {number} lane @param {number} heightPx @param {boolean} folded  @returns {LanePlan} of a lane without anything in it */
  const planOf = (lane, heightPx, folded) => ({
    fromPx: scale.fromPx, toPx: scale.toPx, heightPx, rowless: folded, items: [], groups: [], placeOf: cast.place,
    blocked: mode === 'embed' && !folded ? nameBoxOf(input.lanes[lane], measure, scale) : null, rules: folded ? null : rules,
    pillLength: count => Math.max(22, Math.ceil(measure(String(count), 'count')) + 12),
    pillAcrossPx: sizes.pillPx, reachPx: REACH_PX, before, tries: TRIES, places: new Map(),
  })
  /** @param {number} lane  @returns {LanePlan} with all its events, by which its height is found */
  const wholePlanOf = lane => ({
    ...planOf(lane, Infinity, cast.folds[lane]),
    items: itemsOf(input, cast, cast.byLane[lane], { scale, phone: false, rowless: cast.folds[lane] }),
  })
  /** @param {LaneBand} band  @returns {Packed} */
  const foldedIn = band => {
    const positions = cast.byLane[band.index]
    const { kept, groups } = splitLane(positions, cast.place, cast.order, {
      cellOffsetPx: offsetPx, perCell: FOLDED_PER_CELL, most: Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_FOLDED * positions.length / shown)),
    })
    const items = itemsOf(input, cast, kept, { scale, phone: false, rowless: true })
    return packRowless({ ...planOf(band.index, band.toPx - band.fromPx, true), items, groups })
  }
  const leads = (/** @type {number} */ i) => cast.isWanted(i) || (cast.leads(i) && (few || cast.order(i) < MOST_LEADING))
  const leaders = cast.leaders.filter(leads)
  const view = { scale, phone: false, rowless: false, tight: true }
  // a lane is packed in several ways and heights: its events, and where their names may stand, are worked out once
  /** @type {Map<number, import('./items.js').Item>} */
  const items = new Map()
  /** @type {LanePlan['places']} */
  const places = new Map()
  const itemOf = (/** @type {number} */ index) => {
    let item = items.get(index)
    if (!item) items.set(index, item = itemIn(input, cast, index, view))
    return item
  }
  /** @param {LaneBand} band  @returns {Packed} */
  const packedIn = band => {
    const positions = cast.byLane[band.index]
    if (positions.length === 0 || band.toPx <= band.fromPx) return { spots: [], pills: [] }
    if (band.folded) return foldedIn(band)
    const { padPx, leadingPx, afterPx } = sizes
    const plan = { ...planOf(band.index, band.toPx - band.fromPx, false), rules: { ...rules, leadingPx, afterPx }, padPx, places }
    return packCrowd(plan, {
      positions, titles: events.title, importance: events.importance, orderOf: cast.order, leaders, leads, stepsBack: cast.someBack ? cast.stepsBack : null,
      itemOf,
      offsetPx, moving: keptLanes !== null, moves, ...shownThere[band.index],
      mostMarks: few ? Infinity : Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_MARKS * positions.length / shown)),
    }).result()
  }

  const room = { topPx: lanesTop, heightPx: Math.max(0, input.heightPx - lanesTop), rows: sizes.rows }
  /** @type {LaneBand[]} */
  let bands
  /** @type {Packed[]} */
  let packed
  if (keptLanes) {
    bands = keptLanes.map(band => ({ ...band, shown: cast.byLane[band.index].length }))
    packed = yield* inTurn(bands, packedIn)
  } else {
    const stacked = laneBands(input, mode, scale, cast, room, few ? input.lanes.map((_, lane) => wholePlanOf(lane)) : null)
    bands = stacked.bands
    yield
    packed = yield* inTurn(bands, packedIn)
    if (few) {
      const leastOf = (/** @type {number} */ lane) => stacked.leastPx[lane] + sizes.padPx
      const lanes = bands.map((band, lane) => filled(band, packed[lane], leastOf(lane), cast))
      yield* evenOut(lanes, (lane, heightPx) => {
        const band = { ...bands[lane], toPx: bands[lane].fromPx + heightPx }
        const now = packedIn(band)
        if (namesIn(now) <= namesIn(packed[lane])) return null
        packed[lane] = now
        return filled(band, now, leastOf(lane), cast)
      })
      bands = restacked(bands, lanes.map(lane => lane.heightPx))
    }
  }
  const heightPx = Math.max(input.heightPx, bands.length > 0 ? bands[bands.length - 1].toPx : lanesTop)
  return Object.freeze({
    direction: 'right', mode, crowded, widthPx, heightPx,
    bodyPx: { x: bodyX, y: lanesTop, widthPx: scale.toPx - bodyX, heightPx: Math.max(0, heightPx - lanesTop) },
    stripPx, axis: axisRight(scale, words, measure), eras, lanes: bands,
    marks: bands.flatMap(({ fromPx }, i) => packed[i].spots.map(({ item, y }) => markOf(item, item.at, fromPx + y))),
    clusters: bands.flatMap(({ index, fromPx }, i) => packed[i].pills.map(pill =>
      clusterOf(pill, index, pill.at - pill.halfPx, fromPx + pill.y - sizes.pillPx / 2, 2 * pill.halfPx, sizes.pillPx, cast))),
    labels: bands.flatMap(({ fromPx }, i) => packed[i].spots.flatMap(({ item, y, name }) => name ? [labelOf(item, name, fromPx + y, input)] : [])),
  })
}

/** A list by another, with a pause after each. @template From, To @param {readonly From[]} list @param {(one: From) => To} make  @returns {Generator<void, To[]>} */
function* inTurn(list, make) {
  const made = []
  for (const one of list) {
    made.push(make(one))
    yield
  }
  return made
}

/** @param {Packed} packed */
function namesIn({ spots }) {
  return spots.reduce((sum, { name }) => sum + Number(name !== null), 0)
}

/**
 * What a lane holds and needs, after it was packed.
 *
 * @param {LaneBand} band
 * @param {Packed} packed
 * @param {number} leastPx
 * @param {import('./cast.js').Cast} cast
 * @returns {import('./even.js').Filled}
 */
function filled({ fromPx, toPx, folded }, { spots, pills }, leastPx, cast) {
  const heightPx = toPx - fromPx
  if (folded) return { heightPx, needPx: heightPx, missing: 0 }
  const bottoms = spots.flatMap(({ item, y, name }) => [...item.boxes, ...(name ? [name.box] : [])].map(box => y + box.down))
  const inPills = pills.reduce((sum, { indices }) => sum + indices.filter(index => !cast.stepsBack(index)).length, 0)
  const missing = spots.filter(({ item, name }) => !name && !item.steppedBack).length + inPills
  // what stepped back may stand anywhere
  return { heightPx, needPx: pills.length > 0 ? heightPx : Math.max(leastPx, Math.ceil(Math.max(0, ...bottoms)) + 2), missing }
}

/** Dates that were shortened before, for each list of words: they are asked for in every frame. @type {WeakMap<readonly string[], Map<string, string>>} */
const shortened = new WeakMap()

/**
 * The date of the drawing: long months shortened, where they stand in the label as the axis has them.
 *
 * @param {string} label
 * @param {import('./scene.js').AxisWords} words
 * @returns {string}
 */
function shortDate(label, words) {
  let known = shortened.get(words.months)
  if (!known) shortened.set(words.months, known = new Map())
  let text = known.get(label)
  if (text !== undefined) return text
  text = label
  for (const [i, month] of words.months.entries()) {
    const short = words.monthsShort[i]
    if (short && month.length > 5) text = text.replaceAll(month, short)
  }
  known.set(label, text)
  return text
}
