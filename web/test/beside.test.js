import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { besideWindow } from '../model/beside.js'

const events = { count: 5, startDay: [0, 10, 20, 20, 30] }

describe('the events beside a window', () => {
  for (const [startDay, endDay, only, earlier, later] of /** @type {[number, number, number[]|null, number, number][]} */ ([
    [12, 18, null, 1, 2],
    [-9, -1, null, -1, 0],
    [40, 50, null, 4, -1],
    [20, 30, null, 1, 4],
    [12, 18, [1, 0, 0, 1, 0], 0, 3],
    [12, 18, [0, 0, 0, 0, 0], -1, -1],
  ])) {
    test(`from ${startDay} until ${endDay}${only ? ` of ${only}` : ''}`, () => {
      assert.deepEqual(besideWindow(events, startDay, endDay, only), { earlier, later })
    })
  }
})
