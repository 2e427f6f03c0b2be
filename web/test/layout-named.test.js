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

/**
 * How many whole titles can be read in the opening, in a page of 1280 × 720 and on a phone of 375 × 667. The drawing has 523 px of the
 * page; with the longer numbers of 1,000 and 10,000 events the filters take two lines, and it has 496 and 488.
 */

const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/** @param {import('../model/events.js').Model} model @param {number} widthPx @param {number} heightPx @param {Partial<import('../layout/scene.js').SceneInput>} [rest] */
function opening(model, widthPx, heightPx, rest) {
  const input = { events: model.events, lanes: model.lanes, eras: model.eras, ...openingWindow(model), widthPx, heightPx, measure: measureAt(widthPx), ...rest }
  const scene = layoutScene(input)
  assert.deepEqual(faults(scene, input), [])
  return scene
}

describe('the opening at 1280 × 720', () => {
  for (const [name, model, heightPx, least] of /** @type {[string, import('../model/events.js').Model, number, number][]} */ ([
    ['the shipped events', shipped, 523, 50], ['50 events', timeline(50), 523, 45], ['1,000 events', timeline(1000), 496, 120], ['10,000 events', timeline(10_000), 488, 150],
  ])) {
    test(`names ${least} of ${name} at least, at 11 px or more`, () => {
      const { labels, crowded } = opening(model, 1280, heightPx)
      assert.ok(labels.length >= least, `${labels.length} names`)
      for (const label of labels) assert.ok(FONTS.wide[titleFont(label.importance, crowded)].sizePx >= 11)
    })
  }

  const SEEDS = Array.from({ length: 24 }, (_, n) => n + 1)
  test('names 45 of 50 events at least, whatever they are', () => {
    for (const seed of SEEDS) {
      const { labels } = opening(timeline(50, { seed }), 1280, 523)
      assert.ok(labels.length >= 45, `${labels.length} names of seed ${seed}`)
    }
  })

  test('names 115 of 1,000 events as a rule, and 100 at least, in six to eight lanes', () => {
    const counts = SEEDS.slice(0, 9).map(seed => opening(timeline(1000, { seed }), 1280, 496).labels.length)
    assert.ok(Math.min(...counts) >= 100, `${counts}`)
    assert.ok(counts.reduce((sum, count) => sum + count, 0) >= 115 * counts.length, `${counts}`)
  })

  test('names all fourteen turning points of the shipped events', () => {
    assert.equal(opening(shipped, 1280, 523).labels.filter(label => label.importance === 5).length, 14)
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
