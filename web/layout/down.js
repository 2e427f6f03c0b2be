import { ENGLISH_AXIS } from './scene.js'
import { NOTHING_BEFORE, sameKind } from './before.js'
import { LATER, castOf, itemsOf } from './cast.js'
import { clusterOf, markOf } from './drawn.js'
import { eraBands } from './eras.js'
import { nameDown } from './column.js'
import { packRowless } from './rowless.js'
import { Scale } from './scale.js'
import { splitLane } from './groups.js'
import { axisDown } from './ticks.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').SceneInput} SceneInput */
/** @typedef {import('./scene.js').LaneBand} LaneBand */
/** @typedef {import('./cast.js').Cast} Cast */
/** @typedef {import('./items.js').Item} Item */

/** Width of the axis beside the lanes, and height of the row of shapes above them. */
export const AXIS_COLUMN_PX = 46
export const SHAPE_ROW_PX = 26

const PHONE_LANE_PX = 15
/** The largest mark, with some air. */
const PHONE_LEAST_LANE_PX = 12.5
const PHONE_BEFORE_LANES_PX = 6
const PHONE_LEADER_PX = 22
const PHONE_LEAST_LEADER_PX = 18
const PHONE_REACH_PX = 14
const PHONE_LEAST_NAMES_PX = 150

/** At most so many marks in a scene, so that painting keeps up. */
const MOST_MARKS = 600
const LEAST_MARKS_OF_LANE = 30
/** So many events are looked at for a name. */
const TRIES = 120

/**
 * Time down, lanes beside one another, names in a column of their own.
 *
 * @param {SceneInput} input
 * @returns {Scene}
 */
export function layoutDown(input) {
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
    input, scale, cast, column, lanesEnd, bands, words, place: cast.place, eraBands: eraBands(input.eras, scale),
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
      { cellOffsetPx: scale.startDay * scale.pxPerDay - scale.fromPx, perCell: 3, most: Math.max(LEAST_MARKS_OF_LANE, MOST_MARKS * positions.length / Math.max(1, shown)) })
    const items = itemsOf(input, cast, kept, { scale, phone: true, rowless: true })
    for (const item of items) item.wanted ||= named.wished.has(item.index)
    items.sort((a, b) => order(a.index) - order(b.index))
    const packed = packRowless({
      fromPx: scale.fromPx, toPx: scale.toPx, heightPx: lanePx, rowless: true, items, groups, placeOf: cast.place, blocked: null, rules: null,
      pillLength: () => 16, pillAcrossPx: lanePx, reachPx: PHONE_REACH_PX, before: NOTHING_BEFORE, tries: 0, places: new Map(),
    })
    for (const { item } of packed.spots) {
      drawn.set(item.index, item)
      marks.push(markOf(item, middle, item.at))
    }
    for (const pill of packed.pills) {
      clusters.push(clusterOf(pill, band.index, band.fromPx + 0.5, pill.at - pill.halfPx, lanePx - 1, 2 * pill.halfPx, cast))
    }
  }
  const { labels, eras } = named.finish(drawn)
  return Object.freeze({
    direction: 'down', mode: 'phone', crowded: false, widthPx, heightPx,
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
