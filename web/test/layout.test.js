import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { layoutScene, layoutSteps } from '../layout/layout.js'
import { faults, windows } from './scene.js'
import { timeline } from './seeded.js'
import { measureAt } from './widths.js'

/** @typedef {import('../layout/scene.js').SceneInput} SceneInput */

const WIDTHS = [320, 375, 700, 1280, 1920]

/** @param {import('../model/events.js').Model} model @param {Partial<SceneInput>} rest  @returns {SceneInput} */
function inputOf(model, rest) {
  return {
    events: model.events, lanes: model.lanes, eras: model.eras, startDay: model.startDay, endDay: model.endDay,
    widthPx: 1280, heightPx: 525, measure: measureAt(rest.widthPx ?? 1280), ...rest,
  }
}

/** @param {number} widthPx */
const heightOf = widthPx => widthPx < 560 ? 560 : widthPx < 1000 ? 490 : widthPx < 1600 ? 525 : 880

describe('while a gesture goes on', () => {
  const model = timeline(127)
  for (const widthPx of [375, 700, 1280]) {
    test(`at ${widthPx} px every frame is sound, and lanes keep their heights`, () => {
      /** @type {null | import('../layout/scene.js').Scene} */
      let previous = null
      for (let step = 0; step < 40; step++) {
        const days = (model.endDay - model.startDay) * 0.9 ** step
        const middle = model.endDay - 3000 - days * 0.1
        const input = inputOf(model, { startDay: middle - days / 2, endDay: middle + days / 2, widthPx, heightPx: heightOf(widthPx), previous, keepLanes: previous !== null })
        const scene = layoutScene(input)
        assert.deepEqual(faults(scene, input), [], `step ${step}`)
        if (previous) {
          assert.deepEqual(scene.lanes.map(lane => [lane.fromPx, lane.toPx]), previous.lanes.map(lane => [lane.fromPx, lane.toPx]))
          assert.equal(scene.stripPx, previous.stripPx)
        }
        previous = scene
      }
    })
  }

  test('lanes that are folded or open stay so, whatever is chosen meanwhile, and no event is lost', () => {
    for (const widthPx of [700, 1280]) {
      for (const heightPx of [200, 525]) {
        const window = { startDay: model.endDay - 9000, endDay: model.endDay - 1000 }
        const open = inputOf(model, { ...window, widthPx, heightPx })
        const chosen = { ...open, chosen: 100, linked: [101, 99] }
        for (const [first, second] of [[open, chosen], [chosen, open]]) {
          const before = layoutScene(first)
          const input = { ...second, previous: before, keepLanes: true }
          const scene = layoutScene(input)
          assert.deepEqual(faults(scene, input), [])
          assert.deepEqual(scene.lanes.map(lane => lane.folded), before.lanes.map(lane => lane.folded))
        }
      }
    }
  })

  test('a window that does not move gives the same scene again', () => {
    const input = inputOf(model, windows(model, 3)[2])
    const first = layoutScene(input)
    const second = layoutScene({ ...input, previous: first, keepLanes: true })
    const named = new Set(first.labels.map(label => label.index))
    const kept = second.labels.filter(label => named.has(label.index)).length
    assert.ok(kept >= first.labels.length * 0.9, `${kept} of ${first.labels.length} names are kept`)
  })

  test('nearly all names that stay in view stay where they were, when the paper is dragged by a few px', () => {
    const window = { startDay: model.endDay - 9000, endDay: model.endDay - 1000 }
    const first = layoutScene(inputOf(model, window))
    const moved = layoutScene(inputOf(model, { startDay: window.startDay + 20, endDay: window.endDay + 20, previous: first, keepLanes: true }))
    const before = new Map(first.labels.map(label => [label.index, label]))
    const still = moved.labels.filter(label => before.get(label.index)?.y === label.y && before.get(label.index)?.side === label.side)
    assert.ok(still.length >= first.labels.length * 0.8, `${still.length} of ${first.labels.length} names kept row and side`)
  })
})

describe('what leads', () => {
  test('turning points are named before all others', () => {
    const model = timeline(127)
    for (const window of windows(model, 8, 5)) {
      const scene = layoutScene(inputOf(model, window))
      const turning = scene.marks.filter(mark => mark.importance === 5 && mark.sizePx > 0).map(mark => mark.index)
      const named = new Set(scene.labels.map(label => label.index))
      const left = turning.filter(index => !named.has(index))
      assert.ok(left.length <= turning.length * 0.25, `${left.length} of ${turning.length} turning points have no name`)
    }
  })

  test('the chosen event is named, ringed and never in a cluster', () => {
    const model = timeline(1000)
    for (const chosen of [100, 400, 650, 990]) {
      const day = model.events.startDay[chosen]
      for (const widthPx of WIDTHS) {
        const linked = [...model.events.causesOf(chosen), ...model.events.effectsOf(chosen)]
        const input = inputOf(model, { startDay: day - 900, endDay: day + 900, chosen, linked, widthPx, heightPx: heightOf(widthPx) })
        const scene = layoutScene(input)
        assert.deepEqual(faults(scene, input), [])
        assert.ok(scene.marks.some(mark => mark.index === chosen && mark.chosen), `${chosen} has a mark at ${widthPx}`)
        assert.ok(scene.labels.some(label => label.index === chosen && label.chosen), `${chosen} has a name at ${widthPx}`)
      }
    }
  })

  test('what does not match steps back and loses its name', () => {
    const model = timeline(127)
    const matches = Uint8Array.from({ length: 127 }, (_, i) => i % 5 === 0 ? 1 : 0)
    const input = inputOf(model, { matches, found: true })
    const scene = layoutScene(input)
    assert.deepEqual(faults(scene, input), [])
    assert.ok(scene.labels.length > 0)
    for (const label of scene.labels) assert.ok(matches[label.index] === 1 && label.found, `${label.index}`)
    for (const mark of scene.marks) assert.equal(mark.steppedBack, matches[mark.index] !== 1)
  })
})

describe('a thread', () => {
  const model = timeline(127)
  const mask = Uint8Array.from({ length: 127 }, (_, i) => model.events.lane[i] !== 2 && i % 3 === 0 ? 1 : 0)
  const chosen = mask.lastIndexOf(1)
  const linked = [mask.indexOf(1)]

  test('keeps its colour, the rest steps back, and lanes without any of it fold', () => {
    for (const widthPx of WIDTHS) {
      const input = inputOf(model, { thread: mask, chosen, linked, widthPx, heightPx: heightOf(widthPx) })
      const scene = layoutScene(input)
      assert.deepEqual(faults(scene, input), [])
      for (const mark of scene.marks) assert.equal(mark.steppedBack, mask[mark.index] !== 1)
      assert.deepEqual(scene.lanes.filter(lane => lane.folded).map(lane => lane.index), [2])
    }
  })

  test('has names only of itself, the current step and what is linked to it before all others', () => {
    const scene = layoutScene(inputOf(model, { thread: mask, chosen, linked }))
    for (const label of scene.labels) assert.equal(mask[label.index], 1)
    for (const named of [chosen, ...linked]) assert.ok(scene.labels.some(label => label.index === named))
  })
})

describe('lanes', () => {
  const model = timeline(127)

  test('fill the height and none is lower than 39 px', () => {
    for (const window of windows(model, 6)) {
      const scene = layoutScene(inputOf(model, window))
      for (const lane of scene.lanes) assert.ok(lane.toPx - lane.fromPx >= 39, `${lane.name} is ${lane.toPx - lane.fromPx} px high`)
      assert.equal(scene.lanes[scene.lanes.length - 1].toPx, scene.heightPx)
      assert.equal(scene.heightPx, 525)
    }
  })

  test('make the drawing higher when their least heights need it', () => {
    const scene = layoutScene(inputOf(model, { heightPx: 200 }))
    assert.ok(scene.heightPx >= 40 + 6 * 39, `${scene.heightPx}`)
  })

  test('without anything linked to the chosen event they fold', () => {
    const chosen = 60
    const linked = [61]
    const open = new Set([model.events.lane[60], model.events.lane[61]])
    const scene = layoutScene(inputOf(model, { chosen, linked }))
    for (const lane of scene.lanes) assert.equal(lane.folded, !open.has(lane.index), lane.name)
  })

  test('say how many of their events the window holds', () => {
    const window = { startDay: model.startDay + 20_000, endDay: model.startDay + 40_000 }
    const scene = layoutScene(inputOf(model, window))
    const positions = model.events.inWindow(window.startDay, window.endDay)
    assert.equal(scene.lanes.reduce((sum, lane) => sum + lane.shown, 0), positions.length)
    assert.equal(scene.lanes.reduce((sum, lane) => sum + lane.total, 0), 127)
  })
})

test('lanes as low as they may be lose no event, with one chosen too', () => {
  for (const count of [5, 127, 1000]) {
    const model = timeline(count)
    for (const widthPx of [600, 700, 1280]) {
      for (const chosen of [-1, 0, Math.floor(count / 2), count - 1]) {
        const input = inputOf(model, { widthPx, heightPx: 200, chosen, focused: count >> 2 })
        assert.deepEqual(faults(layoutScene(input), input), [], `${count} events at ${widthPx} px, ${chosen} chosen`)
      }
    }
  }
})

test('a timeline without events, lanes or eras is an empty scene with an axis', () => {
  const scene = layoutScene({ events: timeline(0).events, lanes: [], eras: [], startDay: 0, endDay: 4000, widthPx: 1280, heightPx: 525, measure: measureAt(1280) })
  assert.equal(scene.marks.length + scene.labels.length + scene.clusters.length, 0)
  assert.ok(scene.axis.lower.some(tick => tick.text !== ''))
})

test('a cluster keeps its id as long as it holds the same events', () => {
  const model = timeline(1000)
  const first = layoutScene(inputOf(model, {}))
  const second = layoutScene(inputOf(model, {}))
  assert.ok(first.clusters.length > 0)
  assert.deepEqual(first.clusters.map(cluster => cluster.id), second.clusters.map(cluster => cluster.id))
  assert.equal(new Set(first.clusters.map(cluster => cluster.id)).size, first.clusters.length)
})

describe('a first drawing that must not hold up the page', () => {
  for (const count of [127, 1000]) {
    test(`pauses after each lane of ${count} events, and is the same in the end`, () => {
      const model = timeline(count)
      const input = inputOf(model, { widthPx: 1280, heightPx: 525 })
      const steps = layoutSteps(input)
      let pauses = 0
      for (;;) {
        const { done, value } = steps.next()
        if (!done) {
          pauses++
          continue
        }
        assert.deepEqual(value, layoutScene(input))
        break
      }
      assert.ok(pauses >= model.lanes.length, `${pauses} pauses`)
    })
  }
})
