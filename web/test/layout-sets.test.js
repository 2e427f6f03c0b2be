import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { faults, windows } from './scene.js'
import { timeline } from './seeded.js'
import { measureAt } from './widths.js'

/**
 * The claim about names, whole: 4 sets, 5 widths, 200 windows each. No two names meet; none is cut or has more than three lines; none
 * lies on the mark or the bar of another event; every event of the window is a mark, named or not, or in one cluster that counts it.
 */

const WINDOWS = 200
const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))
const SETS = /** @type {[string, import('../model/events.js').Model][]} */ ([
  ['5 events', timeline(5)], ['the shipped events', shipped], ['1,000 events', timeline(1000)], ['10,000 events', timeline(10_000)],
])

/** The drawing's own height in a page of this width. @param {number} widthPx */
const heightAt = widthPx => widthPx < 560 ? 554 : widthPx < 1000 ? 490 : widthPx < 1600 ? 525 : 880

for (const [name, model] of SETS) {
  describe(name, () => {
    for (const widthPx of [320, 375, 700, 1280, 1920]) {
      test(`at ${widthPx} px, in ${WINDOWS} windows: nothing meets, is cut, lost or counted twice`, () => {
        for (const window of windows(model, WINDOWS, widthPx)) {
          const input = { events: model.events, lanes: model.lanes, eras: model.eras, ...window, widthPx, heightPx: heightAt(widthPx), measure: measureAt(widthPx) }
          assert.deepEqual(faults(layoutScene(input), input), [], `window ${window.startDay} to ${window.endDay}`)
        }
      })
    }
  })
}
