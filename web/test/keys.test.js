import test from 'node:test'
import assert from 'node:assert/strict'
import { installDocument, build } from './document.js'
import { KEYS, actionOf, ariaKeyShortcuts, takesText } from '../interact/keys.js'
import { createKeyboard } from '../interact/keyboard.js'

installDocument()
const press = (key, more = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...more })

test('arrows follow time: to the right or down', () => {
  assert.deepEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(key => actionOf(press(key), 'right')), ['earlier', 'later', 'laneBefore', 'laneAfter'])
  assert.deepEqual(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map(key => actionOf(press(key), 'down')), ['earlier', 'later', 'laneBefore', 'laneAfter'])
})

test('keys with Ctrl, Alt or Meta are the browser’s', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) assert.equal(actionOf(press('+', { [held]: true }), 'right'), null)
})

test('no key means two things', () => {
  for (const direction of /** @type {const} */ (['right', 'down'])) {
    const all = KEYS.flatMap(row => row[direction])
    assert.equal(new Set(all).size, all.length)
  }
})

test('aria-keyshortcuts names every key of the drawing in words', () => {
  assert.equal(ariaKeyShortcuts('right'), 'ArrowLeft ArrowRight ArrowUp ArrowDown Home End Enter Escape Plus - 0 PageUp PageDown w s p / ?')
})

test('a key is taken only when something was done, and never from a field', () => {
  const field = Object.assign(build('input'), { matches: () => true })
  const plain = Object.assign(build('div'), { matches: () => false })
  assert.deepEqual([takesText(field), takesText(plain), takesText(null)], [true, false, false])
  const drawing = Object.assign(build('div'), { matches: () => false, removeEventListener() {} })
  const acts = []
  createKeyboard(drawing, { direction: () => 'right', act: action => { acts.push(action); return action !== 'back' } }).enable()
  assert.ok(drawing.fire('keydown', press('End')).defaultPrevented)
  assert.ok(!drawing.fire('keydown', press('Escape')).defaultPrevented)
  assert.ok(!drawing.fire('keydown', press('x')).defaultPrevented)
  assert.deepEqual(acts, ['last', 'back'])
})

test('Enter on a button inside the drawing presses that button', () => {
  const pill = Object.assign(build('button'), { matches: () => false })
  const drawing = build('div', {}, pill)
  const acts = []
  createKeyboard(/** @type {any} */ (drawing), { direction: () => 'right', act: action => acts.push(action) > 0 }).enable()
  assert.ok(!pill.fire('keydown', press('Enter')).defaultPrevented)
  assert.deepEqual(acts, [])
})
