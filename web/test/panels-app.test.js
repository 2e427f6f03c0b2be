import test from 'node:test'
import assert from 'node:assert/strict'
import { createWords } from '../i18n/words.js'
import { Scale } from '../layout/scale.js'
import { createState, NO_FILTER } from '../model/state.js'
import { civilToDay } from '../time/day.js'
import { createSearch } from '../app/search.js'
import { createSelection } from '../app/selection.js'
import { modeFor } from '../app/stage.js'
import { yearTicks } from '../app/whole.js'
import { axisWords, dayInWords, drawingTexts, windowInWords } from '../app/texts.js'
import { createRows } from '../app/rows.js'
import { Unanswered } from '../model/details.js'

const messages = {
  'date.day': '{about}{day} {monthOf} {year}', 'date.month.of.6': 'June', 'date.month.of.1': 'January', 'date.ce': '{number}', 'date.bce': '{number} BCE', 'web.overview.window': '{from} to {to}',
  'web.event': '{title}, {date}, {lane}', 'web.cluster.other': '{count} events, {dates}', 'web.cluster.dates': 'from {from} to {to}',
  'web.lane.all': '{count}', 'web.lane.shown': '{shown} of {count}', 'web.count.other': '{count} events', 'web.count.found.other': '{found} of {count} events',
  'web.drawing': 'Timeline: {title}', 'web.search.failed': 'No: {reason}.', 'web.failed.status': 'answered {status}', 'web.empty.title': 'Nothing for {q}', 'web.loading': 'Loading',
}
const words = createWords({ lang: 'en', messages })
const model = /** @type {any} */ ({ title: 'T', contentLang: 'en', lanes: ['War'], events: {
  title: ['A', 'B', 'C'], label: ['1992', '1994', '1 to 13 June 2024'], lane: [0, 0, 0], form: [0, 0, 1],
  startDay: [civilToDay(1992), civilToDay(1994), civilToDay(2024, 6, 1)], endDay: [civilToDay(1993), civilToDay(1995), civilToDay(2024, 6, 14)],
} })

test('the drawing’s sentences name title, date and lane, and how many a cluster holds from when to when', () => {
  const texts = drawingTexts(model, words, '?')
  assert.equal(texts.event(1), 'B, 1994, War')
  assert.equal(texts.cluster({ indices: [0, 1] }), '2 events, from 1992 to 1994')
  assert.equal(texts.cluster({ indices: [1, 0, 2] }), '3 events, from 1992 to 13 June 2024')
  assert.equal(texts.cluster({ indices: [2, 2] }), '2 events, from 1 June 2024 to 13 June 2024')
  assert.equal(texts.cluster({ indices: [0, 0] }), '2 events, 1992')
  assert.deepEqual([texts.laneCount({ shown: 3, total: 3 }), texts.laneCount({ shown: 3, total: 1900 })], ['3', '3 of 1,900'])
})

test('a window is said by its first and its last day', () => {
  assert.equal(dayInWords(civilToDay(2024, 6, 13), words), '13 June 2024')
  assert.equal(dayInWords(civilToDay(-43, 1, 1), words), '1 January 44 BCE')
  assert.equal(windowInWords({ startDay: civilToDay(2024, 6, 1) + 0.3, endDay: civilToDay(2024, 6, 14) - 0.5 }, words), '1 June 2024 to 13 June 2024')
})

test('axis words fall back to English', () => {
  assert.equal(axisWords({}).months[11], 'December')
  assert.equal(axisWords({ 'date.tick.month.2': 'փետ' }).monthsShort[1], 'փետ')
})

test('a container’s width decides the mode', () => {
  assert.deepEqual([1280, 1000, 999, 560, 559, 0].map(modeFor), ['wide', 'wide', 'embed', 'embed', 'phone', 'phone'])
})

test('years along the overview are round, ordered, apart, and within it', () => {
  for (const years of [2, 10, 60, 130, 900, 40_000]) {
    for (const lengthPx of [200, 800, 2000]) {
      const ticks = yearTicks(new Scale(civilToDay(2020 - years), civilToDay(2020), 0, lengthPx), lengthPx, '{year} BCE')
      for (let i = 1; i < ticks.length; i++) assert.ok(ticks[i].atPx - ticks[i - 1].atPx > 40, `${years} ${lengthPx}`)
      for (const { atPx, text } of ticks) assert.ok(atPx >= 14 && atPx <= lengthPx - 14 && /^(\d+|\d+ BCE)$/.test(text), text)
      assert.ok(ticks.length <= lengthPx / 40)
    }
  }
})

test('years along the overview before our era are round as on the axis, and there is no year 0', () => {
  const years = (from, to) => yearTicks(new Scale(civilToDay(from), civilToDay(to), 0, 600), 600, '{year} BCE').map(({ text }) => text)
  assert.deepEqual(years(-450, 450), ['400 BCE', '300 BCE', '200 BCE', '100 BCE', '1', '100', '200', '300', '400'])
  assert.deepEqual(years(-4, 5), ['4 BCE', '3 BCE', '2 BCE', '1 BCE', '1', '2', '3', '4'])
})

/** A search over two events, answered by hand. */
function searching() {
  const state = createState({ startDay: 0, endDay: 10 })
  /** @type {{resolve: (finding: any) => void, reject: (failure: any) => void}[]} */ const asked = []
  const count = { textContent: '', setAttribute() {} }
  const said = [], failed = []
  const search = createSearch({
    state, words, eventCount: 2, count: /** @type {any} */ (count), announcer: { say: sentence => said.push(sentence) }, counted() {}, answered() {},
    finder: { remote: false, help: () => assert.fail(), find: () => new Promise((resolve, reject) => asked.push({ resolve, reject })) }, failed: (sentence, outdated) => failed.push([sentence, outdated]),
  })
  return { state, asked, count, said, failed, search }
}

test('the last question wins, whatever is answered first', async () => {
  const { state, asked, count, said, search } = searching()
  const runs = [search.run(), search.run()]
  asked[1].resolve({ matches: Uint8Array.of(1, 0), counts: null })
  asked[0].resolve({ matches: Uint8Array.of(1, 1), counts: null })
  await Promise.all(runs)
  assert.deepEqual([[...state.get().matches ?? []], count.textContent, said], [[1, 0], '1 of 2 events', ['1 of 2 events']])
})

test('nothing found is read out with its words, and all again without a filter', async () => {
  const { state, asked, said, search } = searching()
  state.update({ filter: { ...NO_FILTER, q: ' road ' } })
  const first = search.run()
  asked[0].resolve({ matches: Uint8Array.of(0, 0), counts: null })
  await first
  state.update({ filter: NO_FILTER })
  const second = search.run()
  asked[1].resolve({ matches: null, counts: null })
  await second
  assert.deepEqual(said, ['Nothing for road', '2 events'])
  assert.equal(state.get().matches, null)
})

test('a search that fails says why and leaves what was found', async () => {
  const { state, asked, failed, search } = searching()
  const matches = Uint8Array.of(1, 0)
  state.update({ matches })
  const run = search.run()
  asked[0].reject(new Unanswered('web.failed.status', { status: 503 }, 503))
  await run
  assert.deepEqual(failed, [['No: answered 503.', false]])
  assert.equal(state.get().matches, matches)
})

/** Five events a hundred days apart; the window holds the middle three. */
function selecting() {
  const days = [0, 100, 200, 300, 400]
  const events = /** @type {any} */ ({ count: 5, lane: [0, 1, 0, 1, 0], startDay: days, startUntil: days.map(day => day + 1), endDay: days.map(day => day + 1), endKind: [0, 0, 0, 0, 0], causesOf: () => [], effectsOf: () => [] })
  const state = createState({ startDay: 50, endDay: 350 })
  const focus = { at: 'page' }
  const place = name => ({ focus() { focus.at = name }, hasFocus: () => focus.at === name })
  const offered = []
  const travel = /** @type {any} */ ({ to: window => state.update(window) })
  const selection = createSelection({
    state, events, travel, drawing: place('drawing'), panel: place('panel'), offer: positions => offered.push(positions),
    view: () => ({ scale: new Scale(state.get().startDay, state.get().endDay, 0, 1000), limits: { startDay: -100, endDay: 500 }, direction: 'right' }),
  })
  return { state, selection, focus, offered }
}

test('the keyboard opens into the panel and comes back to the drawing', () => {
  const { state, selection, focus } = selecting()
  focus.at = 'drawing'
  selection.open({ index: 2, cluster: null }, true)
  assert.deepEqual([state.get().selected, state.get().focused, focus.at], [2, 2, 'panel'])
  selection.step(1)
  assert.deepEqual([state.get().selected, focus.at], [3, 'panel'])
  selection.close()
  assert.deepEqual([state.get().selected, focus.at], [-1, 'drawing'])
})

test('a pointer leaves the focus where it is', () => {
  const { selection, focus } = selecting()
  selection.open({ index: 2, cluster: null })
  assert.equal(focus.at, 'page')
  selection.close()
  assert.equal(focus.at, 'page')
})

test('who closes what an address opened stands on it, and not on the first event in view', () => {
  const { state, selection, focus } = selecting()
  selection.choose(3)
  focus.at = 'panel'
  selection.close()
  assert.deepEqual([focus.at, state.get().focused], ['drawing', 3])
})

test('stepping from nowhere begins with what the window shows, and what does not match is passed', () => {
  const { state, selection } = selecting()
  assert.deepEqual([selection.beside(1), selection.beside(-1)], [1, 3])
  state.update({ matches: Uint8Array.of(1, 0, 0, 0, 1) })
  assert.deepEqual([selection.beside(1), selection.beside(-1)], [4, 0])
  state.update({ matches: Uint8Array.of(0, 0, 0, 0, 0) })
  selection.step(1)
  assert.equal(state.get().selected, -1)
})

test('an event out of view is brought into it', () => {
  const { state, selection } = selecting()
  selection.choose(4)
  assert.ok(state.get().endDay > 400)
  state.update({ focused: 3 })
  assert.ok(selection.walk('first'))
  assert.ok(state.get().startDay <= 0 && state.get().focused === 0)
  assert.ok(!selection.walk('help'))
})

test('a cluster opens by zooming, and offers its events where no zoom parts them', () => {
  const { state, selection, offered } = selecting()
  const cluster = indices => ({ index: /** @type {const} */ (-1), cluster: { id: '', x: 0, y: 0, widthPx: 20, heightPx: 16, indices } })
  state.update({ startDay: -100, endDay: 500 })
  selection.open(cluster([1, 2]))
  assert.ok(state.get().endDay - state.get().startDay < 400)
  selection.open(cluster([1, 1]))
  assert.deepEqual(offered, [[1, 1]])
})

test('the keyboard enters where something is chosen, else at the first in view', () => {
  const { state, selection } = selecting()
  selection.enter()
  assert.equal(state.get().focused, 1)
  state.update({ focused: -1, selected: 3 })
  selection.enter()
  assert.equal(state.get().focused, 3)
})

test('a list that does not hold all is replaced by the server’s, and one that does not come stays', async () => {
  const row = position => ({ getAttribute: () => String(position) })
  let here = 'old'
  const list = { replaceWith: next => { here = next } }
  const document = /** @type {any} */ ({ querySelectorAll: () => [row(0), row(2)], querySelector: () => list, importNode: node => node })
  const rows = createRows(document, async address => { if (address === 'bad') throw new Error('no'); return /** @type {any} */ ({ querySelector: () => 'new' }) })
  assert.deepEqual([rows.complete(Uint8Array.of(1, 0, 1), 3), rows.complete(Uint8Array.of(0, 1, 0), 3), rows.complete(null, 3), rows.complete(null, 2)], [true, false, false, true])
  assert.deepEqual([await rows.replace('bad'), here], [false, 'old'])
  assert.deepEqual([await rows.replace('good'), here], [true, 'new'])
})
