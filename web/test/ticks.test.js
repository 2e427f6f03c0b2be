import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ENGLISH_AXIS } from '../layout/scene.js'
import { Scale } from '../layout/scale.js'
import { axisDown, axisRight } from '../layout/ticks.js'
import { civilToDay } from '../time/day.js'
import { seeded } from './seeded.js'
import { measureIn } from './widths.js'

const measure = measureIn('wide')

/** Of the lanes: a narrow card, a card, a window, a large window, a wall. */
const WIDTHS = [560, 700, 1144, 1784, 3700]

/** Seeded windows from four days to ten thousand years. @param {number} seed @param {number} count */
function someWindows(seed, count) {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const days = 4 * (3_650_000 / 4) ** random()
    const startDay = civilToDay(2026) - days - random() * 30_000
    return { startDay, endDay: startDay + days }
  })
}

/** @param {import('../layout/scene.js').Tick} tick @param {import('../layout/fonts.js').FontKey} font  @returns {[number, number]} */
function extentOf(tick, font) {
  const width = measure(tick.text, font)
  return tick.align === 'center' ? [tick.textPx - width / 2, tick.textPx + width / 2] : [tick.textPx, tick.textPx + width]
}

describe('an axis of time to the right', () => {
  for (const widthPx of WIDTHS) {
    test(`at ${widthPx} px no texts of a level meet and none is cut`, () => {
      for (const { startDay, endDay } of someWindows(widthPx, 150)) {
        const scale = new Scale(startDay, endDay, 136, 136 + widthPx)
        const { upper, lower } = axisRight(scale, ENGLISH_AXIS, measure)
        for (const [ticks, font] of /** @type {[import('../layout/scene.js').Tick[], import('../layout/fonts.js').FontKey][]} */ ([[upper, 'axisStrong'], [lower, 'axisDay']])) {
          let last = -Infinity
          for (const tick of ticks.filter(each => each.text !== '')) {
            const [from, to] = extentOf(tick, font)
            assert.ok(from >= last - 0.01, `"${tick.text}" meets the text before it, window ${startDay} to ${endDay}`)
            assert.ok(from >= scale.fromPx - 3 && to <= scale.toPx + 3, `"${tick.text}" is cut, window ${startDay} to ${endDay}`)
            last = to
          }
        }
      }
    })

    test(`at ${widthPx} px it always tells a year`, () => {
      for (const { startDay, endDay } of someWindows(widthPx + 1, 150)) {
        const { upper, lower } = axisRight(new Scale(startDay, endDay, 136, 136 + widthPx), ENGLISH_AXIS, measure)
        const texts = [...upper, ...lower].map(tick => tick.text)
        assert.ok(texts.some(text => /\d{3,}|\d BCE|^1$/.test(text)), `${texts.filter(text => text !== '').join(' · ')}, window ${startDay} to ${endDay}`)
      }
    })
  }

  test('ticks stand at the first day of what they name', () => {
    const scale = new Scale(civilToDay(1990), civilToDay(2000), 0, 1144)
    const tick = axisRight(scale, ENGLISH_AXIS, measure).lower.find(each => each.text === '1994')
    assert.equal(tick?.day, civilToDay(1994))
    assert.equal(tick?.atPx, scale.dayToX(civilToDay(1994)))
  })

  for (const [from, to, lower, upper] of /** @type {[number, number, string, string][]} */ ([
    [civilToDay(1905), civilToDay(2026), '1950', '1900s'],
    [civilToDay(1987), civilToDay(2026), '1994', '1990s'],
    [civilToDay(2022), civilToDay(2024), 'Jul', '2022'],
    [civilToDay(2022), civilToDay(2023), 'July', '2022'],
    [civilToDay(2023, 9, 1), civilToDay(2023, 11, 1), '19', 'September 2023'],
  ])) {
    test(`from ${lower} below to ${upper} above`, () => {
      const axis = axisRight(new Scale(from, to, 136, 1280), ENGLISH_AXIS, measure)
      assert.ok(axis.lower.some(tick => tick.text === lower), axis.lower.map(tick => tick.text).join(' '))
      assert.ok(axis.upper.some(tick => tick.text === upper), axis.upper.map(tick => tick.text).join(' '))
    })
  }
})

describe('an axis of time running down', () => {
  for (const heightPx of [180, 320, 541, 900, 2000]) test(`at ${heightPx} px no texts meet, none is cut, and it always tells a year`, () => {
    for (const { startDay, endDay } of someWindows(heightPx, 150)) {
      const scale = new Scale(startDay, endDay, 26, 26 + heightPx)
      const { upper, lower } = axisDown(scale, ENGLISH_AXIS, measure, 38)
      const texts = [...upper, ...lower].filter(tick => tick.text !== '').sort((a, b) => a.textPx - b.textPx)
      texts.forEach((tick, i) => {
        if (i > 0) assert.ok(tick.textPx - texts[i - 1].textPx >= 13.9, `"${texts[i - 1].text}" and "${tick.text}" meet, window ${startDay} to ${endDay}`)
        assert.ok(tick.textPx >= 26 + 6.9 && tick.textPx <= scale.toPx - 6.9, `"${tick.text}" is cut`)
      })
      assert.ok(texts.some(tick => /\d{3,}|\d BCE|^1$/.test(tick.text)), `${texts.map(tick => tick.text).join(' · ')}, window ${startDay} to ${endDay}`)
    }
  })
})
