import test from 'node:test'
import assert from 'node:assert/strict'
import { fromAddress, toAddress } from '../model/address.js'
import { createState, DEFAULTS } from '../model/state.js'

const ground = { ids: ['first', 'second', 'երրորդ'], startDay: -1000, endDay: 20000, opening: { startDay: 6000, endDay: 20000 }, kept: /** @type {string[][]} */ ([]) }
const opened = { ...DEFAULTS, ...ground.opening }

test('a state at its defaults needs no words', () => {
  assert.equal(toAddress(opened, ground), '')
})

test('a state writes its words in the grammar’s order', () => {
  const state = { ...opened, selected: 1, startDay: 0, endDay: 31, filter: { q: ' road ', categories: ['War', 'Human cost'], actors: ['A & B'], importance: 3 },
    why: 2, step: /** @type {const} */ ('turning-points'), view: /** @type {const} */ ('list'), lang: 'hy', theme: /** @type {const} */ ('dark') }
  assert.equal(toAddress(state, { ...ground, kept: [['page', '2'], ['v', '9f']] }),
    '?event=second&from=1970-01-01&to=1970-01-31&q=road&category=War&category=Human+cost&actor=A+%26+B&importance=3&why=%D5%A5%D6%80%D6%80%D5%B8%D6%80%D5%A4&step=turning-points&lang=hy&theme=dark&view=list&page=2&v=9f')
})

test('reading what was written gives the state back', () => {
  let seed = 42
  const random = (/** @type {number} */ below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below }
  for (let i = 0; i < 500; i++) {
    const startDay = random(30000) - 10000
    const state = createState({
      startDay, endDay: startDay + 1 + random(4000), selected: random(4) - 1,
      filter: { q: ['', 'Şuşa', 'a+b & c=d', '100%'][random(4)], categories: [[], ['War'], ['War', 'Ծախս']][random(3)], actors: [[], ['Ա; Բ']][random(2)], importance: 1 + random(5) },
      ...[{}, { why: random(3) }, { sowhat: random(3) }][random(3)], step: /** @type {const} */ (['', 'all', 'turning-points', 'thread', 'found'])[random(5)],
      view: /** @type {const} */ (['drawing', 'list', 'present'])[random(3)], lang: ['en', 'hy', 'az', 'ru'][random(4)], theme: /** @type {const} */ (['', 'light', 'dark'])[random(3)],
    }).get()
    const kept = [[], [['y', 'first'], ['x', ''], ['x', 'again']]][random(2)]
    const read = fromAddress(toAddress(state, { ...ground, kept }), ground)
    assert.deepEqual({ ...state, ...read.patch }, state)
    assert.deepEqual(read.kept, kept)
    assert.deepEqual(read.complaints, [])
  }
})

test('an absent word restores its default, so that going back undoes', () => {
  assert.deepEqual(fromAddress('', ground).patch, { selected: -1, ...ground.opening, filter: DEFAULTS.filter, why: -1, sowhat: -1, step: '', lang: 'en', theme: '', view: 'drawing' })
})

test('a window includes the last day of its end, and one bound alone reaches to the end of the whole', () => {
  const window = (/** @type {string} */ search) => { const { startDay, endDay } = fromAddress(search, ground).patch; return [startDay, endDay] }
  assert.deepEqual(window('?from=1988-02&to=1988'), [6605, 6940])
  assert.deepEqual(window('?from=1988'), [6574, 20000])
  assert.deepEqual(window('?to=1970-01-31'), [-1000, 31])
})

test('what cannot be used is named and its default stands', () => {
  const read = fromAddress('?event=nowhere&from=1994-13&importance=9&lang=xx&theme=pink&view=sideways&why=never&step=by', ground)
  assert.deepEqual(read.complaints, [
    { word: 'event', found: 'nowhere' }, { word: 'why', found: 'never' }, { word: 'importance', found: '9' }, { word: 'lang', found: 'xx' },
    { word: 'theme', found: 'pink' }, { word: 'step', found: 'by' }, { word: 'view', found: 'sideways' }, { word: 'from', found: '1994-13' },
  ])
  assert.deepEqual(read.patch, fromAddress('', ground).patch)
  assert.deepEqual(fromAddress('?from=1999&to=1988', ground).complaints, [{ word: 'from', found: '1999' }])
})

test('a word that a form left blank counts as absent', () => {
  const read = fromAddress('?q=&lang=&importance=&theme=&from=&category=', ground)
  assert.deepEqual(read.complaints, [])
  assert.deepEqual(read.patch, fromAddress('', ground).patch)
})

test('a thread has one direction: beside why, sowhat is left out', () => {
  const read = fromAddress('?sowhat=first&why=second', ground)
  assert.deepEqual([read.patch.why, read.patch.sowhat], [1, -1])
  assert.deepEqual(read.complaints, [{ word: 'sowhat', found: 'first' }])
})

test('a pinned page takes its version wherever it goes, and one that is not takes none', () => {
  const pinned = { ...ground, v: '9f' }
  const read = fromAddress('?event=second&v=9f&page=2', pinned)
  assert.deepEqual(read.kept, [['page', '2']])
  assert.equal(toAddress({ ...opened, ...read.patch }, { ...pinned, kept: read.kept }), '?event=second&page=2&v=9f')
  assert.equal(toAddress(opened, pinned), '?v=9f')
  assert.deepEqual(fromAddress('?v=gone', { ...ground, v: '' }).kept, [])
  assert.equal(toAddress(opened, { ...ground, v: '' }), '')
  // where versions do not last the word is one that nobody knows
  assert.deepEqual(fromAddress('?v=9f', ground).kept, [['v', '9f']])
})
