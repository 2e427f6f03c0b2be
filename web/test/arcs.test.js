import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { arcsOf } from '../draw/arcs.js'
import { lengthOf, lengthWithin, openParts, pointAt } from '../draw/gaps.js'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { everyMark } from '../gallery/everymark.js'
import { measureAt } from './widths.js'

const shipped = readEvents(JSON.parse(readFileSync(new URL('fixtures/opening.json', import.meta.url), 'utf8')))

/** @typedef {import('../draw/gaps.js').Curve} Curve */

/** @param {string} d  @returns {Curve[]} the stretches of a path */
function curves(d) {
  return d.split('M').filter(Boolean).map(part => {
    const numbers = part.match(/-?[\d.]+/g)?.map(Number) ?? []
    return /** @type {any} */ ([0, 2, 4, 6].map(i => [numbers[i], numbers[i + 1]]))
  })
}

/** Whether a head touches a box; letters do not reach its upper and lower edge. @param {string} head @param {import('../draw/gaps.js').Area} box */
function meets(head, { fromX, toX, fromY, toY }) {
  const numbers = head.match(/-?[\d.]+/g)?.map(Number) ?? []
  const [xs, ys] = [0, 1].map(odd => numbers.filter((_, i) => i % 2 === odd))
  return fromX < Math.max(...xs) && toX > Math.min(...xs) && fromY + 1 < Math.max(...ys) && toY - 1 > Math.min(...ys)
}

/** A scene in which an event is chosen, with what led to it and what followed. @param {number} chosen @param {number} widthPx @param {number} heightPx */
function chosenScene(chosen, widthPx, heightPx) {
  const { events, lanes, eras } = shipped
  const [causes, effects] = [events.causesOf(chosen), events.effectsOf(chosen)]
  const days = [chosen, ...causes, ...effects].map(i => events.startDay[i])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const air = Math.max(60, (last - first) * 0.15)
  const measure = measureAt(widthPx)
  const scene = layoutScene({ events, lanes, eras, startDay: first - air, endDay: last + air, widthPx, heightPx, measure, chosen, linked: [...causes, ...effects] })
  return { scene, measure, links: [...causes.map(from => ({ from, to: chosen, kind: 'led' })), ...effects.map(to => ({ from: chosen, to, kind: 'followed' }))] }
}

describe('arcs of the shipped events', () => {
  for (const [widthPx, heightPx] of [[848, 560], [700, 272]]) {
    test(`leave every name free at ${widthPx} × ${heightPx}, nine parts in ten of them are seen, and hardly a head stands on a name`, () => {
      let seen = 0
      let open = 0
      let heads = 0
      let covering = 0
      for (let chosen = 0; chosen < shipped.events.count; chosen++) {
        const { scene, measure, links } = chosenScene(chosen, widthPx, heightPx)
        const boxes = scene.labels.map(({ x, y, widthPx: wide, heightPx: high }) => ({ fromX: x, toX: x + wide, fromY: y, toY: y + high }))
        for (const { d, key, head } of arcsOf(scene, /** @type {any} */ (links), measure)) {
          const parts = curves(d)
          for (const part of parts) for (const box of boxes) {
            const met = lengthWithin(part, [box])
            // an arc that is nothing but behind a name is drawn over it: it could not be seen at all
            assert.ok(met < 6 || parts.length === 1, `${shipped.events.id[chosen]}: ${key} runs through a name for ${met} px`)
          }
          seen += parts.reduce((sum, part) => sum + lengthOf(part), 0)
          heads++
          if (boxes.some(box => meets(head, box))) covering++
          parts.slice(1).forEach(([[x, y]], n) => { open += Math.hypot(x - parts[n][3][0], y - parts[n][3][1]) })
        }
      }
      assert.ok(seen / (seen + open) > 0.9, `${Math.round(100 * seen / (seen + open))} % are seen`)
      assert.ok(covering / heads < 0.03, `${covering} of ${heads} heads stand on a name`)
    })
  }
})

describe('an arc', () => {
  const measure = (/** @type {string} */ text) => text.length * 6
  const mark = (/** @type {number} */ index, /** @type {number} */ x, /** @type {number} */ y) => ({ ...everyMark().marks[0], index, x, y, sizePx: 10, chosen: false })
  const label = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ widthPx) => ({ ...everyMark().labels[0], index: 9, x, y, widthPx, heightPx: 14, chosen: false })
  const scene = (/** @type {any[]} */ marks, /** @type {any[]} */ labels = []) => /** @type {any} */ ({
    ...everyMark(), bodyPx: { x: 0, y: 60, widthPx: 600, heightPx: 500 }, stripPx: 20, eras: [], lanes: [], clusters: [], marks, labels,
  })

  test('goes beside what stands between two marks that stand one above the other', () => {
    const marks = [mark(1, 300, 100), mark(2, 300, 200), mark(3, 300, 300)]
    const [{ route }] = arcsOf(scene(marks), [{ from: 1, to: 3, kind: 'led' }], measure)
    assert.equal(route, 'beside')
    const [straight] = arcsOf(scene([marks[0], marks[2]]), [{ from: 1, to: 3, kind: 'led' }], measure)
    assert.equal(straight.route, 'down')
  })

  test('keeps its route as long as no other is much better', () => {
    const marks = [mark(1, 200, 100), mark(2, 400, 400)]
    const links = [{ from: 1, to: 2, kind: /** @type {const} */ ('led') }]
    assert.equal(arcsOf(scene(marks), links, measure)[0].route, 'down')
    assert.equal(arcsOf(scene(marks), links, measure, new Map([['1-2', 'downLate']]))[0].route, 'downLate')
  })

  test('comes from another side where a name stands under its head', () => {
    const marks = [mark(1, 200, 100), mark(2, 320, 400)]
    const links = [{ from: 1, to: 2, kind: /** @type {const} */ ('led') }]
    assert.equal(arcsOf(scene(marks), links, measure)[0].route, 'down')
    assert.equal(arcsOf(scene(marks, [label(310, 378, 30)]), links, measure)[0].route, 'downInto')
  })

  test('is open where a name stands in its way, and whole without one', () => {
    const marks = [mark(1, 100, 100), mark(2, 500, 110)]
    const links = [{ from: 1, to: 2, kind: /** @type {const} */ ('thread') }]
    assert.equal(curves(arcsOf(scene(marks), links, measure)[0].d).length, 1)
    const name = label(280, 60, 40)
    const [{ d }] = arcsOf(scene(marks, [{ ...name, y: 42 }]), links, measure)
    const parts = curves(d)
    assert.equal(parts.length, 2)
    assert.ok(parts[0][3][0] < 280 && parts[1][0][0] > 320, d)
  })
})

describe('a curve', () => {
  /** @type {Curve} */ const line = [[0, 0], [40, 0], [80, 0], [120, 0]]

  test('is the same curve where it is open', () => {
    const [first, second] = openParts(line, [{ fromX: 50, toX: 70, fromY: -5, toY: 5 }])
    assert.ok(Math.abs(first[3][0] - 50) < 0.5 && Math.abs(second[0][0] - 70) < 0.5)
    assert.deepEqual([...first[0]], [0, 0])
    assert.deepEqual([...second[3]], [120, 0])
    assert.deepEqual(pointAt(line, 0.5), [60, 0])
  })

  test('has no specks between two names, and stays where nothing else would be left', () => {
    assert.equal(openParts(line, [{ fromX: 40, toX: 60, fromY: -5, toY: 5 }, { fromX: 66, toX: 80, fromY: -5, toY: 5 }]).length, 2)
    assert.deepEqual(openParts(line, [{ fromX: -5, toX: 125, fromY: -5, toY: 5 }]), [line])
  })
})
