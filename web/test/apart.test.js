import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { apart, beganOf } from '../model/apart.js'
import { readEdtf } from '../time/edtf.js'
import { readCases } from './cases.js'

const began = (/** @type {string} */ text) => {
  const { startDay, endDay } = /** @type {import('../time/edtf.js').Extent} */ (readEdtf(text))
  return { startDay, endDay, sure: endDay - startDay === 1 && !/[~?]/.test(text) }
}

for (const [before, now, way, unit, count, about] of readCases(readFileSync(new URL('../../src/test/resources/cases/apart.csv', import.meta.url), 'utf8')).slice(1)) {
  test(`${now} is ${count} ${unit} ${way} than ${before}`, () => {
    assert.deepEqual(apart(began(before), began(now)), { way, unit, count: Number(count), about: about === 'true' })
  })
}

test('two events are as far apart as the other way round', () => {
  const dates = ['1905', '1988-02', '1988-02-20', '1988-02-20~', '1994-05-12', '199X', '2020-09-27', '2020-10']
  const other = { later: 'earlier', earlier: 'later', same: 'same', about: 'about' }
  for (const a of dates) for (const b of dates) {
    const there = apart(began(a), began(b)), back = apart(began(b), began(a))
    assert.deepEqual({ ...back, way: other[back.way] }, there, `${a} ${b}`)
  }
})

test('a beginning is read from the columns: a known day, though its end is vague', () => {
  const columns = /** @type {any} */ ({ startDay: [-30, 100], startUntil: [1, 130], startKind: [0, 0], startPrecision: [0, 1], startQualifier: [0, 0] })
  assert.deepEqual(beganOf(columns, 0), { startDay: 0, endDay: 1, sure: true })
  assert.deepEqual(beganOf(columns, 1), { startDay: 100, endDay: 130, sure: false })
  assert.equal(beganOf({ ...columns, startQualifier: [2, 0] }, 0).sure, false)
})
