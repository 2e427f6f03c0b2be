import test from 'node:test'
import assert from 'node:assert/strict'
import { EASE_MS, between, createEase, eased } from '../interact/ease.js'

/** A clock whose frames come when they are asked to. */
function handClock() {
  /** @type {Map<number, (timeMs: number) => void>} */ const asked = new Map()
  let next = 1
  return {
    requestAnimationFrame(run) { asked.set(next, run); return next++ },
    cancelAnimationFrame(id) { asked.delete(id) },
    frame(timeMs) { for (const [id, run] of [...asked]) { asked.delete(id); run(timeMs) } },
    waiting: () => asked.size,
  }
}
const from = { startDay: 0, endDay: 100 }, to = { startDay: 40, endDay: 60 }

test('the curve begins at 0, ends at 1 and never falls', () => {
  assert.deepEqual([eased(-1), eased(0), eased(1), eased(2)], [0, 0, 1, 1])
  for (let i = 1; i <= 100; i++) assert.ok(eased(i / 100) >= eased((i - 1) / 100))
  assert.ok(eased(0.5) > 0.8)
})

test('the way begins and ends exactly, and a zoom about a day keeps that day still', () => {
  assert.equal(between(from, to, 0), from)
  assert.equal(between(from, to, 1), to)
  for (let part = 0.1; part < 1; part += 0.1) {
    const { startDay, endDay } = between(from, to, part)
    assert.ok(Math.abs((startDay + endDay) / 2 - 50) < 1e-9)
  }
  const panned = between({ startDay: 0, endDay: 10 }, { startDay: 10, endDay: 20 }, 0.5)
  assert.deepEqual([panned.startDay, panned.endDay], [5, 15])
})

test('a window travels frame by frame, arrives exactly, and says so once', () => {
  const clock = handClock()
  const moved = []
  let settled = 0
  const ease = createEase({ clock, reduced: () => false, move: window => moved.push(window), settle: () => settled++ })
  ease.to(from, to)
  assert.equal(ease.goal(), to)
  clock.frame(1000); clock.frame(1000 + EASE_MS / 2); clock.frame(1000 + EASE_MS + 5)
  assert.deepEqual([moved.length, moved[0], moved[2], settled, clock.waiting(), ease.goal(), ease.moving()], [3, from, to, 1, 0, null, false])
})

test('a second move ends the first where it is, and a stop ends both', () => {
  const clock = handClock()
  const moved = []
  const ease = createEase({ clock, reduced: () => false, move: window => moved.push(window) })
  ease.to(from, to)
  clock.frame(0)
  ease.to({ startDay: 10, endDay: 90 }, from)
  assert.equal(clock.waiting(), 1)
  ease.stop()
  clock.frame(500)
  assert.deepEqual(moved, [from])
})

test('without motion it is a cut, and a move to where it stands is none', () => {
  const clock = handClock()
  const moved = []
  let settled = 0
  const ease = createEase({ clock, reduced: () => true, move: window => moved.push(window), settle: () => settled++ })
  ease.to(from, to)
  ease.to(to, { ...to })
  assert.deepEqual([moved, settled, clock.waiting()], [[to], 1, 0])
})
