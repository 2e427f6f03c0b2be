import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createDateReader } from '../model/typeddate.js'
import { writeDay } from '../time/edtf.js'

const messages = (/** @type {string} */ lang) => Object.fromEntries(readFileSync(new URL(`../../src/main/resources/messages_${lang}.properties`, import.meta.url), 'utf8')
  .split('\n').filter(line => /^date\./.test(line)).map(line => { const at = line.indexOf(' ='); return [line.slice(0, at), line.slice(at + 2).trim()] }))

const CASES = {
  en: [
    ['2020-11', '2020-11-01 2020-11-30 month'], ['1994', '1994-01-01 1994-12-31 year'], ['9 Nov 2020', '2020-11-09 2020-11-09 day'],
    ['November 2020', '2020-11-01 2020-11-30 month'], ['nov 9, 2020', '2020-11-09 2020-11-09 day'], ['9th november 2020', '2020-11-09 2020-11-09 day'],
    ['9.11.2020', '2020-11-09 2020-11-09 day'], ['11.2020', '2020-11-01 2020-11-30 month'], ['Sept 2023', '2023-09-01 2023-09-30 month'],
    ['1988/1994', '1988-01-01 1994-12-31 other'], ['198X', '1980-01-01 1989-12-31 other'], ['2020-09-27', '2020-09-27 2020-09-27 day'],
    ['1988-02~', '1988-02-01 1988-02-29 month'], ['44 BCE', '-0043-01-01 -0043-12-31 year'], [' 1994 ', '1994-01-01 1994-12-31 year'],
    // neither a date nor more than one
    ['Ju 2020', null], ['Lachin', null], ['9 November', null], ['31 April 2020', '2020-04-01 2020-04-30 month'], ['29 Feb 2021', '2021-02-01 2021-02-28 month'], ['32 April 2020', null], ['13.13.2020', null], ['2020-13', null], ['', null], ['44-day war', null],
    ['9 2020', null], ['war 1994', null], ['May May 2020', null],
  ],
  hy: [
    ['2020 թ. նոյեմբերի 9', '2020-11-09 2020-11-09 day'], ['9 նոյեմբերի 2020', '2020-11-09 2020-11-09 day'], ['նոյեմբեր 2020', '2020-11-01 2020-11-30 month'],
    ['ՆՈՅ 2020', '2020-11-01 2020-11-30 month'], ['1994 թ.', '1994-01-01 1994-12-31 year'], ['2020-11', '2020-11-01 2020-11-30 month'], ['November 2020', null],
  ],
  az: [
    ['9 noyabr 2020', '2020-11-09 2020-11-09 day'], ['noyabr 2020', '2020-11-01 2020-11-30 month'], ['1994-cü il', '1994-01-01 1994-12-31 year'],
    ['sentyabr 2023', '2023-09-01 2023-09-30 month'], ['May 2020', '2020-05-01 2020-05-31 month'], ['2020-ci il noyabr', '2020-11-01 2020-11-30 month'],
  ],
  ru: [
    ['9 ноября 2020', '2020-11-09 2020-11-09 day'], ['9 ноября 2020 г.', '2020-11-09 2020-11-09 day'], ['ноябрь 2020', '2020-11-01 2020-11-30 month'],
    ['сент 2023', '2023-09-01 2023-09-30 month'], ['1994 г.', '1994-01-01 1994-12-31 year'], ['мая 1994', '1994-05-01 1994-05-31 month'],
    ['44 г. до н. э.', '-0043-01-01 -0043-12-31 year'],
  ],
}

for (const [lang, cases] of Object.entries(CASES)) {
  test(`dates are understood as they are typed: ${lang}`, () => {
    const read = createDateReader(messages(lang))
    for (const [typed, expected] of cases) {
      const date = read(/** @type {string} */ (typed))
      assert.equal(date && `${writeDay(date.startDay)} ${writeDay(date.endDay - 1)} ${date.precision}`, expected, `"${typed}"`)
    }
  })
}

test('a number alone may also be searched for', () => {
  const read = createDateReader(messages('en'))
  assert.deepEqual(['1994', '1994-05', 'May 1994'].map(text => read(text)?.bare), [true, false, false])
})
