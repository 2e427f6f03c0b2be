import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dayToCivil } from '../time/day.js'
import { readEdtf } from '../time/edtf.js'
import { readCases } from './cases.js'

/** @param {string} name */
const table = name => readFileSync(new URL(`../../src/test/resources/cases/${name}`, import.meta.url), 'utf8')

const [, ...dates] = readCases(table('edtf.csv'))

test('an address names the same days here as on the server', () => {
  assert.ok(dates.length > 50)
  for (const [level, text, firstDay, lastDay] of dates) {
    const days = readEdtf(text)
    if (level === '2' && days === null) continue
    assert.ok(days, `${text} is not read`)
    assert.equal(iso(days.startDay), firstDay, text)
    assert.equal(iso(days.endDay - 1), lastDay, text)
  }
})

test('what the server refuses is no date here', () => {
  // intervals are dates of an address; the last winter there is ends in a year that only numbers have
  const others = ["''", '1914/1918', 'Y999999999-24']
  const refused = table('edtf-refused.csv').split('\n').filter(line => line !== '' && !line.startsWith('#')).slice(1)
    .map(line => line.split('|')[0]).filter(text => !others.includes(text))
  assert.ok(refused.length > 50)
  for (const text of refused) assert.equal(readEdtf(text), null, text)
})

/** The date as the server's table writes it: `1916-07-01`, `-0044-03-15`, `+12345-01-31`. @param {number} day */
function iso(day) {
  const { year, month, day: dayOfMonth } = dayToCivil(day)
  const digits = String(Math.abs(year)).padStart(4, '0')
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return [sign + digits, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-')
}
