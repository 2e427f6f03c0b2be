import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { apartInWords, createThreads } from '../app/thread.js'
import { createWords } from '../i18n/words.js'
import { threadOf } from '../model/thread.js'

const read = (/** @type {string} */ lang) => Object.fromEntries(readFileSync(new URL(`../../src/main/resources/messages_${lang}.properties`, import.meta.url), 'utf8')
  .split('\n').filter(line => /^[a-z]/.test(line)).map(line => { const at = line.indexOf(' ='); return [line.slice(0, at), line.slice(at + 2).trim()] }))
const wordsOf = (/** @type {string} */ lang) => createWords({ lang, messages: read(lang) })

test('how far apart is a sentence in every language, in the form that the number asks for', () => {
  const said = (/** @type {string} */ lang, /** @type {any} */ apart) => apartInWords(apart, wordsOf(lang)).join('X')
  const years = (/** @type {number} */ count) => ({ way: 'later', unit: 'years', count, about: false })
  assert.equal(said('en', years(26)), '26 years later than “X”')
  assert.equal(said('en', { way: 'earlier', unit: 'days', count: 1, about: false }), '1 day earlier than “X”')
  assert.equal(said('en', { ...years(32), about: true }), 'about 32 years later than “X”')
  assert.equal(said('en', { way: 'same', unit: 'days', count: 0, about: false }), 'on the same day as “X”')
  assert.deepEqual([1, 3, 26, 31].map(count => said('ru', years(count))),
    ['на 1 год позже, чем «X»', 'на 3 года позже, чем «X»', 'на 26 лет позже, чем «X»', 'на 31 год позже, чем «X»'])
  assert.equal(said('ru', { way: 'earlier', unit: 'months', count: 2, about: true }), 'примерно на 2 месяца раньше, чем «X»')
  assert.equal(said('hy', { ...years(26), about: true }), 'մոտ 26 տարի ավելի ուշ, քան «X»')
  assert.equal(said('az', { ...years(26), about: true }), '“X” hadisəsindən təxminən 26 il sonra')
  for (const lang of ['en', 'hy', 'az', 'ru']) assert.ok(!said(lang, { way: 'about', unit: 'days', count: 0, about: true }).includes('{'))
})

/** The shipped file: ids, importance, causes. */
function shipped() {
  const text = readFileSync(new URL('../../data/timeline.csv', import.meta.url), 'utf8').replace(/^\uFEFF/, '')
  const rows = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)].reduce((all, [, field, end]) => {
    all[all.length - 1].push(field.replace(/^"|"$/g, '').replaceAll('""', '"'))
    if (end !== ',') all.push([])
    return all
  }, /** @type {string[][]} */ ([[]]))
  const [head, ...body] = rows
  const at = (/** @type {string[]} */ row, /** @type {string} */ name) => row[head.indexOf(name)] ?? ''
  const events = body.filter(row => row.length === head.length && ['', 'event'].includes(at(row, 'type')))
  const ids = events.map(row => at(row, 'id'))
  const causes = events.map(row => at(row, 'causes').split('; ').filter(Boolean).map(cause => ids.indexOf(cause.split(' | ')[0].trim())))
  return { ids, events: { count: ids.length, importance: events.map(row => Number(at(row, 'importance') || 3)),
    causesOf: (/** @type {number} */ effect) => causes[effect],
    effectsOf: (/** @type {number} */ cause) => ids.flatMap((_, effect) => causes[effect].includes(cause) ? [effect] : []) } }
}

test('in the shipped file the thread of the recall leads to 1994 in at most three steps, and both ways there are told first', () => {
  const { ids, events } = shipped()
  const thread = threadOf(events, ids.indexOf('2024-ambassador-recall'), 'why')
  for (const id of ['1994-de-facto-secession', '1994-ceasefire']) {
    const member = thread.members.find(({ position }) => ids[position] === id)
    assert.ok(member && member.generation <= 3 && member.first, id)
  }
  assert.ok(thread.members.filter(({ generation }) => generation === 1).length > 1, 'several causes, side by side')
})

test('what followed from 1994 holds the war of 2020, the offensive of 2023 and the recall, all told first', () => {
  const { ids, events } = shipped()
  for (const from of ['1994-de-facto-secession', '1994-ceasefire']) {
    const thread = threadOf(events, ids.indexOf(from), 'sowhat')
    for (const id of ['2020-karabakh-war', '2023-september-offensive', '2024-ambassador-recall']) {
      assert.ok(thread.members.some(({ position, first }) => first && ids[position] === id), `${from} ${id}`)
    }
  }
})

test('a thread is told with numbers in time, with what is linked to the step and why, and what is not shown counted', () => {
  // 0 → 1 → 2 → 3 → 5, 0 → 4 → 5
  const causes = [[], [0], [1], [2], [0], [3, 4]]
  const events = /** @type {any} */ ({
    count: 6, importance: [3, 3, 3, 3, 3, 5], id: [...'abcdef'], title: [...'ABCDEF'], label: [...'123456'], lane: [0, 0, 0, 0, 0, 0], startDay: [0, 400, 800, 1200, 1300, 5000],
    causesOf: (/** @type {number} */ i) => causes[i], effectsOf: (/** @type {number} */ i) => causes.flatMap((list, effect) => list.includes(i) ? [effect] : []),
  })
  const threads = createThreads({ events, words: wordsOf('en'), address: patch => `./?why=${patch.why}` })
  const state = /** @type {any} */ ({ why: 5, sowhat: -1, selected: 3, unfolded: false })
  const thread = threads.of(state)
  assert.equal(threads.of(state), thread, 'followed once')
  assert.deepEqual(threads.from(5).map(one => [one.way, one.text, one.count, one.href]), [['why', 'Why? Follow the thread back to 1970', '5 events', './?why=5']])
  const told = threads.told(state, /** @type {any} */ (thread), /** @type {any} */ ({ summary: 'S', causes: [{ id: 'c', kind: 'trigger', reason: 'R' }], effects: [{ id: 'f', kind: null, reason: '' }] }))
  assert.deepEqual([told.span, told.hidden, told.summary], ['6 events, 1970 to 1983', 1, 'S'])
  assert.deepEqual(told.groups.map(({ generation, nearer, rows }) => [generation, nearer, rows.map(row => row.number + row.id + row.relation + row.kind + row.reason)]), [
    [0, '', ['6ffollowed']], [1, 'F', ['4d', '5e']], [2, 'D', ['3cledIt set this off.R']], [2, 'E', ['1a']],
  ])
  assert.equal(threads.told({ ...state, unfolded: true }, /** @type {any} */ (thread), null).hidden, 0)
})
