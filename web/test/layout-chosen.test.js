import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { faults, windows } from './scene.js'
import { seeded, timeline } from './seeded.js'
import { measureAt } from './widths.js'

/** @typedef {import('../layout/scene.js').SceneInput} SceneInput */
/** @typedef {import('../model/events.js').Model} Model */

const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/**
 * Views of a timeline with something chosen in each: seeded windows, choices in and near them, with and without what it is linked to.
 *
 * @param {Model} model
 * @param {number} count
 * @param {number} widthPx
 * @param {number} heightPx
 * @returns {SceneInput[]}
 */
function views(model, count, widthPx, heightPx) {
  const random = seeded(model.events.count * 31 + widthPx)
  return windows(model, count, widthPx).map((window, n) => {
    const inside = model.events.inWindow(window.startDay, window.endDay)
    const chosen = inside.length > 0 ? inside[Math.floor(random() * inside.length)] : 0
    const focused = inside.length > 0 && n % 3 === 0 ? inside[Math.floor(random() * inside.length)] : -1
    const linked = n % 2 === 0 ? [...model.events.causesOf(chosen), ...model.events.effectsOf(chosen)] : []
    const matches = n % 5 === 4 ? Uint8Array.from({ length: model.events.count }, () => random() < 0.2 ? 1 : 0) : null
    return { events: model.events, lanes: model.lanes, eras: model.eras, ...window, widthPx, heightPx, measure: measureAt(widthPx), chosen, focused, linked, matches }
  })
}

/**
 * In the shipped timeline the chosen event is named too; in a synthetic one its mark may stand at an edge where no name has room.
 *
 * @param {SceneInput} input
 */
function held(input) {
  const scene = layoutScene(input)
  const where = `${input.chosen} chosen in ${input.startDay} to ${input.endDay}, ${input.widthPx} × ${input.heightPx}, of ${input.events.count}`
  assert.deepEqual(faults(scene, input), [], where)
  const mark = scene.marks.find(each => each.index === input.chosen)
  if (input.events.inWindow(input.startDay, input.endDay).includes(input.chosen ?? -1)) {
    assert.ok(mark?.chosen, `no mark for ${where}`)
    if (input.events === shipped.events) assert.ok(scene.labels.some(label => label.index === input.chosen && label.chosen), `no name for ${where}`)
  }
  assert.ok(!scene.clusters.some(cluster => cluster.indices.includes(input.chosen ?? -1)), `in a cluster: ${where}`)
  return scene
}

const BOXES = [[298, 507], [353, 554], [560, 519], [700, 493], [1000, 358], [1280, 525], [1920, 880]]

describe('the chosen event has its mark and its name, and is in no cluster', () => {
  for (const [name, model, count] of /** @type {[string, Model, number][]} */ ([
    ['the shipped timeline', shipped, 60], ['a timeline of 127', timeline(127), 40], ['a timeline of 1,000', timeline(1000), 40], ['a timeline of 10,000', timeline(10_000), 12],
  ])) {
    for (const [widthPx, heightPx] of BOXES) {
      test(`in ${name} at ${widthPx} × ${heightPx}`, () => {
        for (const input of views(model, count, widthPx, heightPx)) held(input)
      })
    }
  }

  test('whichever of the shipped events it is, on a phone and in an embed', () => {
    for (const [widthPx, heightPx] of [[353, 554], [700, 493]]) {
      for (let chosen = 0; chosen < shipped.events.count; chosen++) {
        const day = shipped.events.startDay[chosen]
        const linked = [...shipped.events.causesOf(chosen), ...shipped.events.effectsOf(chosen)]
        const input = {
          events: shipped.events, lanes: shipped.lanes, eras: shipped.eras, startDay: day - 4000, endDay: day + 4000, widthPx, heightPx, measure: measureAt(widthPx), chosen, linked,
        }
        held(input)
      }
    }
  })
})

test('what is focused is named nine times in ten, alone or beside something chosen', () => {
  let asked = 0
  let named = 0
  for (const [widthPx, heightPx] of BOXES) {
    for (const input of views(shipped, 30, widthPx, heightPx)) {
      if (input.focused === undefined || input.focused < 0) continue
      for (const chosen of [-1, input.chosen]) {
        const scene = layoutScene({ ...input, chosen, matches: null, linked: [] })
        asked++
        if (scene.labels.some(label => label.index === input.focused)) named++
      }
    }
  }
  assert.ok(asked > 50 && named >= asked * 0.9, `${named} of ${asked} are named`)
})
