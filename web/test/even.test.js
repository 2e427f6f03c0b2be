import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { evenOut } from '../layout/even.js'

/** @param {Generator} steps */
const run = steps => { for (const step of steps) void step }

/** @param {number[][]} lanes  [height, need, missing] */
const lanesOf = lanes => lanes.map(([heightPx, needPx, missing]) => ({ heightPx, needPx, missing }))

/** Each row names one more, and needs all that it got. @param {import('../layout/even.js').Filled[]} lanes */
const helps = lanes => (/** @type {number} */ lane, /** @type {number} */ heightPx) => ({ heightPx, needPx: heightPx, missing: lanes[lane].missing - 1 })

describe('heights that lanes do not need', () => {
  test('go to those in which names are missing, and their sum stays', () => {
    const lanes = lanesOf([[80, 50, 0], [60, 60, 1], [70, 65, 0]])
    run(evenOut(lanes, helps(lanes)))
    assert.deepEqual(lanes.map(lane => lane.heightPx), [65, 75, 70])
    assert.equal(lanes[1].missing, 0)
  })

  test('are taken where most is to spare, never below what a lane needs', () => {
    const lanes = lanesOf([[80, 60, 0], [60, 60, 9], [80, 62, 0], [53, 52, 0]])
    run(evenOut(lanes, helps(lanes)))
    assert.equal(lanes.reduce((sum, lane) => sum + lane.heightPx, 0), 273)
    lanes.forEach(({ heightPx, needPx }) => assert.ok(heightPx >= needPx))
    assert.equal(lanes[1].missing, 7)
  })

  test('stay where a row would name no more', () => {
    const lanes = lanesOf([[80, 50, 0], [60, 60, 1]])
    run(evenOut(lanes, () => null))
    assert.deepEqual(lanes.map(lane => lane.heightPx), [80, 60])
  })

  test('complete a row that is there in part', () => {
    const lanes = lanesOf([[60, 54, 0], [60, 50, 1]])
    run(evenOut(lanes, helps(lanes)))
    assert.deepEqual(lanes.map(lane => lane.heightPx), [55, 65])
  })
})
