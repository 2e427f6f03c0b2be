import { readFileSync } from 'node:fs'
import { SITUATIONS, served } from '../gallery/situations.js'
import { windowForAll, windowForChosen } from '../interact/framing.js'
import { layoutScene } from '../layout/layout.js'
import { Scale, windowLimits } from '../layout/scale.js'
import { readEvents } from '../model/events.js'
import { openingWindow } from '../model/opening.js'
import { windows } from './scene.js'
import { drawingOf } from './seeded.js'
import { measureIn } from './widths.js'

/**
 * The cases that hold a second reading of the layout to this one: boxes in, boxes out. Each set is a drawing as the server sends it, the
 * widths of the texts that layout asked for, and scenes: a window, a box, what is asked, and what came of it. Only time to the right, and
 * no scene before.
 */

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {{widthPx: number, heightPx: number, startDay: number, endDay: number, chosen: number, linked: number[], thread: number[]|null, matches: number[]|null}} Asked */

const FIXTURE = 'web/test/fixtures/opening.json'

/** @typedef {{name: string, drawing: any, file: string, extra: (model: import('../model/events.js').Model) => Partial<Asked>[], boxes: number[][], count: number}} CaseSet */

/** Boxes of 1200 × 675, 800 × 450 and others, without what a picture has around its drawing. */
const BOXES = [[1160, 560], [800, 372], [720, 640], [1280, 640]]

const none = () => []

/** @returns {CaseSet[]} */
function sets() {
  const shipped = JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8'))
  return [
    { name: 'shipped', drawing: shipped, file: FIXTURE, extra: askedOfShipped, boxes: BOXES, count: 5 },
    { name: 'seeded-50', drawing: drawingOf(50, { seed: 3 }), file: '', extra: none, boxes: [[1160, 560], [640, 560]], count: 3 },
    { name: 'seeded-400', drawing: drawingOf(400, { seed: 2 }), file: '', extra: () => [{ matches: every(7, 400) }], boxes: [[1160, 560], [800, 372]], count: 2 },
    ...SITUATIONS.filter(({ server, sheet, query }) => !server && !query && sheet.rows.length > 0).map(situation => ({
      name: situation.id, drawing: served(situation).drawing, file: '', extra: none, boxes: [[1160, 560], [700, situation.heightPx ?? 400]], count: 1,
    })),
  ]
}

/** @param {number} step @param {number} count */
const every = (step, count) => Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)

/** A chosen event with what it is linked to, a thread, and a search. @param {import('../model/events.js').Model} model  @returns {Partial<Asked>[]} */
function askedOfShipped({ events }) {
  const chosen = events.positionOf('2020-karabakh-war')
  const linked = [...events.causesOf(chosen), ...events.effectsOf(chosen)]
  return [{ chosen, linked }, { chosen: 3, linked: [] }, { chosen, linked, thread: [chosen, ...linked, 9, 13] }, { matches: every(6, events.count) }]
}

/** @param {number} px  to what is finer than any screen */
const round = px => Math.round(px * 1e6) / 1e6 + 0
const pair = (/** @type {null | readonly number[]} */ of) => of && of.map(round)
const box = (/** @type {{x: number, y: number, widthPx: number, heightPx: number}} */ of) => [of.x, of.y, of.widthPx, of.heightPx].map(round)

/** A scene in as few words as can be compared. @param {Scene} scene */
function written(scene) {
  const tick = (/** @type {import('../layout/scene.js').Tick} */ { day, atPx, text, textPx, strong }) => [day, round(atPx), text, round(textPx), strong]
  const bar = (/** @type {import('../layout/scene.js').Bar} */ of) => [round(of.fromPx), round(of.toPx),
    ['startArrow', 'endArrow', 'endCap', 'endDoubt', 'endAbout'].filter(word => of[/** @type {'endCap'} */ (word)]).join(' '), pair(of.solid), pair(of.dotsBefore), pair(of.dotsAfter)]
  return {
    mode: scene.mode, crowded: scene.crowded, heightPx: round(scene.heightPx), body: box(scene.bodyPx), stripPx: scene.stripPx,
    upper: scene.axis.upper.map(tick), lower: scene.axis.lower.map(tick),
    eras: scene.eras.map(era => [era.id, era.tinted, round(era.fromPx), round(era.toPx), era.lines, round(era.textX), round(era.textY)]),
    lanes: scene.lanes.map(lane => [round(lane.fromPx), round(lane.toPx), lane.shown, lane.folded, lane.nameBox && box(lane.nameBox)]),
    marks: scene.marks.map(mark => [mark.index, mark.lane, round(mark.x), round(mark.y), mark.sizePx, mark.form, mark.about, mark.steppedBack, mark.chosen,
      mark.bar && bar(mark.bar), pair(mark.brackets)]),
    clusters: scene.clusters.map(cluster => [cluster.lane, box(cluster), [...cluster.indices], cluster.steppedBack]),
    labels: scene.labels.map(label => [label.index, box(label), label.side, label.dateText, label.titleLines]),
  }
}

/** How much of the drawing's width is time, where a window is framed. */
const LENGTH_PX = 1044

/** The window after each event was chosen in the opening, and that of it with all that it is linked to. @param {import('../model/events.js').Model} model */
function framed(model) {
  const { events } = model
  const opening = openingWindow(model)
  const view = { scale: new Scale(opening.startDay, opening.endDay, 0, LENGTH_PX), limits: windowLimits(model) }
  return Array.from({ length: events.count }, (_, chosen) => {
    const window = windowForChosen(/** @type {any} */ (view), events, chosen) ?? opening
    const all = windowForAll(/** @type {any} */ (view), events, [chosen, ...events.causesOf(chosen), ...events.effectsOf(chosen)])
    return [window.startDay, window.endDay, all.startDay, all.endDay].map(round)
  })
}

/** Every set as its file has it. @returns {{name: string, text: string}[]} */
export function caseFiles() {
  return sets().map(({ name, drawing, file, extra, boxes, count }) => {
    const model = readEvents(drawing)
    /** @type {Record<string, Record<string, number>>} */
    const widths = {}
    const measures = Object.fromEntries(/** @type {const} */ (['wide', 'embed']).map(mode => {
      const measure = measureIn(mode)
      return [mode, (/** @type {string} */ text, /** @type {import('../layout/fonts.js').FontKey} */ font) => {
        const key = font === 'lane' && mode === 'embed' ? 'laneWithin' : font
        return (widths[key] ??= {})[text] = measure(text, font)
      }]
    }))
    const opening = openingWindow(model)
    /** @type {Asked[]} */
    const asked = []
    const add = (/** @type {number[]} */ [widthPx, heightPx], /** @type {Partial<Asked>} */ rest) =>
      asked.push({ widthPx, heightPx, ...opening, chosen: -1, linked: [], thread: null, matches: null, ...rest })
    for (const size of boxes) add(size, {})
    windows(model, count, 5).forEach((window, i) => add(boxes[i % boxes.length], window))
    extra(model).forEach((rest, i) => add(boxes[i % 2], rest))
    const scenes = asked.map(one => {
      const set = (/** @type {number[]|null} */ list) => list && Uint8Array.from({ length: model.events.count }, (_, i) => Number(list.includes(i)))
      const scene = layoutScene({
        ...one, events: model.events, lanes: model.lanes, eras: model.eras, mode: one.widthPx >= 1000 ? 'wide' : 'embed',
        measure: measures[one.widthPx >= 1000 ? 'wide' : 'embed'], thread: set(one.thread), matches: set(one.matches),
      })
      return { asked: one, scene: written(scene) }
    })
    const lines = [
      `"opening": ${JSON.stringify(opening)},`, `"framed": ${JSON.stringify(name === 'seeded-400' ? [] : framed(model))},`, `"drawing": ${file === '' ? JSON.stringify(drawing) : JSON.stringify(file)},`, `"widths": ${JSON.stringify(widths)},`,
      `"scenes": [\n${scenes.map(scene => JSON.stringify(scene)).join(',\n')}\n]`,
    ]
    return { name: `layout-${name}.json`, text: `{\n${lines.join('\n')}\n}\n` }
  })
}
