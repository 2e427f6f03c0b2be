import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { layoutScene } from '../layout/layout.js'
import { Scale, windowLimits } from '../layout/scale.js'
import { readEvents } from '../model/events.js'
import { faults } from './scene.js'
import { timeline } from './seeded.js'
import { measureAt } from './widths.js'

/** A gesture of 60 steps from the whole to one year, and back: what is named in two neighbouring frames keeps its row, nearly always. */

const STEPS = 60
const KEPT = 0.95
const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/** @param {import('../model/events.js').Model} model  @returns {import('../layout/scale.js').Scale[]} all about one day, under one px */
function zoom(model) {
  const whole = windowLimits(model)
  const far = new Scale(whole.startDay, whole.endDay, 0, 1000)
  const factor = (far.days / 365.25) ** (1 / (STEPS - 1))
  const scales = [far]
  while (scales.length < STEPS) scales.push(scales[scales.length - 1].zoomed(factor, 880))
  return [...scales, ...[...scales].reverse()]
}

for (const [name, model] of /** @type {[string, import('../model/events.js').Model][]} */ ([
  ['the shipped events', shipped], ['1,000 events', timeline(1000)], ['10,000 events', timeline(10_000)],
])) {
  describe(`a zoom of ${STEPS} steps through ${name}, and back`, () => {
    for (const [widthPx, heightPx] of [[700, 490], [1280, 525]]) {
      test(`at ${widthPx} px: every frame is sound, and of the names in two frames 95 in 100 keep their row`, () => {
        /** @type {null | import('../layout/scene.js').Scene} */
        let previous = null
        zoom(model).forEach(({ startDay, endDay }, step) => {
          const input = { events: model.events, lanes: model.lanes, eras: model.eras, startDay, endDay, widthPx, heightPx, measure: measureAt(widthPx), previous, keepLanes: step > 0 }
          const scene = layoutScene(input)
          assert.deepEqual(faults(scene, input), [], `step ${step}`)
          const rows = new Map(previous?.labels.map(label => [label.index, label.y]) ?? [])
          const both = scene.labels.filter(label => rows.has(label.index))
          const kept = both.filter(label => label.y === rows.get(label.index))
          assert.ok(kept.length >= both.length * KEPT, `step ${step}: ${kept.length} of ${both.length}`)
          previous = scene
        })
      })
    }
  })
}

test('the day under the pointer stays under it in every step', () => {
  const scales = zoom(shipped)
  for (const scale of scales) assert.ok(Math.abs(scale.dayToX(scales[0].xToDay(880)) - 880) < 1e-6)
})

describe('the same zoom on a phone, where time runs down', () => {
  for (const [name, model] of /** @type {[string, import('../model/events.js').Model][]} */ ([['the shipped events', shipped], ['10,000 events', timeline(10_000)]])) {
    test(`through ${name}: every frame is sound, leaders never cross, and of the names whose events stay in view nine in ten stay, mostly as near to their marks`, () => {
      /** @type {null | import('../layout/scene.js').Scene} */
      let previous = null
      let could = 0
      let stayed = 0
      let near = 0
      zoom(model).forEach(({ startDay, endDay }, step) => {
        const input = { events: model.events, lanes: model.lanes, eras: model.eras, startDay, endDay, widthPx: 375, heightPx: 554, measure: measureAt(375), previous, keepLanes: step > 0 }
        const scene = layoutScene(input)
        assert.deepEqual(faults(scene, input), [], `step ${step}`)
        const marks = new Map(scene.marks.map(mark => [mark.index, mark.y]))
        const away = new Map(scene.labels.map(label => [label.index, label.y - (marks.get(label.index) ?? 0)]))
        // a bar whose beginning is out of view is pointed at elsewhere
        const pointed = new Map(scene.marks.filter(mark => mark.sizePx > 0).map(mark => [mark.index, mark.y]))
        const heights = [...scene.labels].sort((a, b) => a.y - b.y).flatMap(label => pointed.get(label.index) ?? [])
        assert.ok(heights.every((y, n) => n === 0 || y >= heights[n - 1]), `leaders cross in step ${step}`)
        const inView = new Set(model.events.inWindow(startDay, endDay))
        for (const label of previous?.labels ?? []) {
          if (!inView.has(label.index)) continue
          could++
          const now = away.get(label.index)
          if (now === undefined) continue
          stayed++
          const before = label.y - (previous?.marks.find(mark => mark.index === label.index)?.y ?? 0)
          if (Math.abs(now - before) < 40) near++
        }
        previous = scene
      })
      assert.ok(stayed >= could * 0.9, `${stayed} of ${could} stayed`)
      assert.ok(near >= stayed * 0.85, `${near} of ${stayed} stayed near`)
    })
  }
})
