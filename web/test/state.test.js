import test from 'node:test'
import assert from 'node:assert/strict'
import { createState, NO_FILTER } from '../model/state.js'

const start = { startDay: 0, endDay: 100 }

test('a snapshot is frozen, its filter too', () => {
  const state = createState(start)
  state.update({ filter: { q: 'road', categories: ['War'], actors: [], importance: 2 } })
  const now = state.get()
  assert.throws(() => { now.selected = 4 }, TypeError)
  assert.throws(() => { now.filter.q = '' }, TypeError)
  assert.throws(() => { /** @type {string[]} */ (now.filter.categories).push('Unrest') }, TypeError)
})

test('a change tells each listener what is, what was, and how it enters the history', () => {
  const state = createState(start)
  /** @type {any[]} */ const told = []
  const end = state.subscribe((now, before, manner) => told.push([now.selected, before.selected, manner]))
  state.update({ selected: 3 }, { history: 'push' })
  state.update({ hovered: 1 })
  end()
  state.update({ selected: 4 })
  assert.deepEqual(told, [[3, -1, 'push'], [3, 3, 'none']])
})

test('a patch that changes nothing tells nobody', () => {
  const state = createState({ ...start, filter: { ...NO_FILTER, categories: ['War', 'Unrest'] } })
  const before = state.get()
  state.subscribe(() => assert.fail('told'))
  state.update({ startDay: 0, filter: { q: '', categories: ['Unrest', 'War'], actors: [], importance: 1 } })
  assert.equal(state.get(), before)
})

test('an empty window is refused and the state stays', () => {
  const state = createState(start)
  assert.throws(() => state.update({ startDay: 100 }), { message: 'The window must end after it starts: [100, 100)' })
  assert.equal(state.get().startDay, 0)
})
