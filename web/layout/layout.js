import { ENGLISH_AXIS } from './scene.js'
import { FONTS, titleFont } from './fonts.js'
import { Scale } from './scale.js'
import { axisDown, axisRight } from './ticks.js'
import { breakings } from './breaks.js'
import { eraBands, nameEras } from './eras.js'
import { itemOf, placeOf } from './items.js'
import { shareHeights } from './lanes.js'
import { splitLane } from './groups.js'
import { packCrowd } from './crowd.js'
import { REACH_PX, leadingHeights, packLane } from './pack.js'
import { nameDown } from './down.js'
import { turningPlaces } from './landmarks.js'

/**
 * Layout: from events, a window and a box to a scene, finished to the pixel. The door of this room is `layoutScene`.
 *
 * Pure: it is given text widths and touches no document. What it promises at any zoom, width and number of events: no two names
 * meet, none is cut by an edge, none covers a mark or a bar of another event, and every event of the window is a named mark, a mark,
 * or in exactly one cluster. The one exception is a lane that holds no event and is folded away.
 */

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scene.js').Mode} Mode */
/** @typedef {import('./scene.js').Box} Box */
/** @typedef {import('./scene.js').LaneBand} LaneBand */
/** @typedef {import('./items.js').Item} Item */
/** @typedef {import('./pack.js').Pill} Pill */

/** The column of lane names beside the lanes, wide. */
export const LANE_COLUMN_PX = 136
/** Height of the axis above the lanes; width of it beside them, on the phone. */
export const AXIS_PX = 40
export const AXIS_COLUMN_PX = 46
/** The row of shapes above the lanes, on the phone. */
export const SHAPE_ROW_PX = 26

const WIDE_FROM_PX = 1000
const EMBED_FROM_PX = 560

const LEAST_LANE_PX = 39
/** A name inside its lane and one turning point below it. */
const LEAST_LANE_WITH_NAME_PX = 42
const FOLDED_PX = Object.freeze({ wide: 27, embed: 18, phone: 0 })
/** Name of a lane in its column: the text begins after the shape; a second line and the count must have room. */
const LANE_NAME_TEXT_PX = 95
const LEAST_LANE_TWO_LINES_PX = 52
/** The lane of what is chosen holds its name, and a cluster of others below. */
const CHOSEN_LANE_PX = 96
const BELOW_CHOSEN_PX = 24

const PHONE_LANE_PX = 15
/** The largest mark, with some air. */
const PHONE_LEAST_LANE_PX = 12.5
const PHONE_BEFORE_LANES_PX = 6
const PHONE_LEADER_PX = 26
const PHONE_LEAST_LEADER_PX = 18
const PHONE_REACH_PX = 14
const PHONE_LEAST_NAMES_PX = 150

/** From this width of a day the axis has days, and names have their dates. */
const DAYS_FROM_PX = 14

/** At most so many marks in a scene, so that painting keeps up. */
const MOST_MARKS = 600
const LEAST_MARKS_OF_LANE = 30
/** So many turning points are named before all others, where there are far more events than names. */
const MOST_LEADING = 14
const MOST_CROWDED_MARKS = 250
/** Of the names that stay in a frame of a gesture, so many keep their row. */
const STEADY_PART = 0.96
/** What is looked at in each lane, to name it or to size the lane by it. */
const TRIES = 120

/** Free at the top and at the bottom of a lane. */
const LANE_PAD_PX = 4
/** So few events of a lane each ask for all the room of their names. */
const FEW_IN_LANE = 8
/** Up to so many events, a lane is packed in several ways and the best is taken. */
const FEW_IN_WINDOW = 300
/** In so many ways; in half of them above so many events. */
const WAYS = 4
const VERY_FEW_IN_WINDOW = 150
/** Side of a usual mark with its air, and height of a cluster. */
const MARK_WITH_AIR_PX = 13
const PILL_PX = 16

/** Cost order: stepped back after all others. */
const LATER = 1e9

/**
 * Lays out what a window shows.
 *
 * @param {SceneInput} input
 * @returns {Scene} frozen at its top
 * Cost: O(n) in the events of the window for placing them along time; packing is bounded by the size of the box, not by n.
 */
export function layoutScene(input) {
  const mode = input.mode ?? (input.widthPx >= WIDE_FROM_PX ? 'wide' : input.widthPx >= EMBED_FROM_PX ? 'embed' : 'phone')
  return mode === 'phone' ? layoutDown(input) : layoutRight(input, mode)
}

/**
 * What both directions share: which events, in which lane, in which state.
 *
 * @typedef {object} Cast
 * @property {number[][]} byLane  positions in the window
 * @property {(index: number) => number} place  along time
 * @property {(index: number) => number} order
 * @property {(index: number) => boolean} stepsBack
 * @property {(index: number) => boolean} isWanted  chosen, linked, or focused
 * @property {(index: number) => boolean} leads  chosen, linked, or a turning point that does not step back
 * @property {readonly number[]} leaders  of all events, in order of time: all that may lead, and what is focused
 * @property {boolean} someBack  whether anything steps back
 * @property {Set<number>} linked
 * @property {boolean} thread  something is chosen together with what it is linked to
 * @property {boolean[]} folds  by lane
 */

/**
 * @param {SceneInput} input
 * @param {Scale} scale
 * @returns {Cast}
 */
function castOf(input, scale) {
  const { events, lanes } = input
  const chosen = input.chosen ?? -1
  const focused = input.focused ?? -1
  const linked = new Set(input.linked ?? [])
  const thread = chosen >= 0 && linked.size > 0
  const matches = input.matches ?? null
  const inWindow = events.inWindow(scale.startDay, scale.endDay)
  /** @type {number[][]} */
  const byLane = lanes.map(() => [])
  const places = new Float64Array(inWindow.length)
  const first = inWindow.length > 0 ? inWindow[0] : 0
  for (let n = 0; n < inWindow.length; n++) {
    const i = inWindow[n]
    places[n] = placeOf(events, i, scale)
    byLane[Math.min(events.lane[i], lanes.length - 1)]?.push(i)
  }
  const dense = inWindow.length > 0 && inWindow[inWindow.length - 1] - first + 1 === inWindow.length
  const isWanted = (/** @type {number} */ i) => i === chosen || i === focused || linked.has(i)
  const stepsBack = (/** @type {number} */ i) => thread ? i !== chosen && !linked.has(i) : matches !== null && matches[i] !== 1 && i !== chosen
  const leading = turningPlaces(events, input.eras)
  return {
    byLane,
    place: dense ? i => places[i - first] : i => placeOf(events, i, scale),
    order: i => i === chosen ? -3 * LATER : i === focused ? -2.5 * LATER : linked.has(i) ? events.rank[i] - 2 * LATER
      : (events.importance[i] === 5 ? leading.get(i) ?? events.rank[i] : events.rank[i]) + (stepsBack(i) ? LATER : 0),
    stepsBack, isWanted, linked, thread, someBack: thread || matches !== null,
    leaders: [...new Set([...leading.keys(), ...linked, chosen, focused])].filter(i => i >= 0),
    leads: i => i === chosen || linked.has(i) || (events.importance[i] === 5 && !stepsBack(i)),
    folds: lanes.map((_, lane) => thread && events.lane[chosen] !== lane && ![...linked].some(i => events.lane[i] === lane)),
  }
}

/**
 * Time to the right, lanes below one another.
 *
 * @param {SceneInput} input
 * @param {'wide'|'embed'} mode
 * @returns {Scene}
 */
function layoutRight(input, mode) {
  const { events, measure, widthPx } = input
  const words = input.words ?? ENGLISH_AXIS
  const bodyX = mode === 'wide' ? LANE_COLUMN_PX : 0
  const scale = new Scale(input.startDay, input.endDay, bodyX, Math.max(bodyX + 1, widthPx))
  const previous = sameKind(input, mode, 'right')
  const keep = input.keepLanes === true ? previous : null
  const cast = castOf(input, scale)

  const { eras, stripPx } = nameEras(eraBands(input.eras, scale), { scale, measure, topPx: AXIS_PX, stripPx: keep ? keep.stripPx : 0 }, mode === 'wide' ? 3 : 2)
  const lanesTop = AXIS_PX + stripPx
  const dayZoom = scale.pxPerDay >= DAYS_FROM_PX
  const dateOf = (/** @type {number} */ i) => dayZoom ? events.label[i] : shortDate(events.label[i], words)

  const chosenStart = (input.chosen ?? -1) >= 0 ? events.startDay[input.chosen ?? 0] : 0
  const rules = {
    fromPx: scale.fromPx, toPx: scale.toPx, measure, fonts: FONTS[mode], titles: events.title, dateOf, days: dayZoom,
    // arcs leave to the right, so names of what led to the chosen event stand left of their marks
    prefersLeft: (/** @type {number} */ i) => cast.thread && cast.linked.has(i) && events.startDay[i] <= chosenStart,
  }
  const before = beforeOf(previous)
  const shown = cast.byLane.reduce((sum, positions) => sum + positions.length, 0)
  const few = shown <= FEW_IN_WINDOW
  const keptLanes = keep && keep.lanes.length === input.lanes.length ? keep.lanes : null
  /**
   * @param {number} lane
   * @param {number} laneHeight  Infinity while it is not known
   * @returns {import('./pack.js').LanePlan}
   */
  const planOf = (lane, laneHeight) => {
    const positions = cast.byLane[lane]
    const folded = keptLanes ? keptLanes[lane].folded : cast.folds[lane]
    const { kept, groups } = splitLane(positions, cast.place, cast.order, {
      cellOffsetPx: scale.startDay * scale.pxPerDay - scale.fromPx,
      perCell: folded ? 2 : Math.max(2, 2 * Math.floor((laneHeight - 2 * LANE_PAD_PX) / MARK_WITH_AIR_PX)),
      most: Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_MARKS * positions.length / Math.max(1, shown))),
    })
    return {
      fromPx: scale.fromPx, toPx: scale.toPx, heightPx: laneHeight, rowless: folded,
      items: itemsOf(input, cast, kept, { scale, phone: false, rowless: folded }), groups, placeOf: cast.place,
      blocked: mode === 'embed' && !folded ? nameBoxOf(input.lanes[lane], measure, scale) : null,
      rules: folded ? null : rules,
      pillLength: count => Math.max(22, Math.ceil(measure(String(count), 'count')) + 12),
      pillAcrossPx: PILL_PX, reachPx: REACH_PX, before, tries: TRIES, places: new Map(), ways: keep || !few ? 1 : shown > VERY_FEW_IN_WINDOW ? WAYS / 2 : WAYS,
    }
  }
  const crowded = true
  const moves = { left: Math.floor((1 - STEADY_PART) * (previous?.labels.length ?? 0)) }
  const byLane = crowded ? shownBefore(previous, input.lanes.length) : []
  /** @param {number} lane @param {number} laneHeight  @returns {import('./pack.js').LanePlan} */
  const crowdPlanOf = (lane, laneHeight) => ({
    fromPx: scale.fromPx, toPx: scale.toPx, heightPx: laneHeight, rowless: false, items: [], groups: [], placeOf: cast.place,
    blocked: mode === 'embed' ? nameBoxOf(input.lanes[lane], measure, scale) : null, rules: { ...rules, leadingPx: few ? 1 : 0, afterPx: 6 },
    pillLength: count => Math.max(22, Math.ceil(measure(String(count), 'count')) + 12),
    pillAcrossPx: PILL_PX, reachPx: REACH_PX, before, tries: TRIES, places: new Map(), ways: 1,
  })
  /** @param {LaneBand} band @param {number} all  @returns {import('./crowd.js').CrowdPlan} */
  const crowdOf = (band, all) => ({
    positions: cast.byLane[band.index], titles: events.title, importance: events.importance, orderOf: cast.order, leaders: cast.leaders, leads: i => cast.isWanted(i) || (cast.leads(i) && (few || cast.order(i) < MOST_LEADING)), stepsBack: cast.someBack ? cast.stepsBack : null,
    itemOf: index => itemsOf(input, cast, [index], { scale, phone: false, rowless: false, tight: true })[0],
    offsetPx: scale.startDay * scale.pxPerDay - scale.fromPx, moving: keptLanes !== null, moves, ...byLane[band.index],
    mostMarks: few ? Infinity : Math.max(LEAST_MARKS_OF_LANE, Math.floor(MOST_CROWDED_MARKS * cast.byLane[band.index].length / Math.max(1, all))),
  })
  const plans = few && !keptLanes ? input.lanes.map((_, lane) => planOf(lane, Infinity)) : null
  const bands = keptLanes ? keptLanes.map(band => ({ ...band, shown: cast.byLane[band.index].length }))
    : laneBands(input, mode, scale, cast, lanesTop, Math.max(0, input.heightPx - lanesTop), dayZoom, plans)
  const bottom = bands.length > 0 ? bands[bands.length - 1].toPx : lanesTop
  const heightPx = Math.max(input.heightPx, bottom)

  /** @type {import('./scene.js').Mark[]} */ const marks = []
  /** @type {import('./scene.js').Cluster[]} */ const clusters = []
  /** @type {import('./scene.js').Label[]} */ const labels = []
  for (const band of bands) {
    const laneHeight = band.toPx - band.fromPx
    if (cast.byLane[band.index].length === 0 || laneHeight <= 0) continue
    const { spots, pills } = crowded && !band.folded ? packCrowd(crowdPlanOf(band.index, laneHeight), crowdOf(band, shown)).result() : packLane(plans ? { ...plans[band.index], heightPx: laneHeight } : planOf(band.index, laneHeight))
    for (const { item, y, name } of spots) {
      marks.push(markOf(item, item.at, band.fromPx + y))
      if (name) {
        labels.push({
          index: item.index, x: name.x, y: band.fromPx + y + name.topPx, widthPx: name.widthPx, heightPx: name.heightPx,
          side: name.side, align: name.side === 'left' ? 'end' : 'start', importance: item.importance, dateText: name.dateText,
          titleLines: name.lines, leader: null, chosen: item.chosen, found: isFound(input, item.index),
        })
      }
    }
    for (const pill of pills) clusters.push(clusterOf(pill, band.index, pill.at - pill.halfPx, band.fromPx + pill.y - PILL_PX / 2, 2 * pill.halfPx, PILL_PX, cast))
  }
  return finish({
    direction: 'right', mode, widthPx, heightPx,
    bodyPx: { x: bodyX, y: lanesTop, widthPx: scale.toPx - bodyX, heightPx: Math.max(0, heightPx - lanesTop) },
    stripPx, axis: axisRight(scale, words, measure), eras, lanes: bands, marks, clusters, labels,
  })
}

/**
 * Time down, lanes beside one another, names in a column of their own.
 *
 * @param {SceneInput} input
 * @returns {Scene}
 */
function layoutDown(input) {
  const { events, measure, widthPx, heightPx } = input
  const words = input.words ?? ENGLISH_AXIS
  const top = Math.min(SHAPE_ROW_PX, heightPx)
  const scale = new Scale(input.startDay, input.endDay, top, Math.max(top + 1, heightPx))
  const cast = castOf(input, scale)
  const lanesX = AXIS_COLUMN_PX + PHONE_BEFORE_LANES_PX
  const count = Math.max(1, input.lanes.length)
  const lanePx = Math.max(PHONE_LEAST_LANE_PX, Math.min(PHONE_LANE_PX, (widthPx - lanesX - PHONE_LEAST_LEADER_PX - PHONE_LEAST_NAMES_PX) / count))
  const lanesEnd = lanesX + lanePx * input.lanes.length
  /** @type {LaneBand[]} */
  const bands = input.lanes.map((name, index) => ({
    index, name, fromPx: lanesX + index * lanePx, toPx: lanesX + (index + 1) * lanePx,
    shown: cast.byLane[index].length, total: events.laneTotals[index] ?? 0, folded: cast.folds[index], nameBox: null,
  }))
  const previous = sameKind(input, 'phone', 'down')
  const leaderPx = Math.max(PHONE_LEAST_LEADER_PX, Math.min(PHONE_LEADER_PX, widthPx - lanesEnd - PHONE_LEAST_NAMES_PX))
  const column = { x: lanesEnd + leaderPx, widthPx: Math.max(1, widthPx - lanesEnd - leaderPx - 4) }
  const named = nameDown({
    candidates: candidatesDown(cast, events, previous),
    input, scale, cast, column, lanesEnd, bands, words, place: cast.place,
  })
  /** @type {import('./scene.js').Mark[]} */ const marks = []
  /** @type {import('./scene.js').Cluster[]} */ const clusters = []
  /** @type {Map<number, Item>} */ const drawn = new Map()
  const shown = bands.reduce((sum, band) => sum + band.shown, 0)
  for (const band of bands) {
    const positions = cast.byLane[band.index]
    if (positions.length === 0) continue
    const middle = (band.fromPx + band.toPx) / 2
    const order = (/** @type {number} */ i) => named.wished.has(i) ? -4 * LATER + cast.order(i) : cast.order(i)
    const { kept, groups } = splitLane(positions, cast.place, order,
      { cellOffsetPx: scale.startDay * scale.pxPerDay - scale.fromPx, perCell: 3, most: Math.max(30, MOST_MARKS * positions.length / Math.max(1, shown)) })
    const items = itemsOf(input, cast, kept, { scale, phone: true, rowless: true })
    for (const item of items) item.wanted ||= named.wished.has(item.index)
    items.sort((a, b) => order(a.index) - order(b.index))
    const packed = packLane({
      fromPx: scale.fromPx, toPx: scale.toPx, heightPx: lanePx, rowless: true, items, groups, placeOf: cast.place, blocked: null, rules: null,
      pillLength: () => 16, pillAcrossPx: lanePx, reachPx: PHONE_REACH_PX, before: NOTHING_BEFORE, tries: 0, places: new Map(), ways: 1,
    })
    for (const { item } of packed.spots) {
      drawn.set(item.index, item)
      marks.push(markOf(item, middle, item.at))
    }
    for (const pill of packed.pills) {
      clusters.push(clusterOf(pill, band.index, band.fromPx + 0.5, pill.at - pill.halfPx, lanePx - 1, 2 * pill.halfPx, cast))
    }
  }
  const { labels, eras } = named.finish(drawn, eraBands(input.eras, scale))
  return finish({
    direction: 'down', mode: 'phone', widthPx, heightPx,
    bodyPx: { x: AXIS_COLUMN_PX, y: top, widthPx: Math.max(1, widthPx - AXIS_COLUMN_PX), heightPx: Math.max(0, heightPx - top) },
    stripPx: 0, axis: axisDown(scale, words, measure, AXIS_COLUMN_PX - 8), eras, lanes: bands, marks, clusters, labels,
  })
}

/**
 * Who is named first beside time that runs down: what is wanted, then by importance; below turning points, what was named before
 * comes before its equals.
 *
 * @param {Cast} cast
 * @param {import('./scene.js').PlaceableEvents} events
 * @param {null | Scene} previous
 * @returns {number[]}
 * Cost: O(n) and a little, since few of n are kept.
 */
function candidatesDown(cast, events, previous) {
  const before = new Set(previous?.labels.map(label => label.index) ?? [])
  const keyOf = (/** @type {number} */ i) => {
    const importance = events.importance[i]
    const weight = cast.isWanted(i) ? -9 : -importance - (importance < 5 && before.has(i) ? 0.5 : 0)
    return weight * 100 * LATER + cast.order(i)
  }
  /** The smallest so far, ascending. @type {{index: number, key: number}[]} */
  const first = []
  for (const positions of cast.byLane) {
    for (const index of positions) {
      const key = keyOf(index)
      if (cast.stepsBack(index) || (first.length === TRIES && key >= first[TRIES - 1].key)) continue
      if (first.length === TRIES) first.pop()
      let at = first.length
      while (at > 0 && first[at - 1].key > key) at--
      first.splice(at, 0, { index, key })
    }
  }
  return first.map(({ index }) => index)
}

/**
 * @param {SceneInput} input
 * @param {Cast} cast
 * @param {readonly number[]} positions
 * @param {Parameters<typeof itemOf>[2]} view
 * @returns {Item[]} in the order in which they are served
 */
function itemsOf(input, cast, positions, view) {
  const chosen = input.chosen ?? -1
  const items = positions.map(i => {
    const item = itemOf(input.events, i, view, i === chosen)
    item.order = cast.order(i)
    item.steppedBack = cast.stepsBack(i)
    item.chosen = i === chosen
    item.leads = cast.leads(i)
    item.wanted = cast.isWanted(i)
    return item
  })
  return items.sort((a, b) => a.order - b.order)
}

/**
 * Bands of the lanes, by what they hold.
 *
 * @param {SceneInput} input
 * @param {'wide'|'embed'} mode
 * @param {Scale} scale
 * @param {Cast} cast
 * @param {number} top
 * @param {number} heightPx
 * @param {boolean} dayZoom
 * @param {null | readonly import('./pack.js').LanePlan[]} plans  by lane; null when there is too much to try
 * @returns {LaneBand[]}
 */
function laneBands(input, mode, scale, cast, top, heightPx, dayZoom, plans) {
  const { events, lanes, measure } = input
  const chosen = input.chosen ?? -1
  const wishes = lanes.map((name, lane) => {
    const positions = cast.byLane[lane]
    if (cast.folds[lane]) {
      return { leastPx: mode === 'embed' && positions.length === 0 ? 0 : FOLDED_PX[mode], steps: [], count: 0, folded: true }
    }
    const leastPx = mode === 'embed' ? LEAST_LANE_WITH_NAME_PX : measure(name, 'lane') > LANE_NAME_TEXT_PX ? LEAST_LANE_TWO_LINES_PX : LEAST_LANE_PX
    const guessed = positions.filter(cast.leads).map(cast.order).sort((a, b) => a - b)
    const { named, dated, orders } = plans ? leadingHeights(plans[lane], leastPx, heightPx) : { named: [], dated: [], orders: guessed }
    const steps = [named, dated].flatMap((list, extra) => list.map((px, n) => ({ px, weight: orders[n], extra: extra === 1 })))
    const holdsChosen = chosen >= 0 && orders.length > 0 && orders[0] === cast.order(chosen)
    const chosenPx = !holdsChosen ? 0 : plans ? (named[0] ?? CHOSEN_LANE_PX) + BELOW_CHOSEN_PX : CHOSEN_LANE_PX
    return { leastPx: Math.max(leastPx, chosenPx), steps, count: positions.length, folded: false }
  })
  const heights = shareHeights(wishes, heightPx)
  let at = top
  return lanes.map((name, index) => {
    const fromPx = at
    at += heights[index]
    const folded = wishes[index].folded
    return {
      index, name, fromPx, toPx: at, shown: cast.byLane[index].length, total: events.laneTotals[index] ?? 0, folded,
      nameBox: mode === 'embed' && !folded ? boxOf(nameBoxOf(name, measure, scale), fromPx) : null,
    }
  })
}

/**
 * Where the name of a lane stands inside it.
 *
 * @param {string} name
 * @param {import('./breaks.js').Measure} measure
 * @param {Scale} scale
 */
function nameBoxOf(name, measure, scale) {
  const fromPx = scale.fromPx + 4
  return { fromPx, toPx: Math.min(scale.toPx - 4, fromPx + 20 + Math.ceil(measure(name, 'lane'))), topPx: 2, bottomPx: 18 }
}

/** @param {ReturnType<typeof nameBoxOf>} box @param {number} top  @returns {Box} */
function boxOf({ fromPx, toPx, topPx, bottomPx }, top) {
  return { x: fromPx, y: top + topPx, widthPx: toPx - fromPx, heightPx: bottomPx - topPx }
}

/** @type {import('./pack.js').Before} */
const NOTHING_BEFORE = Object.freeze({ rowOf: () => -1, nameOf: () => null })

/**
 * @param {SceneInput} input
 * @param {Mode} mode
 * @param {import('./scene.js').Direction} direction
 * @returns {null | Scene} the scene before, when it is of the same kind
 */
function sameKind({ previous }, mode, direction) {
  return previous && previous.mode === mode && previous.direction === direction ? previous : null
}

/**
 * @param {null | Scene} previous
 * @returns {import('./pack.js').Before}
 */
function beforeOf(previous) {
  if (!previous) return NOTHING_BEFORE
  /** @type {Map<number, number>} */
  const rows = new Map()
  for (const mark of previous.marks) rows.set(mark.index, mark.y - (previous.lanes[mark.lane]?.fromPx ?? 0))
  /** @type {Map<number, {side: string, lines: number}>} */
  const names = new Map()
  for (const label of previous.labels) names.set(label.index, { side: label.side, lines: label.titleLines })
  return { rowOf: index => rows.get(index) ?? -1, nameOf: index => names.get(index) ?? null }
}

/**
 * What was shown in each lane, the most important first.
 *
 * @param {null | Scene} previous
 * @param {number} lanes
 */
function shownBefore(previous, lanes) {
  const shown = Array.from({ length: lanes }, () => ({
    named: /** @type {import('./crowd.js').CrowdPlan['named'][number][]} */ ([]), marked: /** @type {{index: number, y: number}[]} */ ([]),
  }))
  if (!previous) return shown
  const labels = new Map(previous.labels.map(label => [label.index, label]))
  for (const mark of [...previous.marks].sort((a, b) => b.importance - a.importance || a.index - b.index)) {
    const y = mark.y - previous.lanes[mark.lane].fromPx
    const label = labels.get(mark.index)
    if (label) shown[mark.lane].named.push({ index: mark.index, y, side: label.side, lines: label.titleLines, topPx: label.y - mark.y, dated: label.dateText !== '' })
    else shown[mark.lane].marked.push({ index: mark.index, y })
  }
  return shown
}

/** @param {Item} item @param {number} x @param {number} y  @returns {import('./scene.js').Mark} */
function markOf(item, x, y) {
  return {
    index: item.index, lane: item.lane, x, y, sizePx: item.sizePx, importance: item.importance, form: item.form, about: item.about,
    steppedBack: item.steppedBack, chosen: item.chosen, bar: item.bar, brackets: item.brackets,
  }
}

/**
 * @param {Pill} pill
 * @param {number} lane
 * @param {number} x
 * @param {number} y
 * @param {number} widthPx
 * @param {number} heightPx
 * @param {Cast} cast
 * @returns {import('./scene.js').Cluster}
 */
function clusterOf(pill, lane, x, y, widthPx, heightPx, cast) {
  const indices = pill.indices.slice()
  for (let n = 1; n < indices.length; n++) {
    if (indices[n] > indices[n - 1]) continue
    indices.sort((a, b) => a - b)
    break
  }
  // FNV-1a over the positions: short, and the same for the same events
  let hash = 0x811c9dc5
  for (const index of indices) hash = Math.imul(hash ^ index, 0x01000193) >>> 0
  return {
    id: `cluster-${lane}-${indices[0]}-${indices.length}-${hash.toString(36)}`, lane, x, y, widthPx, heightPx, indices,
    steppedBack: indices.every(cast.stepsBack),
  }
}

/** @param {SceneInput} input @param {number} index */
function isFound(input, index) {
  return input.found === true && input.matches?.[index] === 1
}

/**
 * The date of the drawing: long months shortened, where they stand in the label as the axis has them.
 *
 * @param {string} label
 * @param {import('./scene.js').AxisWords} words
 * @returns {string}
 */
function shortDate(label, words) {
  let text = label
  words.months.forEach((month, i) => {
    const short = words.monthsShort[i]
    if (short && month.length > 5 && text.includes(month)) text = text.replaceAll(month, short)
  })
  return text
}

/** @param {Scene} scene  @returns {Scene} */
function finish(scene) {
  return Object.freeze(scene)
}
