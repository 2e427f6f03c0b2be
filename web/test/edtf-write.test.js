import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEdtf, writeDay } from '../time/edtf.js'
import { seeded } from './seeded.js'

test('a day is written and read again', () => {
  const random = seeded(11)
  for (let n = 0; n < 300; n++) {
    const day = Math.floor((random() - 0.5) * 10 ** (3 + 8 * random()))
    assert.equal(readEdtf(writeDay(day))?.startDay, day, writeDay(day))
  }
})

for (const text of ['', '1916/', '../1916', '1918/1916', '1916-07T10:00:00', '2024-06-13T25:00:00', 'yesterday']) {
  test(`"${text}" is no window`, () => assert.equal(readEdtf(text), null))
}
