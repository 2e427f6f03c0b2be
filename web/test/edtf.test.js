import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { civilToDay } from '../time/day.js'
import { readEdtf, writeDay } from '../time/edtf.js'
import { seeded } from './scene.js'

/** @param {string} text first day, a slash, first day after it */
function days(text) {
  return text.split('/').map(date => {
    const [, sign, year, month, day] = /** @type {RegExpExecArray} */ (/^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(date))
    return civilToDay(Number(sign + year), Number(month), Number(day))
  })
}

describe('is read', () => {
  for (const [text, expected] of [
    ['1916-07-01', '1916-07-01/1916-07-02'], ['1916-07', '1916-07-01/1916-08-01'], ['1916', '1916-01-01/1917-01-01'], ['1916-12', '1916-12-01/1917-01-01'],
    ['1916-22', '1916-06-01/1916-09-01'], ['1916-24', '1916-12-01/1917-03-01'], ['191X', '1910-01-01/1920-01-01'], ['19XX', '1900-01-01/2000-01-01'],
    ['1916-XX', '1916-01-01/1917-01-01'], ['1916-07-XX', '1916-07-01/1916-08-01'], ['1916-07~', '1916-07-01/1916-08-01'], ['1916?', '1916-01-01/1917-01-01'],
    ['1916/1918', '1916-01-01/1919-01-01'], ['1916-07/1916-11-18', '1916-07-01/1916-11-19'], ['-0044-03-15', '-44-03-15/-44-03-16'], ['0000', '0-01-01/1-01-01'],
    ['Y12345', '12345-01-01/12346-01-01'], ['2024-02-29', '2024-02-29/2024-03-01'], ['2024-06-13T15:00:00Z', '2024-06-13/2024-06-14'],
  ]) {
    test(`${text} as ${expected}`, () => {
      const extent = readEdtf(text)
      assert.deepEqual([extent?.startDay, extent?.endDay], days(expected))
    })
  }
})

describe('is no date', () => {
  for (const text of ['', '19160701', '1916-13', '1916-00', '2023-02-29', '1916-7', '16', '1916/', '../1916', '1918/1916', '-0000', 'Y1000000000', '1916-07T10:00:00', '2024-06-13T25:00:00', 'yesterday']) {
    test(`"${text}"`, () => assert.equal(readEdtf(text), null))
  }
})

test('a day is written and read again', () => {
  const random = seeded(11)
  for (let n = 0; n < 300; n++) {
    const day = Math.floor((random() - 0.5) * 10 ** (3 + 8 * random()))
    assert.equal(readEdtf(writeDay(day))?.startDay, day, writeDay(day))
  }
})
