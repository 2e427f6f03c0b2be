import { readFileSync } from 'node:fs'
import { arcsOf } from '../draw/arcs.js'
import { foldedNames } from '../draw/foldednames.js'
import { windowForAll, windowForChosen } from '../interact/framing.js'
import { layoutScene } from '../layout/layout.js'
import { Scale, windowLimits } from '../layout/scale.js'
import { readEvents } from '../model/events.js'
import { openingWindow } from '../model/opening.js'
import { threadOf } from '../model/thread.js'
import { seeded } from './seeded.js'
import { measureIn } from './widths.js'

/**
 * The cases that hold a second reading of the arcs to this one: what an arc may meet in, arcs out. A scene is written as far as arcs ask for
 * it, with time to the right and no routes taken before: those of the shipped events with one chosen or a thread followed, and by hand and
 * by chance what those do not show.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/fonts.js').Mode} Mode */
/** @typedef {import('../draw/arcs.js').ArcLink} ArcLink */
/** @typedef {import('../draw/arcs.js').ArcKind} ArcKind */
/** @typedef {{name: string, scene: Scene, links: readonly ArcLink[]}} Made */

/** Boxes of pictures of 1200 × 675, 800 × 450 and 720 × 720, without what is around the drawing. */
const BOXES = [[1180, 579], [760, 362], [680, 632]]
const CHOSEN = ['1994-ceasefire', '2020-karabakh-war', '2020-trilateral-statement', '2023-exodus', '2024-ambassador-recall']
/** How much of a drawing's width is time, where a window is framed. */
const LENGTH_PX = 1044
const SEEDS = 60
const SEEDED_LINKS = 7

const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/** @param {number} widthPx @returns {Mode} */
const modeOf = widthPx => widthPx >= 1000 ? 'wide' : 'embed'

/** @param {number[]} box @param {object} asked  @returns {Scene} */
function laid([widthPx, heightPx], asked) {
  const { events, lanes, eras } = shipped
  return layoutScene(/** @type {any} */ ({ events, lanes, eras, widthPx, heightPx, mode: modeOf(widthPx), measure: measureIn(modeOf(widthPx)), ...asked }))
}

function view() {
  const opening = openingWindow(shipped)
  return { opening, on: /** @type {any} */ ({ scale: new Scale(opening.startDay, opening.endDay, 0, LENGTH_PX), limits: windowLimits(shipped) }) }
}

/** Each chosen event in the window that a press on it gives, and in one with all that it is linked to. @returns {Made[]} */
function ofChosen() {
  const { events } = shipped
  const { opening, on } = view()
  return CHOSEN.flatMap(id => {
    const chosen = events.positionOf(id)
    const [causes, effects] = [events.causesOf(chosen), events.effectsOf(chosen)]
    const linked = [...causes, ...effects]
    /** @type {ArcLink[]} */
    const links = [...causes.map(from => link(from, chosen, 'led')), ...effects.map(to => link(chosen, to, 'followed'))]
    return BOXES.flatMap(box => [windowForChosen(on, events, chosen) ?? opening, windowForAll(on, events, [chosen, ...linked])]
      .map(window => ({ name: `${id} at ${box[0]} × ${box[1]}`, scene: laid(box, { ...window, chosen, linked }), links })))
  })
}

/** A thread with its first members told. @returns {Made[]} */
function ofThreads() {
  const { events } = shipped
  const { on } = view()
  return /** @type {const} */ ([['2024-ambassador-recall', 'why'], ['1994-ceasefire', 'sowhat']]).flatMap(([id, way]) => {
    const chosen = events.positionOf(id)
    const { members, mask, links } = threadOf(events, chosen, way)
    const told = new Set(members.filter(({ first }) => first).map(({ position }) => position))
    const window = windowForAll(on, events, members.map(({ position }) => position))
    const kind = (/** @type {number} */ from, /** @type {number} */ to) => to === chosen ? 'led' : from === chosen ? 'followed' : 'thread'
    return BOXES.map(box => ({
      name: `${way} ${id} at ${box[0]} × ${box[1]}`, scene: laid(box, { ...window, chosen, linked: [chosen], thread: mask }),
      links: links.filter(([from, to]) => told.has(from) && told.has(to)).map(([from, to]) => link(from, to, kind(from, to))),
    }))
  })
}

/** @param {number} from @param {number} to @param {ArcKind} kind  @returns {ArcLink} */
const link = (from, to, kind) => ({ from, to, kind })
const KINDS = /** @type {const} */ (['led', 'followed', 'thread'])

/** @param {Partial<Scene>} parts  @returns {Scene} */
const scene = parts => /** @type {any} */ ({
  direction: 'right', mode: 'embed', bodyPx: { x: 0, y: 60, widthPx: 600, heightPx: 500 }, stripPx: 20, eras: [], lanes: [], clusters: [], marks: [], labels: [], ...parts,
})
const mark = (/** @type {number} */ index, /** @type {number} */ x, /** @type {number} */ y, /** @type {object} */ more = {}) =>
  /** @type {any} */ ({ index, lane: 0, x, y, sizePx: 10, chosen: false, bar: null, brackets: null, ...more })
const label = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ widthPx, chosen = false) => /** @type {any} */ ({ x, y, widthPx, heightPx: 14, chosen })
const cluster = (/** @type {number[]} */ indices, /** @type {number} */ x, /** @type {number} */ y) => /** @type {any} */ ({ lane: 0, indices, x, y, widthPx: 24, heightPx: 16 })

/** @returns {Made[]} */
function byHand() {
  const level = [mark(1, 100, 300), mark(2, 500, 320)]
  const steep = [mark(1, 200, 120), mark(2, 300, 500)]
  const upright = [mark(1, 300, 120), mark(2, 300, 300), mark(3, 300, 480)]
  const wall = [80, 100, 120, 140, 160, 180].map(y => label(150, y, 300))
  const made = (/** @type {string} */ name, /** @type {Partial<Scene>} */ parts, /** @type {ArcLink[]} */ links) => ({ name, scene: scene(parts), links })
  return [
    made('a level pair', { marks: level }, [link(1, 2, 'led')]),
    made('a level pair with a name on its way', { marks: level, labels: [label(270, 190, 60)] }, [link(1, 2, 'followed')]),
    made('a level pair under a wall of names', { marks: level, labels: wall }, [link(1, 2, 'led')]),
    made('a level pair between two near names', { marks: level, labels: [label(250, 180, 40), label(304, 180, 40)] }, [link(1, 2, 'thread')]),
    made('a pair behind one name', { marks: [mark(1, 200, 200), mark(2, 240, 205)], labels: [label(150, 150, 150), label(150, 165, 150), label(150, 180, 150), label(150, 194, 150), label(150, 208, 150)] }, [link(1, 2, 'led')]),
    made('a pair high under the axis', { marks: [mark(1, 100, 70), mark(2, 500, 66)] }, [link(1, 2, 'led')]),
    made('a steep pair', { marks: steep }, [link(1, 2, 'led')]),
    made('a steep pair, upwards', { marks: steep }, [link(2, 1, 'led')]),
    made('a steep pair with a name in the middle', { marks: steep, labels: [label(180, 304, 140)] }, [link(1, 2, 'led'), link(2, 1, 'followed')]),
    made('one above the other, with a sign between', { marks: upright }, [link(1, 3, 'led'), link(3, 1, 'followed')]),
    made('one above the other', { marks: [upright[0], upright[2]] }, [link(1, 3, 'led')]),
    made('near and little apart', { marks: [mark(1, 200, 200), mark(2, 215, 218)] }, [link(1, 2, 'led')]),
    made('many from one, many to one', {
      marks: [mark(0, 300, 300, { chosen: true, sizePx: 14.5 }), ...[60, 120, 180, 240].map((x, n) => mark(n + 1, x, 120 + 90 * n)), ...[360, 420, 480, 540].map((x, n) => mark(n + 5, x, 480 - 90 * n))],
      labels: [label(316, 292, 120, true)],
    }, [1, 2, 3, 4, 5, 6, 7, 8].map(n => n < 5 ? link(n, 0, 'led') : link(0, n, 'followed'))),
    made('several beside one', { marks: [...upright, mark(4, 302, 400), mark(5, 298, 220)], labels: [label(200, 250, 99), label(200, 350, 99)] },
      [link(1, 3, 'led'), link(1, 4, 'led'), link(5, 3, 'led'), link(4, 1, 'followed')]),
    made('ends in clusters, and two in the same', { marks: [mark(9, 500, 400)], clusters: [cluster([1, 2], 100, 200), cluster([3, 4], 300, 300)] },
      [link(1, 9, 'led'), link(2, 9, 'led'), link(1, 2, 'led'), link(3, 1, 'followed'), link(4, 2, 'thread')]),
    made('ends out of view, and of a bar alone', { marks: [mark(1, 100, 200), mark(2, 300, 260, { sizePx: 0, bar: { fromPx: 200, toPx: 400 } })] },
      [link(1, 2, 'led'), link(1, 7, 'led'), link(8, 1, 'led')]),
    made('eras and names of lanes on the way', {
      marks: [mark(1, 60, 130), mark(2, 520, 140)],
      eras: /** @type {any} */ ([{ lines: ['A long war', 'of many years'], textX: 200, textY: 42 }, { lines: [], textX: 300, textY: 42 }, { lines: ['Peace'], textX: 420, textY: 42 }]),
      lanes: /** @type {any} */ ([{ index: 0, name: 'War', fromPx: 60, toPx: 300, folded: false, nameBox: { x: 4, y: 64, widthPx: 80, heightPx: 14 } }, { index: 1, name: 'Gone', fromPx: 300, toPx: 300, folded: false, nameBox: { x: 90, y: 60, widthPx: 400, heightPx: 60 } }]),
    }, [link(1, 2, 'led')]),
    made('names of folded lanes', {
      marks: [mark(1, 60, 110), mark(2, 320, 460), mark(3, 40, 240, { lane: 1, sizePx: 7 }), mark(4, 300, 280, { lane: 2, bar: { fromPx: 10, toPx: 90 }, brackets: [200, 230] })],
      clusters: [{ ...cluster([5, 6], 130, 232), lane: 1 }],
      lanes: /** @type {any} */ ([[60, 220], [220, 260], [260, 300], [300, 340], [340, 560]].map(([fromPx, toPx], index) => ({
        index, name: ['War', 'Human cost of it', 'Ceasefires and diplomacy', 'x'.repeat(120), 'Politics'][index], fromPx, toPx, folded: index > 0 && index < 4, nameBox: index % 4 === 0 ? { x: 4, y: fromPx + 4, widthPx: 70, heightPx: 14 } : null,
      }))),
    }, [link(1, 2, 'led'), link(2, 1, 'followed')]),
  ]
}

/** Marks, names and clusters by chance, so that every route is taken. @returns {Made[]} */
function byChance() {
  return Array.from({ length: SEEDS }, (_, n) => {
    const random = seeded(n + 1)
    const x = () => 20 + random() * 560
    const y = () => 70 + random() * 480
    const marks = Array.from({ length: 12 }, (_, i) => mark(i, x(), y(), { sizePx: [6, 7.5, 9, 11.5, 14.5][i % 5], chosen: i === 0 }))
    const labels = Array.from({ length: 4 + n % 24 }, (_, i) => ({ ...label(x() - 40, y(), 30 + random() * 160, i === 0), heightPx: i % 2 ? 14 : 28 }))
    const clusters = [cluster([20, 21], x(), y()), cluster([22, 23, 24], x(), y())]
    const ends = [...marks.map(({ index }) => index), 20, 21, 22, 23]
    const links = Array.from({ length: SEEDED_LINKS }, (_, i) => {
      const other = ends[Math.floor(random() * ends.length)]
      const from = i < 4 ? 0 : ends[Math.floor(random() * ends.length)]
      return i % 2 ? link(from, other, KINDS[i % 3]) : link(other, from, KINDS[i % 3])
    })
    return { name: `by chance ${n + 1}`, scene: scene({ marks, labels, clusters }), links }
  })
}

/** @param {number} value  to what is finer than any screen */
const round = value => Math.round(value * 1e3) / 1e3 + 0
const box = (/** @type {{x: number, y: number, widthPx: number, heightPx: number}} */ of) => [of.x, of.y, of.widthPx, of.heightPx].map(round)
const read = (/** @type {number[]} */ [x, y, widthPx, heightPx]) => ({ x, y, widthPx, heightPx })

/** As much of a scene as arcs ask for. @param {Scene} of */
function written(of) {
  return {
    mode: of.mode, body: box(of.bodyPx), stripPx: of.stripPx,
    labels: of.labels.map(one => [box(one), one.chosen]),
    lanes: of.lanes.map(({ index, name, fromPx, toPx, folded, nameBox }) => [index, name, round(fromPx), round(toPx), folded, nameBox && box(nameBox)]),
    eras: of.eras.map(({ lines, textX, textY }) => [lines, round(textX), round(textY)]),
    marks: of.marks.map(({ index, lane, x, y, sizePx, chosen, bar, brackets }) =>
      [index, lane, round(x), round(y), sizePx, chosen, bar && [bar.fromPx, bar.toPx].map(round), brackets && brackets.map(round)]),
    clusters: of.clusters.map(one => [one.lane, box(one), [...one.indices]]),
  }
}

/** What was written, as a scene: both readings begin from the same numbers. @param {any} of  @returns {Scene} */
function unwritten({ mode, body, stripPx, labels, lanes, eras, marks, clusters }) {
  return scene(/** @type {any} */ ({
    mode, bodyPx: read(body), stripPx,
    labels: labels.map((/** @type {any} */ [at, chosen]) => ({ ...read(at), chosen })),
    lanes: lanes.map((/** @type {any} */ [index, name, fromPx, toPx, folded, nameBox]) => ({ index, name, fromPx, toPx, folded, nameBox: nameBox && read(nameBox) })),
    eras: eras.map((/** @type {any} */ [lines, textX, textY]) => ({ lines, textX, textY })),
    marks: marks.map((/** @type {any} */ [index, lane, x, y, sizePx, chosen, bar, brackets]) =>
      ({ index, lane, x, y, sizePx, chosen, bar: bar && { fromPx: bar[0], toPx: bar[1] }, brackets })),
    clusters: clusters.map((/** @type {any} */ [lane, at, indices]) => ({ ...read(at), lane, indices })),
  }))
}

/** @returns {{name: string, arcs: import('../draw/arcs.js').Arc[], line: string}[]} */
function cases() {
  return [...ofChosen(), ...ofThreads(), ...byHand(), ...byChance()].map(({ name, scene: laidOut, links }) => {
    const asked = written(laidOut)
    const whole = unwritten(asked)
    /** @type {Record<string, number>} */
    const widths = {}
    const plain = measureIn(whole.mode)
    const measure = (/** @type {string} */ text, /** @type {'era'|'lane'} */ key) => widths[text] = round(plain(text, key))
    const arcs = arcsOf(whole, links, measure, new Map(), [...foldedNames(whole, measure).values()])
    const line = JSON.stringify({
      name, scene: asked, widths, links: links.map(({ from, to, kind }) => [from, to, kind]), arcs: arcs.map(({ key, kind, route, d, head }) => [key, kind, route, d, head]),
    })
    return { name, arcs, line }
  })
}

/** The file as it should be, and what is in it. */
export function arcCases() {
  const all = cases()
  return { arcs: all.flatMap(({ arcs }) => arcs), text: `[\n${all.map(({ line }) => line).join(',\n')}\n]\n` }
}
