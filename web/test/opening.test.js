import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openingWindow } from '../model/opening.js'
import { density } from '../model/density.js'
import { timeline } from './seeded.js'

/** @param {number[]} importance @param {number[]} startDay */
function model(importance, startDay) {
  const count = importance.length
  const days = startDay.map(day => day + 1)
  return /** @type {any} */ ({
    startDay: 0, endDay: 10_000,
    events: { count, importance, startDay, startUntil: days, endFrom: startDay, endDay: [...days], endKind: startDay.map(() => 0) },
  })
}

describe('the opening window', () => {
  const early = Array.from({ length: 80 }, (_, i) => i * 25)

  test('holds all turning points and leaves early background out', () => {
    const window = openingWindow(model([...early.map(() => 3), 5, 5, 5], [...early, 6000, 7000, 9000]))
    assert.ok(window.startDay < 6000 && window.startDay > 5900, `${window.startDay}`)
    assert.ok(window.endDay > 9001 && window.endDay < 9200, `${window.endDay}`)
  })

  test('goes by the next importance when there is but one turning point', () => {
    const window = openingWindow(model([...early.map(() => 2), 4, 4, 5], [...early, 6000, 7000, 9000]))
    assert.ok(window.startDay < 6000 && window.startDay > 5900, `${window.startDay}`)
  })

  test('is the whole with some air when that is hardly more, or when there are few events', () => {
    for (const whole of [openingWindow(model([...early.map(() => 3), 5, 5], [...early, 10, 9900])), openingWindow(model([3, 5, 5], [0, 6000, 9000]))]) {
      assert.ok(whole.startDay < 0 && whole.endDay > 10_000)
    }
  })

  test('leaves out one event in twenty at most where all names have room', () => {
    const few = openingWindow(model([...Array(57).fill(3), 5, 5, 5], [...early.slice(0, 57), 6000, 7000, 9000]))
    assert.ok(few.startDay <= 0 && few.endDay > 9001, `${few.startDay} to ${few.endDay}`)
    const three = openingWindow(model([3, 3, 3, ...Array(54).fill(2), 5, 5, 5], [0, 50, 100, ...early.slice(0, 54).map(day => 6000 + day), 5900, 7000, 9000]))
    assert.ok(three.startDay > 5800 && three.startDay < 5900, `${three.startDay}`)
  })

  test('counts what still goes on with its beginning', () => {
    const going = model([...early.map(() => 3), 5, 5], [...early, 5000, 6000])
    going.events.endKind[81] = 1
    going.events.endDay[81] = 10_000
    assert.ok(openingWindow(going).endDay < 6200)
  })
})

describe('density', () => {
  test('counts every event once', () => {
    const { events, startDay, endDay } = timeline(1000)
    const counted = density(events, { startDay, endDay, columns: 280 })
    assert.equal(counted.totals.reduce((sum, count) => sum + count, 0), 1000)
    assert.equal(counted.counts.reduce((sum, count) => sum + count, 0), 1000)
    assert.equal(counted.most, Math.max(...counted.totals))
  })

  test('counts only what is asked for', () => {
    const { events, startDay, endDay } = timeline(127)
    const only = Uint8Array.from({ length: 127 }, (_, i) => i % 3 === 0 ? 1 : 0)
    const counted = density(events, { startDay, endDay, columns: 50, only })
    assert.equal(counted.totals.reduce((sum, count) => sum + count, 0), only.reduce((sum, one) => sum + one, 0))
  })

  test('of no events is flat', () => {
    const { events } = timeline(0)
    assert.equal(density(events, { startDay: 0, endDay: 1, columns: 10 }).most, 0)
  })
})
