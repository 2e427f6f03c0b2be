import { readFileSync } from 'node:fs'
import { layoutScene } from '../web/layout/layout.js'
import { Scale, windowLimits } from '../web/layout/scale.js'
import { openingWindow } from '../web/model/opening.js'
import { readEvents } from '../web/model/events.js'
import { timeline } from '../web/test/seeded.js'
import { measureAt } from '../web/test/widths.js'

/**
 * What the layout costs on the main thread: `node bench/layout.mjs`. Per step of a gesture (60 steps from the whole to one year and
 * back, then 60 of panning), and at rest. Painting is not in it.
 */

const STEPS = 60
const shipped = readEvents(JSON.parse(readFileSync(new URL('../web/test/fixtures/opening.json', import.meta.url), 'utf8')))

/** @param {number[]} times */
function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(2).padStart(7)
  return `median ${at(0.5)} ms  p95 ${at(0.95)} ms`
}

/** @param {import('../web/model/events.js').Model} model */
function windowsOf(model) {
  const whole = windowLimits(model)
  const far = new Scale(whole.startDay, whole.endDay, 0, 1000)
  const factor = (far.days / 365.25) ** (1 / (STEPS - 1))
  const zoomed = [far]
  while (zoomed.length < STEPS) zoomed.push(zoomed[zoomed.length - 1].zoomed(factor, 880))
  const panned = [zoomed[STEPS >> 1]]
  while (panned.length < STEPS) panned.push(panned[panned.length - 1].panned(12))
  return { zoom: [...zoomed, ...[...zoomed].reverse()], pan: panned }
}

for (const [name, model] of /** @type {[string, import('../web/model/events.js').Model][]} */ ([['127', shipped], ['1,000', timeline(1000)], ['10,000', timeline(10_000)]])) {
  for (const [widthPx, heightPx] of [[375, 554], [1280, 525]]) {
    const base = { events: model.events, lanes: model.lanes, eras: model.eras, widthPx, heightPx, measure: measureAt(widthPx) }
    /** @type {Record<string, number[]>} */
    const times = { rest: [], zoom: [], pan: [] }
    for (let n = 0; n < 12; n++) {
      const started = performance.now()
      layoutScene({ ...base, ...openingWindow(model) })
      if (n > 1) times.rest.push(performance.now() - started)
    }
    for (const [kind, scales] of Object.entries(windowsOf(model))) {
      for (let round = 0; round < 3; round++) {
        /** @type {null | import('../web/layout/scene.js').Scene} */
        let previous = null
        for (const { startDay, endDay } of scales) {
          const started = performance.now()
          previous = layoutScene({ ...base, startDay, endDay, previous, keepLanes: previous !== null })
          if (round > 0) times[kind].push(performance.now() - started)
        }
      }
    }
    for (const [kind, list] of Object.entries(times)) console.log(`${name.padStart(6)} events  ${String(widthPx).padStart(4)} px  ${kind.padEnd(4)}  ${quantiles(list)}`)
  }
}
