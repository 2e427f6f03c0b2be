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
