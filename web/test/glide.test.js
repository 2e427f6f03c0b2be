import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Glide, GLIDE_MS } from '../interact/glide.js'
import { layoutScene } from '../layout/layout.js'
import { seeded, timeline } from './seeded.js'
import { measureIn } from './widths.js'

/** A scene of one lane with one named mark and one pill. @param {number} lanePx @param {number} rowPx @param {object} [rest] */
const scene = (lanePx, rowPx, rest = {}) => /** @type {import('../layout/scene.js').Scene} */ (/** @type {unknown} */ ({
  direction: 'right', mode: 'wide', widthPx: 1000,
  lanes: [{ index: 0, fromPx: 0, toPx: lanePx, nameBox: null }],
  marks: [{ index: 7, x: 50, y: rowPx }],
  clusters: [{ id: '1-2', x: 90, y: rowPx + 3 }],
  labels: [{ index: 7, x: 60, y: rowPx - 8, leader: [[50, rowPx], [60, rowPx - 2]] }],
  ...rest,
}))

test('what changes its row sets out where it was and arrives after a quarter of a second, days untouched', () => {
  const glide = new Glide()
  const [before, after] = [scene(100, 20), scene(140, 60)]
  glide.turn(before, 0, true)
  assert.equal(glide.at(before, 0), before, 'the first scene stands at once')
  glide.turn(after, 1000, true)
  const first = glide.at(after, 1000)
  assert.deepEqual([first.lanes[0].toPx, first.marks[0].y, first.clusters[0].y, first.labels[0].y], [100, 20, 23, 12])
  assert.deepEqual([first.marks[0].x, first.clusters[0].x, first.labels[0].x], [50, 90, 60])
  let least = 20
  for (let ms = 0; ms <= GLIDE_MS; ms += 20) {
    const { y } = glide.at(after, 1000 + ms).marks[0]
    assert.ok(y >= least && y <= 60, `${y} after ${ms} ms`)
    least = y
  }
  assert.equal(glide.at(after, 1000 + GLIDE_MS), after)
  assert.equal(glide.active(1000 + GLIDE_MS), false)
})

test('a name turned back on its way sets out from where it is seen', () => {
  const glide = new Glide()
  const [low, high] = [scene(100, 20), scene(100, 60)]
  glide.turn(low, 0, true)
  glide.turn(high, 100, true)
  const seen = glide.at(high, 200).marks[0].y
  assert.ok(seen > 20 && seen < 60)
  const again = scene(100, 20)
  glide.turn(again, 200, true)
  assert.equal(Math.round(glide.at(again, 200).marks[0].y * 1000), Math.round(seen * 1000))
})

test('steps in between that leave its row alone do not hold it up', () => {
  const glide = new Glide()
  glide.turn(scene(100, 20), 0, true)
  let last = scene(100, 60)
  glide.turn(last, 0, true)
  for (let ms = 16; ms < GLIDE_MS + 16; ms += 16) glide.turn(last = scene(100, 60), ms, true)
  assert.equal(glide.active(GLIDE_MS), false)
  assert.equal(last.marks[0].y, 60)
})

test('a leader stays with its mark and its name', () => {
  const glide = new Glide()
  glide.turn(scene(100, 20), 0, true)
  const after = scene(100, 60)
  glide.turn(after, 0, true)
  const { marks, labels } = glide.at(after, 90)
  assert.deepEqual(labels[0].leader, [[50, marks[0].y], [60, labels[0].y + 6]])
})

for (const [why, rest, motion] of /** @type {[string, object, boolean][]} */ ([
  ['without motion', {}, false],
  ['at another width', { widthPx: 900 }, true],
  ['where time runs down', { direction: 'down', mode: 'phone' }, true],
])) {
  test(`nothing glides ${why}`, () => {
    const glide = new Glide()
    glide.turn(scene(100, 20), 0, true)
    const after = scene(140, 60, rest)
    glide.turn(after, 0, motion)
    assert.equal(glide.at(after, 0), after)
  })
}

test('in a zoom through 1,000 events every mark is where its day is in every frame, and all have arrived soon after', () => {
  const { events, lanes, eras } = timeline(1000)
  const random = seeded(3)
  const glide = new Glide()
  /** @type {import('../layout/scene.js').Scene|null} */ let previous = null
  let [startDay, endDay] = [events.startDay[0], events.endDay[events.count - 1]]
  let moved = 0, at = 0
  for (let step = 0; step < 30; step++, at += 16) {
    const middle = startDay + (endDay - startDay) * random()
    ;[startDay, endDay] = [middle - (middle - startDay) * 0.95, middle + (endDay - middle) * 0.95]
    const made = layoutScene({ events, lanes, eras, startDay, endDay, widthPx: 1280, heightPx: 520, mode: 'wide', measure: measureIn('wide'), previous, keepLanes: previous !== null })
    glide.turn(made, at, true)
    const shown = glide.at(made, at)
    shown.marks.forEach((mark, i) => {
      assert.equal(mark.x, made.marks[i].x)
      if (mark.y !== made.marks[i].y) moved++
    })
    previous = made
  }
  assert.ok(moved > 0, 'nothing ever changed its row')
  assert.equal(glide.active(at + GLIDE_MS), false)
})
