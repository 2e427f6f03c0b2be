import test from 'node:test'
import assert from 'node:assert/strict'
import { windowForChosen, windowForCluster, windowForDay } from '../interact/framing.js'
import { Scale } from '../layout/scale.js'

const limits = { startDay: 0, endDay: 40_000 }
const view = (startDay, endDay) => ({ scale: new Scale(startDay, endDay, 100, 1100), limits, direction: /** @type {const} */ ('right') })

/** Points at these days; `causes` are pairs [effect, cause]. */
function eventsAt(days, causes = []) {
  return {
    count: days.length, lane: days.map(() => 0), startDay: days, startUntil: days.map(day => day + 1), endDay: days.map(day => day + 1), endKind: days.map(() => 0),
    causesOf: at => causes.filter(([effect]) => effect === at).map(([, cause]) => cause),
    effectsOf: at => causes.filter(([, cause]) => cause === at).map(([effect]) => effect),
  }
}
const inside = (window, ...days) => days.every(day => day > window.startDay && day < window.endDay)

test('the window stays when the event and its causes are in view and apart', () => {
  assert.equal(windowForChosen(view(0, 1000), eventsAt([100, 500], [[1, 0]]), 1), null)
  assert.equal(windowForChosen(view(0, 1000), eventsAt([500]), 0), null)
})

test('a cause out of view is framed with what followed, and air on each side', () => {
  const window = windowForChosen(view(900, 1900), eventsAt([100, 1000, 1500], [[1, 0], [2, 1]]), 1)
  assert.ok(window && inside(window, 100, 1000, 1500))
  assert.ok(Math.abs(window.endDay - window.startDay - 1400 * 1.3) < 1)
})

test('causes nearer than 24 px are parted', () => {
  const window = windowForChosen(view(0, 20_000), eventsAt([10_000, 10_010], [[1, 0]]), 1)
  assert.ok(window && inside(window, 10_000, 10_010))
  assert.ok(10 * 1000 / (window.endDay - window.startDay) >= 24)
})

test('an event without links comes to the middle, at the same width', () => {
  const window = windowForChosen(view(0, 1000), eventsAt([3000]), 0)
  assert.ok(window && Math.abs(window.startDay - 2500.5) < 1e-6 && Math.abs(window.endDay - 3500.5) < 1e-6, JSON.stringify(window))
})

test('a bar that still goes on does not stretch the frame', () => {
  const events = { ...eventsAt([100, 2000], [[1, 0]]), endDay: [101, 40_000], endKind: [0, 1] }
  const window = windowForChosen(view(1900, 2100), events, 1)
  assert.ok(window && window.endDay < 4000)
})

test('a day in view leaves the window, one outside or on its edge moves it', () => {
  assert.equal(windowForDay(view(0, 1000), 500), null)
  for (const day of [1, 995, 3000]) {
    const window = windowForDay(view(0, 1000), day)
    assert.ok(window && window.endDay - window.startDay === 1000)
    assert.ok(window.startDay <= day && day <= window.endDay)
  }
})

test('a cluster opens to a window in which its events part', () => {
  const window = windowForCluster(view(0, 10_000), eventsAt([5000, 5060]), [0, 1])
  assert.ok(window && inside(window, 5000, 5060) && window.endDay - window.startDay < 200)
})

test('a cluster that no zoom parts has no window', () => {
  assert.equal(windowForCluster(view(0, 10_000), eventsAt([5000, 5000]), [0, 1]), null)
  assert.equal(windowForCluster(view(5000, 5100), eventsAt([5010, 5090]), [0, 1]), null)
})

test('every frame stays within the limits', () => {
  let seed = 7
  const random = below => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below }
  for (let i = 0; i < 300; i++) {
    const days = [random(40_000), random(40_000), random(40_000)].sort((a, b) => a - b)
    const from = random(35_000)
    const window = windowForChosen(view(from, from + 10 + random(4000)), eventsAt(days, [[1, 0], [2, 1]]), 1)
    if (!window) continue
    assert.ok(window.startDay >= limits.startDay && window.endDay <= limits.endDay && window.endDay - window.startDay >= 4, JSON.stringify(window))
  }
})
