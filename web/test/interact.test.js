import test, { describe } from 'node:test'
import assert from 'node:assert/strict'
import { build, installDocument } from './document.js'
import { Dragged, DRAG_THRESHOLD_PX } from '../interact/drag.js'
import { createFrame } from '../interact/frame.js'
import { draggedWindow, partAt, windowForKey } from '../interact/overview.js'
import { pinched, touchAction } from '../interact/pinch.js'
import { stepInLane, stepInTime } from '../interact/steps.js'
import { createTap } from '../interact/tap.js'
import { isWhole, zoomAt } from '../interact/view.js'
import { createWheel, wheelIntent } from '../interact/wheel.js'
import { Scale } from '../layout/scale.js'

installDocument()
const limits = { startDay: 0, endDay: 10_000 }
const view = (startDay = 4000, endDay = 5000) => ({ scale: new Scale(startDay, endDay, 0, 1000), limits, direction: /** @type {const} */ ('right') })
const close = (a, b) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`)

test('zooming keeps the day under the pointer still', () => {
  for (const atPx of [0, 250, 999]) {
    const { scale } = view()
    const zoomed = zoomAt(view(), 1.7, atPx)
    close(zoomed.dayToX(scale.xToDay(atPx)), atPx)
  }
})

describe('the wheel', () => {
  const turn = more => ({ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false, ...more })
  test('zooms up and down, pans sideways and with Shift', () => {
    assert.ok(wheelIntent(turn({ deltaY: -100 }), 1000).factor > 1)
    assert.ok(wheelIntent(turn({ deltaY: 100 }), 1000).factor < 1)
    assert.deepEqual(wheelIntent(turn({ deltaX: 60, deltaY: 10 }), 1000), { factor: 1, panPx: 60 })
    assert.deepEqual(wheelIntent(turn({ deltaY: 60, shiftKey: true }), 1000), { factor: 1, panPx: 60 })
  })
  test('counts lines and pages, and never goes further than one step', () => {
    assert.equal(wheelIntent(turn({ deltaY: -3, deltaMode: 1 }), 1000).factor, wheelIntent(turn({ deltaY: -99 }), 1000).factor)
    assert.equal(wheelIntent(turn({ deltaY: -1, deltaMode: 2 }), 1000).factor, wheelIntent(turn({ deltaY: -1e9 }), 1000).factor)
  })
  const wheel = (now, options = {}) => {
    const element = Object.assign(build('div'), { getBoundingClientRect: () => ({ left: 0, top: 0 }) })
    const moved = []
    let refused = 0
    createWheel(/** @type {any} */ (element), { view: () => now, move: window => moved.push(window), refused: () => refused++, ...options }).enable()
    return { moved, refused: () => refused, turn: more => element.fire('wheel', turn({ clientX: 500, clientY: 0, metaKey: false, ...more })) }
  }
  test('is left to the page when all is shown and more is asked for', () => {
    const { moved, turn } = wheel(view(0, 10_000))
    assert.ok(!turn({ deltaY: 100 }).defaultPrevented)
    assert.ok(turn({ deltaY: -100 }).defaultPrevented)
    assert.equal(moved.length, 1)
  })
  test('in a frame needs Ctrl', () => {
    const { moved, turn, refused } = wheel(view(), { needsCtrl: true })
    assert.ok(!turn({ deltaY: -100 }).defaultPrevented)
    assert.ok(turn({ deltaY: -100, ctrlKey: true }).defaultPrevented)
    assert.deepEqual([moved.length, refused()], [1, 1])
  })
})

test('a drag is a click until it has moved 3 px, then the paper sticks to the finger', () => {
  const dragged = new Dragged(view(), 500)
  assert.equal(dragged.to(500 + DRAG_THRESHOLD_PX - 1), null)
  assert.deepEqual(dragged.to(600), { startDay: 3900, endDay: 4900 })
  assert.deepEqual(dragged.to(500), { startDay: 4000, endDay: 5000 })
  assert.deepEqual(dragged.to(50_000), { startDay: 0, endDay: 1000 })
  assert.deepEqual(dragged.to(400), { startDay: 4100, endDay: 5100 })
})

test('two fingers hold the day in their middle and zoom by their distance', () => {
  const point = (x, y = 0) => ({ x, y, alongPx: x })
  const window = pinched(view(), [point(400), point(600)], [point(300), point(700)])
  assert.deepEqual(window, { startDay: 4250, endDay: 4750 })
  const moved = pinched(view(), [point(400), point(600)], [point(500), point(700)])
  close(moved.startDay, 3900)
  assert.deepEqual([touchAction('right'), touchAction('down')], ['pan-y', 'pan-x'])
})

describe('the overview', () => {
  const whole = { scale: new Scale(0, 10_000, 0, 1000), window: { startDay: 4000, endDay: 5000 }, limits, direction: /** @type {const} */ ('right') }
  test('is taken by its handles, its window or beside it', () => {
    assert.deepEqual([395, 405, 450, 495, 508, 380, 600].map(px => partAt(px, 400, 500)), ['start', 'start', 'window', 'end', 'end', 'beside', 'beside'])
    assert.deepEqual([392, 403, 414].map(px => partAt(px, 400, 406)), ['start', 'window', 'end'])
  })
  test('drags a handle, the window, and comes where it is pressed', () => {
    assert.deepEqual(draggedWindow(whole, 'start', 400, 300, 4), { startDay: 3000, endDay: 5000 })
    assert.deepEqual(draggedWindow(whole, 'start', 400, 900, 4), { startDay: 4996, endDay: 5000 })
    assert.deepEqual(draggedWindow(whole, 'end', 500, 5000, 4), { startDay: 4000, endDay: 10_000 })
    assert.deepEqual(draggedWindow(whole, 'window', 450, 550, 4), { startDay: 5000, endDay: 6000 })
    assert.deepEqual(draggedWindow(whole, 'beside', 800, 800, 4), { startDay: 7500, endDay: 8500 })
    assert.deepEqual(draggedWindow(whole, 'beside', 10, 10, 4), { startDay: 0, endDay: 1000 })
  })
  test('moves by its keys and stays within the whole', () => {
    const at = (key, shift = false) => windowForKey(key, shift, whole.window, limits)
    assert.deepEqual(at('ArrowRight'), { startDay: 4100, endDay: 5100 })
    assert.deepEqual(at('ArrowLeft', true), { startDay: 3500, endDay: 4500 })
    assert.deepEqual(at('PageDown'), { startDay: 5000, endDay: 6000 })
    assert.deepEqual([at('Home')?.startDay, at('End')?.endDay], [0, 10_000])
    assert.deepEqual(at('-'), { startDay: 3750, endDay: 5250 })
    assert.equal(at('x'), null)
    assert.deepEqual(windowForKey('-', false, limits, limits), limits)
  })
})

describe('steps', () => {
  const events = { count: 4, lane: [0, 1, 0, 2], startDay: [0, 10, 18, 21], startUntil: [1, 11, 19, 22] }
  test('go to the next in time, past what a filter leaves out, and stay at the end', () => {
    assert.deepEqual([stepInTime(4, 0, 1, null), stepInTime(4, 3, 1, null), stepInTime(4, -1, 1, null), stepInTime(4, -1, -1, null)], [1, 3, 0, 3])
    assert.deepEqual([stepInTime(4, 0, 1, [0, 0, 1, 0]), stepInTime(4, 2, 1, [0, 0, 1, 0]), stepInTime(4, -1, 1, [0, 0, 0, 0])], [2, 2, -1])
  })
  test('go to the nearest in the next lane that has any', () => {
    assert.deepEqual([stepInLane(events, 2, 1, null), stepInLane(events, 1, 1, null), stepInLane(events, 1, -1, null), stepInLane(events, 3, 1, null)], [1, 3, 2, 3])
    assert.equal(stepInLane(events, 2, 1, [1, 0, 1, 1]), 3)
  })
})

test('however often it is asked, there is one painting a frame', () => {
  /** @type {((timeMs: number) => void)[]} */ const frames = []
  let painted = 0
  const frame = createFrame({ requestAnimationFrame: run => frames.push(run), cancelAnimationFrame: id => { frames[id - 1] = () => {} } }, () => painted++)
  frame.ask(); frame.ask(); frame.ask()
  frames[0](16)
  frame.ask()
  assert.deepEqual([frames.length, painted], [2, 1])
  frame.cancel()
  frames[1](32)
  assert.equal(painted, 1)
})

test('a tap opens what is nearest, a click without a pointer what it is on', () => {
  const stop = build('div', { 'data-position': '4' })
  const element = Object.assign(build('div', {}, stop), { getBoundingClientRect: () => ({ left: 10, top: 20 }) })
  const opened = []
  createTap(/** @type {any} */ (element), { meant: (x, y) => x === 5 && y === 6 ? { index: 2, cluster: null } : null, open: meant => opened.push(meant.index) }).enable()
  element.fire('click', { clientX: 15, clientY: 26 })
  element.fire('click', { clientX: 99, clientY: 26 })
  stop.fire('click', { detail: 0 })
  assert.deepEqual(opened, [2, 4])
})

test('the whole is the whole with a little slack', () => {
  assert.deepEqual([isWhole(view(0, 10_000)), isWhole(view(1, 10_000)), isWhole(view(100, 10_000))], [true, true, false])
})
