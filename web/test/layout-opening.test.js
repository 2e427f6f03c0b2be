import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { openingWindow } from '../model/opening.js'
import { faults, windows } from './scene.js'
import { measureIn } from './widths.js'

/** The shipped timeline, as a page gets it: a copy, so that an edited row does not move these tests. */
const model = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

const LANDMARKS = ['1994-de-facto-secession', '2020-karabakh-war', '2023-september-offensive', '2024-ambassador-recall']

/** @param {number} widthPx @param {number} heightPx @param {number} [wider]  how much wider its fonts are than usual */
function opening(widthPx, heightPx, wider = 1) {
  const input = {
    events: model.events, lanes: model.lanes, eras: model.eras, ...openingWindow(model), widthPx, heightPx,
    measure: measureIn(widthPx >= 1000 ? 'wide' : widthPx >= 560 ? 'embed' : 'phone', wider),
  }
  const scene = layoutScene(input)
  assert.deepEqual(faults(scene, input), [])
  const named = scene.labels.map(label => model.events.id[label.index])
  return { scene, named, turning: scene.labels.filter(label => label.importance === 5).length }
}

describe('the opening of the shipped timeline', () => {
  for (const [widthPx, heightPx, turning, names] of [[1024, 570, 13, 28], [1280, 525, 14, 36], [1440, 705, 14, 50], [1920, 885, 14, 75]]) {
    test(`at ${widthPx} × ${heightPx} names the four landmarks, ${turning} turning points and ${names} events at least`, () => {
      const { named, turning: found } = opening(widthPx, heightPx)
      assert.deepEqual(LANDMARKS.filter(id => !named.includes(id)), [])
      assert.ok(found >= turning, `${found} turning points`)
      assert.ok(named.length >= names, `${named.length} names`)
    })
  }

  for (const [widthPx, heightPx, dated] of [[700, 490, 6], [1280, 523, 9], [1440, 705, 10], [1920, 885, 11]]) {
    test(`at ${widthPx} × ${heightPx} ${dated} turning points have their date, below the title or in its line`, () => {
      const { scene } = opening(widthPx, heightPx)
      const found = scene.labels.filter(({ importance, dateText }) => importance === 5 && dateText !== '')
      assert.ok(found.length >= dated, `${found.length} have their date`)
      for (const label of scene.labels.filter(({ dateBeside }) => dateBeside)) {
        assert.ok(label.dateText !== '' && label.titleLines === 1 && label.heightPx <= 17, `${label.index}`)
        const mark = scene.marks.find(({ index }) => index === label.index)
        assert.ok(mark && (label.side === 'left' ? label.x + label.widthPx < mark.x : label.x > mark.x), `${label.index}`)
      }
    })
  }

  for (const wider of [1, 1.08, 1.15]) {
    test(`at any width names the four landmarks, with fonts ${wider} times as wide`, () => {
      for (let widthPx = 298; widthPx <= 1920; widthPx += 31) {
        for (const heightPx of widthPx < 560 ? [507, 554, 567] : widthPx < 1000 ? [465, 493] : widthPx < 1600 ? [525, 705] : [880]) {
          const { named } = opening(widthPx, heightPx, wider)
          assert.deepEqual(LANDMARKS.filter(id => !named.includes(id)), [], `${widthPx} × ${heightPx}`)
        }
      }
    })
  }

  test('on a phone names eleven turning points at least, and a dozen events, with leaders', () => {
    const { scene, named, turning } = opening(353, 554)
    assert.ok(turning >= 11, `${turning} turning points`)
    assert.ok(named.length >= 12, `${named.length} names`)
    assert.deepEqual(LANDMARKS.filter(id => !named.includes(id)), [])
    for (const label of scene.labels) assert.ok(label.leader && label.leader.length === 4, `${label.index} has a leader`)
  })

  test('on a phone no name stands further than 100 px from its mark, and half of them within 40', () => {
    const { scene } = opening(353, 554)
    const shifts = scene.labels.map(({ leader }) => leader ? Math.abs(leader[leader.length - 1][1] - leader[0][1]) : 0).sort((a, b) => a - b)
    assert.ok(shifts[shifts.length - 1] <= 100, `${shifts}`)
    assert.ok(shifts[shifts.length >> 1] <= 40, `${shifts}`)
  })

  test('on a phone names the era that it is mostly in, and so does every window', () => {
    assert.ok(opening(353, 554).scene.eras.some(era => era.lines.length > 0))
    const measure = measureIn('phone')
    for (const window of windows(model, 80, 353)) {
      const scene = layoutScene({ events: model.events, lanes: model.lanes, eras: model.eras, ...window, widthPx: 353, heightPx: 554, measure })
      const { y, heightPx } = scene.bodyPx
      for (const era of scene.eras) {
        const seen = Math.min(era.toPx, y + heightPx) - Math.max(era.fromPx, y)
        if (seen < 0.3 * heightPx) continue
        assert.ok(era.lines.length > 0, `${era.title} from ${window.startDay} to ${window.endDay}`)
        assert.ok(era.textY >= Math.max(era.fromPx, y) && era.textY + era.lines.length * 12.5 <= Math.min(era.toPx, y + heightPx), era.title)
        for (const label of scene.labels) {
          assert.ok(era.textY >= label.y + label.heightPx || era.textY + era.lines.length * 12.5 <= label.y, `${era.title} lies on the name of ${label.index}`)
        }
      }
    }
  })

  test('gives lanes of an embed their names inside, with nothing else there', () => {
    const { scene } = opening(700, 490)
    for (const lane of scene.lanes) assert.ok(lane.nameBox && lane.nameBox.y >= lane.fromPx && lane.nameBox.y + lane.nameBox.heightPx <= lane.toPx)
  })

  test('names eras at the left of what is seen of them, never cut', () => {
    for (const [widthPx, heightPx] of [[700, 490], [1280, 525], [1920, 885]]) {
      const { scene } = opening(widthPx, heightPx)
      const shown = scene.eras.filter(era => era.lines.length > 0)
      assert.ok(shown.length >= 1)
      for (const era of shown) {
        const width = Math.max(...era.lines.map(line => measureIn('wide')(line, 'era')))
        assert.ok(era.textX >= Math.max(era.fromPx, scene.bodyPx.x) && era.textX + width <= Math.min(era.toPx, widthPx), era.title)
        assert.ok(era.textY + era.lines.length * 12.5 <= scene.bodyPx.y + 1, era.title)
      }
    }
  })
})

describe('uncertain dates', () => {
  /** @param {string} id @param {number} days about its first day */
  const around = (id, days) => {
    const index = model.events.positionOf(id)
    const middle = model.events.startDay[index]
    const input = { events: model.events, lanes: model.lanes, eras: model.eras, startDay: middle - days / 2, endDay: middle + days / 2, widthPx: 1280, heightPx: 525, measure: measureIn('wide') }
    const scene = layoutScene(input)
    const mark = scene.marks.find(each => each.index === index)
    assert.ok(mark, `${id} has a mark`)
    const px = (/** @type {number} */ day) => 136 + (day - input.startDay) * 1144 / days
    return { mark, px, events: model.events, index }
  }

  test('a known day stands in the middle of it, solid', () => {
    const { mark, px, events, index } = around('2024-ambassador-recall', 20)
    assert.equal(mark.form, 'solid')
    assert.ok(Math.abs(mark.x - px(events.startDay[index] + 0.5)) < 0.01)
    assert.equal(mark.bar, null)
    assert.equal(mark.brackets, null)
  })

  test('about a day is hollow', () => assert.equal(around('1993-turkey-border', 100).mark.form, 'hollow'))

  test('a month has brackets at its first and last day, and a hollow mark in the middle', () => {
    const { mark, px, events, index } = around('1988-11-kirovabad', 200)
    assert.equal(mark.form, 'hollow')
    assert.ok(mark.brackets)
    assert.ok(Math.abs(mark.brackets[0] - px(events.startDay[index])) < 0.01 && Math.abs(mark.brackets[1] - px(events.endDay[index])) < 0.01)
    assert.ok(Math.abs(mark.x - (mark.brackets[0] + mark.brackets[1]) / 2) < 0.01)
  })

  test('a month that is hardly wider than its mark has no brackets', () => assert.equal(around('1988-11-kirovabad', 6000).mark.brackets, null))

  test('a span has its mark on its first day and an end bar after its last', () => {
    const { mark, px, events, index } = around('2023-exodus', 60)
    assert.ok(mark.bar?.solid && mark.bar.endCap && !mark.bar.endArrow && !mark.bar.startArrow)
    assert.ok(Math.abs(mark.x - px(events.startDay[index] + 0.5)) < 0.01)
    assert.ok(Math.abs(mark.bar.toPx - px(events.endDay[index])) < 0.01)
  })

  test('an end known to its month is dotted from the first day it may be', () => {
    const { mark, px, events, index } = around('2022-lachin-blockade', 800)
    assert.ok(mark.bar?.solid && mark.bar.dotsAfter && !mark.bar.endCap)
    assert.ok(Math.abs(mark.bar.dotsAfter[0] - px(events.endFrom[index])) < 0.01)
    assert.ok(Math.abs(mark.bar.dotsAfter[1] - px(events.endDay[index])) < 0.01)
  })

  test('what goes on beyond the view ends in an arrow at its edge', () => {
    const { mark } = around('2022-lachin-blockade', 60)
    assert.ok(mark.bar?.endArrow && !mark.bar.endCap)
    assert.equal(mark.bar.toPx, 1280)
  })
})
