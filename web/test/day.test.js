import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilToDay, dayToCivil, daysInMonth, isLeapYear } from '../time/day.js'

for (const [year, month, day, expected] of [
  [1970, 1, 1, 0], [1969, 12, 31, -1], [2000, 3, 1, 11_017], [2024, 6, 13, 19_887], [1582, 10, 15, -141_427], [0, 1, 1, -719_528], [-1, 12, 31, -719_529],
]) {
  test(`${year}-${month}-${day} is day ${expected}, and back`, () => {
    assert.equal(civilToDay(year, month, day), expected)
    assert.deepEqual(dayToCivil(expected), { year, month, day })
  })
}

test('every day of four centuries about the year 0 follows the one before', () => {
  let { year, month, day } = dayToCivil(civilToDay(-200))
  for (let n = civilToDay(-200); n < civilToDay(200); n++) {
    assert.deepEqual(dayToCivil(n), { year, month, day })
    if (++day > daysInMonth(year, month)) [day, month] = [1, month + 1]
    if (month > 12) [month, year] = [1, year + 1]
  }
})

test('days go to dates and back, far from now too', () => {
  for (let day = -365_242_500_000; day <= 365_242_500_000; day += 7_777_777_777) {
    const { year, month, day: dayOfMonth } = dayToCivil(day)
    assert.equal(civilToDay(year, month, dayOfMonth), day)
  }
})

test('months outside 1 to 12 run into the years beside', () => {
  assert.equal(civilToDay(2020, 13), civilToDay(2021, 1))
  assert.equal(civilToDay(2020, 0), civilToDay(2019, 12))
  assert.equal(civilToDay(2020, -11), civilToDay(2019, 1))
})

test('every fourth year is a leap year, of centuries every fourth', () => {
  assert.deepEqual([2024, 2023, 1900, 2000, 0, -4, -100].map(isLeapYear), [true, false, false, true, true, true, false])
})

test('a fraction of a day is left out', () => {
  assert.deepEqual(dayToCivil(0.99), { year: 1970, month: 1, day: 1 })
  assert.deepEqual(dayToCivil(-0.01), { year: 1969, month: 12, day: 31 })
})
