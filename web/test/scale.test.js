import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { MIN_WINDOW_DAYS, Scale, windowLimits } from '../layout/scale.js'
import { seeded } from './seeded.js'

/** @param {number} a @param {number} b @param {number} [by] */
const near = (a, b, by = 1e-6) => assert.ok(Math.abs(a - b) <= by * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`)

describe('days and pixels', () => {
  test('a day goes to its pixel and comes back', () => {
    const random = seeded(3)
    for (let n = 0; n < 500; n++) {
      const startDay = (random() - 0.5) * 1e6
      const scale = new Scale(startDay, startDay + 1 + random() ** 4 * 1e6, 136 * random(), 300 + 1600 * random())
      const day = startDay + (random() * 3 - 1) * scale.days
      near(scale.xToDay(scale.dayToX(day)), day)
      const x = random() * 2000
      near(scale.dayToX(scale.xToDay(x)), x)
    }
  })

  test('the ends of the window stand on the ends of the box', () => {
    const scale = new Scale(100, 200, 136, 1280)
    assert.equal(scale.dayToX(100), 136)
    assert.equal(scale.dayToX(200), 1280)
    assert.equal(scale.pxPerDay, 11.44)
  })

  test('a window of no width, or that is no number, is one day', () => {
    assert.equal(new Scale(5, 5, 0, 100).endDay, 6)
    assert.equal(new Scale(NaN, 7, 0, 100).startDay, 0)
    assert.equal(new Scale(5, Infinity, 0, 100).endDay, 6)
  })
})

describe('zooming', () => {
  test('keeps the day under the pointer still', () => {
    const random = seeded(4)
    for (let n = 0; n < 200; n++) {
      const scale = new Scale(-5000, 20_000, 136, 1280)
      const atPx = 136 + random() * 1144
      const factor = 0.2 + random() * 5
      near(scale.zoomed(factor, atPx).xToDay(atPx), scale.xToDay(atPx))
      near(scale.zoomed(factor, atPx).days, scale.days / factor)
    }
  })

  test('there and back again is the same window', () => {
    const back = new Scale(0, 1000, 0, 500).zoomed(3, 120).zoomed(1 / 3, 120)
    near(back.startDay, 0)
    near(back.endDay, 1000)
  })

  test('dragging to the right brings earlier days', () => {
    const scale = new Scale(0, 100, 0, 1000).panned(50)
    assert.deepEqual([scale.startDay, scale.endDay], [-5, 95])
  })
})

describe('limits', () => {
  const limits = { startDay: 0, endDay: 100 }
  for (const [from, to, startDay, endDay, what] of /** @type {[number, number, number, number, string][]} */ ([
    [90, 120, 70, 100, 'is moved rather than cut'],
    [-50, 300, 0, 100, 'is not wider than the limits'],
    [-20, 10, 0, 30, 'is moved from before the limits'],
    [10, 20, 10, 20, 'stays when it is inside'],
    [50, 51, 48.5, 52.5, `grows about its middle to ${MIN_WINDOW_DAYS} days`],
  ])) {
    test(`a window [${from}, ${to}) ${what}`, () => {
      const scale = new Scale(from, to, 0, 100).clamped(limits)
      assert.deepEqual([scale.startDay, scale.endDay], [startDay, endDay])
    })
  }

  test('leave some air around the whole', () => {
    const air = windowLimits({ startDay: 0, endDay: 1000 })
    assert.ok(air.startDay < 0 && air.endDay > 1000)
    const tiny = windowLimits({ startDay: 7, endDay: 8 })
    assert.ok(tiny.endDay - tiny.startDay >= MIN_WINDOW_DAYS)
  })
})
