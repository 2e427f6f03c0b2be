import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Rows } from '../layout/rows.js'
import { seeded } from './seeded.js'

describe('the first free row', () => {
  test('is the one that a plain search finds, whatever is taken, also when some boxes were looked at before', () => {
    const next = seeded(1994)
    const whole = (/** @type {number} */ below) => Math.floor(next() * below)
    const box = () => {
      const fromPx = whole(380) - 20
      return { fromPx, toPx: fromPx + 1 + whole(150), up: whole(14), down: 1 + whole(14) }
    }
    for (let round = 0; round < 300; round++) {
      const rows = new Rows(0, 360, 40 + whole(120), 2)
      for (let n = whole(30); n > 0; n--) rows.set(box(), whole(rows.height))
      const boxes = Array.from({ length: 1 + whole(4) }, box)
      const fits = (/** @type {number} */ y) => boxes.every(one =>
        y - one.up >= rows.padPx && y + one.down <= rows.height - rows.padPx && rows.isFree(one, y))
      const all = Array.from({ length: rows.height }, (_, y) => y)
      const looked = whole(boxes.length + 1)
      rows.lookAt(boxes.slice(0, looked))
      assert.equal(rows.find(boxes, 'top', -1, looked), all.find(fits) ?? -1, `round ${round} from the top`)
      assert.equal(rows.find(boxes, 'bottom'), all.findLast(fits) ?? -1, `round ${round} from the bottom`)
    }
  })
})
