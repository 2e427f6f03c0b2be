import test from 'node:test'
import assert from 'node:assert/strict'
import { placeAmong, steppingOf } from '../model/stepping.js'

const importance = [3, 5, 1, 5], found = Uint8Array.of(1, 0, 1, 0), thread = { mask: Uint8Array.of(0, 1, 1, 0) }
const asked = { step: /** @type {const} */ (''), matches: null, thread: null, importance }

test('without a word a thread is stepped through before what was found, and that before all', () => {
  assert.deepEqual(steppingOf(asked), { through: 'all', only: null, ways: ['all', 'turning-points'] })
  assert.deepEqual(steppingOf({ ...asked, matches: found }).only, found)
  const both = steppingOf({ ...asked, matches: found, thread })
  assert.deepEqual([both.through, both.only, both.ways], ['thread', thread.mask, ['all', 'turning-points', 'thread', 'found']])
})

test('the word decides, and a way that is not there means all', () => {
  assert.deepEqual(steppingOf({ ...asked, step: 'turning-points', thread }).only, Uint8Array.of(0, 1, 0, 1))
  assert.equal(steppingOf({ ...asked, step: 'all', thread, matches: found }).only, null)
  assert.equal(steppingOf({ ...asked, step: 'found', thread, matches: found }).only, found)
  for (const step of /** @type {const} */ (['thread', 'found'])) assert.equal(steppingOf({ ...asked, step }).through, 'all')
  assert.equal(steppingOf({ ...asked, step: 'turning-points', importance: [1, 2] }).through, 'all')
})

test('an event has its place among those that are stepped on', () => {
  assert.deepEqual(placeAmong(null, 4, 2), { place: 3, of: 4 })
  assert.deepEqual(placeAmong(found, 4, 2), { place: 2, of: 2 })
  assert.deepEqual(placeAmong(found, 4, 1), { place: 0, of: 2 })
  assert.deepEqual(placeAmong(found, 4, -1), { place: 0, of: 2 })
  assert.deepEqual(placeAmong(null, 4, -1), { place: 0, of: 4 })
})
