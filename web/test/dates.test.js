import test, { describe } from 'node:test'
import assert from 'node:assert/strict'
import { createBars } from '../draw/bars.js'
import { createMarks } from '../draw/marks.js'
import { readFileSync } from 'node:fs'
import { legendOf } from '../app/legend.js'
import { itemOf } from '../layout/items.js'
import { Scale } from '../layout/scale.js'
import { freshDocument } from './draw-document.js'

/** Every class of date that the columns can say, and that each has a picture of its own. */

const QUALIFIERS = ['', '?', '~', '%']
/** Days of each precision: day, month, season, year, decade, century, and a set. */
const DAYS = [1, 30, 91, 365, 3652, 36525, 500]
const OPEN = 1
const UNKNOWN = 2
const WHOLE = [-90_000, 160_000]

/** @typedef {{kind: number, precision: number, qualifier: number}} Side */

/** @type {Side[]} */
const DATES = DAYS.flatMap((_, precision) => QUALIFIERS.map((_, qualifier) => ({ kind: 0, precision, qualifier })))
const SIDES = [...DATES, { kind: OPEN, precision: 0, qualifier: 0 }, { kind: UNKNOWN, precision: 0, qualifier: 0 }]
/** @type {[Side, Side | null][]} */
const CLASSES = [
  ...DATES.map(date => /** @type {[Side, null]} */ ([date, null])),
  ...SIDES.flatMap(start => SIDES.filter(end => start.kind === 0 || end.kind === 0).map(end => /** @type {[Side, Side]} */ ([start, end]))),
]

/** @param {[Side, Side | null]} dating */
function nameOf([start, end]) {
  const side = (/** @type {Side} */ { kind, precision, qualifier }) => kind === OPEN ? '..' : kind === UNKNOWN ? 'unknown' : `${DAYS[precision]} days${QUALIFIERS[qualifier]}`
  return side(start) + (end ? `/${side(end)}` : '')
}

/** One event in columns, as the server writes them: the start on day 0, the end long after. @param {[Side, Side | null]} dating */
function eventOf([start, end]) {
  const last = end ?? start
  const from = end ? 40_000 : 0
  const known = start.kind === 0 ? [0, DAYS[start.precision]] : [from, from + DAYS[last.precision]]
  const until = last.kind === 0 ? from + DAYS[last.precision] : last.kind === OPEN ? WHOLE[1] : known[1]
  const startDay = start.kind === OPEN ? WHOLE[0] : known[0]
  return /** @type {any} */ ({
    count: 1, title: ['An event'], label: [''], lane: [0], importance: [3], rank: [0], form: [end ? 1 : 0],
    startDay: [startDay], startUntil: [start.kind === 0 ? known[1] : startDay + 1], endFrom: [last.kind === 0 ? from : until - 1], endDay: [until],
    startKind: [start.kind], endKind: [last.kind], startPrecision: [start.precision], endPrecision: [last.precision],
    startQualifier: [start.qualifier], endQualifier: [last.qualifier],
  })
}

/** @param {[Side, Side | null]} dating @param {number} pxPerDay @param {boolean} [phone] */
function itemAt(dating, pxPerDay, phone = false) {
  const scale = new Scale(-100_000, 170_000, 0, 270_000 * pxPerDay)
  return itemOf(eventOf(dating), 0, { scale, phone, rowless: phone })
}

/** What is painted of it, as text. @param {[Side, Side | null]} dating @param {number} pxPerDay @param {boolean} down */
function pictureOf(dating, pxPerDay, down) {
  const item = itemAt(dating, pxPerDay, down)
  const document = freshDocument()
  const parent = /** @type {any} */ (document.createElement('g'))
  const mark = { ...item, x: down ? 7 : item.at, y: down ? item.at : 20 }
  const scene = /** @type {any} */ ({ direction: down ? 'down' : 'right', bodyPx: { x: 0, y: 0, widthPx: 1e6, heightPx: 1e6 }, marks: [mark], clusters: [] })
  createBars(parent)(scene)
  createMarks(parent)(scene, -1)
  return parent.all().filter((/** @type {any} */ part) => part.hasAttribute('d')).map((/** @type {any} */ part) =>
    ['class', 'data-form', 'data-small', 'd', 'transform'].map(name => part.getAttribute(name) ?? '').join(' ')).join('\n')
}

describe('dates', () => {
  for (const down of [false, true]) {
    test(`each class of date has a picture of its own, with time ${down ? 'down' : 'to the right'}`, () => {
      /** @type {Map<string, string>} */
      const seen = new Map()
      for (const dating of CLASSES) {
        const picture = pictureOf(dating, 0.7, down)
        assert.notEqual(picture, '', nameOf(dating))
        assert.equal(seen.get(picture), undefined, `${nameOf(dating)} looks like ${seen.get(picture)}`)
        seen.set(picture, nameOf(dating))
      }
    })
  }

  for (const pxPerDay of [0.0005, 0.01, 0.03, 0.1, 0.3, 1, 3, 20]) {
    test(`what is not known to the day is never a lone solid mark, at ${pxPerDay} px a day`, () => {
      for (const dating of CLASSES) {
        const item = itemAt(dating, pxPerDay)
        const known = dating.every(side => side === null || (side.kind === 0 && side.precision === 0 && side.qualifier === 0))
        if (known) assert.equal(item.form, 'solid', nameOf(dating))
        else assert.ok(item.form !== 'solid' || item.bar, `${nameOf(dating)} is a lone solid mark`)
        if (dating[1] === null && dating[0].precision > 0) assert.notEqual(item.form, 'solid', nameOf(dating))
      }
    })
  }

  test('the four qualifiers differ at any zoom and size', () => {
    for (const pxPerDay of [0.0005, 0.1, 20]) {
      for (const precision of DAYS.keys()) {
        const pictures = QUALIFIERS.map((_, qualifier) => pictureOf([{ kind: 0, precision, qualifier }, null], pxPerDay, false))
        assert.equal(new Set(pictures).size, 4, `${DAYS[precision]} days, ${pxPerDay} px a day`)
      }
    }
  })

  test('a set with an open side has its mark at the date that it names, and dots past the edge on the open side', () => {
    // 1984 or earlier, 1984 or later: the mark stands on days 0 to 500
    const scale = new Scale(-1000, 1000, 0, 2000)
    const view = { scale, phone: false, rowless: false }
    const point = eventOf([{ kind: 0, precision: 6, qualifier: 0 }, null])
    const earlier = itemOf({ ...point, startDay: [WHOLE[0]], startKind: [OPEN] }, 0, view)
    const later = itemOf({ ...point, endDay: [WHOLE[1]], endKind: [OPEN] }, 0, view)
    for (const item of [earlier, later]) {
      assert.equal(item.at, 1250)
      assert.equal(item.form, 'hollow')
    }
    assert.deepEqual(earlier.brackets, [-100, 1500])
    assert.deepEqual(later.brackets, [1000, 2100])
    // from day 0 to some day from 400 on: sure until then, possible ever after
    const known = eventOf([{ kind: 0, precision: 0, qualifier: 0 }, { kind: 0, precision: 6, qualifier: 0 }])
    const until = itemOf({ ...known, endFrom: [400], endDay: [WHOLE[1]], endKind: [OPEN] }, 0, view)
    assert.equal(until.bar?.endArrow, true)
    assert.equal(until.bar?.solid?.[1], 1400)
    assert.deepEqual(until.bar?.dotsAfter, [1400, 2000])
  })

  test('about then is a hollow mark with whiskers, uncertain is dashed, both is dashed with whiskers', () => {
    const looks = QUALIFIERS.map((_, qualifier) => itemAt([{ kind: 0, precision: 0, qualifier }, null], 1)).map(({ form, about }) => [form, about])
    assert.deepEqual(looks, [['solid', false], ['dashed', false], ['hollow', true], ['dashed', true]])
  })

  test('a month is drawn from its first to its last day as soon as that is wider than its mark', () => {
    const item = itemAt([{ kind: 0, precision: 1, qualifier: 0 }, null], 1)
    assert.deepEqual(item.brackets?.map(Math.round), [100_000, 100_030])
    assert.equal(itemAt([{ kind: 0, precision: 1, qualifier: 0 }, null], 0.1).brackets, null)
  })

  test('an unknown side has dots towards it, a sign and not a stretch', () => {
    const day = { kind: 0, precision: 0, qualifier: 0 }
    const unknown = { kind: UNKNOWN, precision: 0, qualifier: 0 }
    for (const pxPerDay of [0.01, 1, 20]) {
      const after = itemAt([day, unknown], pxPerDay)
      const before = itemAt([unknown, day], pxPerDay)
      assert.ok(after.form === 'solid' && after.bar?.dotsAfter && !after.bar.dotsBefore && !after.bar.solid)
      assert.ok(before.form === 'hollow' && before.bar?.dotsBefore && !before.bar.dotsAfter && !before.bar.solid)
      assert.equal(Math.round(after.bar.dotsAfter[1] - after.bar.dotsAfter[0]), Math.round(before.bar.dotsBefore[1] - before.bar.dotsBefore[0]))
    }
  })
})

describe('the legend', () => {
  test('is drawn by the code of the drawing, each picture unlike every other, with words in four languages', () => {
    globalThis.document = /** @type {any} */ (freshDocument())
    const parts = legendOf(/** @type {any} */ ({ text: (/** @type {string} */ key) => key }), ['War', 'Unrest', 'Politics'])
    const rows = parts.flatMap(part => part.rows)
    const pictures = rows.map(row => /** @type {any} */ (row.picture()))
    const looks = pictures.map(picture => picture.all().map((/** @type {any} */ part) =>
      ['class', 'data-form', 'data-stepped', 'd', 'r', 'transform'].map(name => part.getAttribute(name) ?? '–').join(' ') + part.ownText).join('\n'))
    assert.equal(new Set(looks).size, rows.length)
    for (const picture of pictures) assert.ok(picture.ofClass('event-mark').length + picture.ofClass('cluster').length > 0)
    for (const lang of ['en', 'hy', 'az', 'ru']) {
      const words = readFileSync(new URL(`../../src/main/resources/messages_${lang}.properties`, import.meta.url), 'utf8')
      for (const key of [...rows, ...parts].map(each => each.key)) assert.match(words, new RegExp(`^web\\.legend\\.${key} = \\S`, 'm'), `${lang} ${key}`)
    }
  })
})
