import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { FONTS, titleFont } from '../layout/fonts.js'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { openingWindow } from '../model/opening.js'
import { faults } from './scene.js'
import { timeline } from './seeded.js'
import { measureAt } from './widths.js'

/** How many whole titles can be read in the opening, in a page of 1280 × 720 (the drawing has 525 px of it) and on a phone of 375 × 667. */

const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/** @param {import('../model/events.js').Model} model @param {number} widthPx @param {number} heightPx @param {Partial<import('../layout/scene.js').SceneInput>} [rest] */
function opening(model, widthPx, heightPx, rest) {
  const input = { events: model.events, lanes: model.lanes, eras: model.eras, ...openingWindow(model), widthPx, heightPx, measure: measureAt(widthPx), ...rest }
  const scene = layoutScene(input)
  assert.deepEqual(faults(scene, input), [])
  return scene
}

describe('the opening at 1280 × 720', () => {
  for (const [name, model, least] of /** @type {[string, import('../model/events.js').Model, number][]} */ ([
    ['the shipped events', shipped, 48], ['50 events', timeline(50), 45], ['1,000 events', timeline(1000), 100], ['10,000 events', timeline(10_000), 120],
  ])) {
    test(`names ${least} of ${name} at least, at 11 px or more`, () => {
      const { labels } = opening(model, 1280, 525)
      assert.ok(labels.length >= least, `${labels.length} names`)
      for (const label of labels) assert.ok(FONTS.wide[titleFont(label.importance)].sizePx >= 11)
    })
  }

  test('names all fourteen turning points of the shipped events', () => {
    assert.equal(opening(shipped, 1280, 525).labels.filter(label => label.importance === 5).length, 14)
  })
})

test('the opening on a phone names ten of the shipped events at least, at 12.5 px or more, with leaders', () => {
  const { labels } = opening(shipped, 375, 554)
  assert.ok(labels.length >= 10, `${labels.length} names`)
  for (const label of labels) {
    assert.ok(FONTS.phone[titleFont(label.importance)].sizePx >= 12.5)
    assert.ok(label.leader, `${label.index} has a leader`)
  }
})
