import test from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { pluralForm } from '../i18n/plural.js'
import { createWords } from '../i18n/words.js'
import { readCases } from './cases.js'

test('counts choose the form of their language', () => {
  /** @type {[string, number, string][]} */
  const cases = [
    ['en', 0, 'other'], ['en', 1, 'one'], ['en', 2, 'other'], ['hy', 0, 'one'], ['hy', 1, 'one'], ['hy', 2, 'other'],
    ['az', 0, 'other'], ['az', 1, 'one'], ['az', 21, 'other'],
    ['ru', 0, 'many'], ['ru', 1, 'one'], ['ru', 2, 'few'], ['ru', 5, 'many'], ['ru', 11, 'many'], ['ru', 12, 'many'], ['ru', 21, 'one'],
    ['ru', 22, 'few'], ['ru', 111, 'many'], ['ru', 112, 'many'], ['ru', 124, 'few'], ['ru', 1001, 'one'], ['xx', 1, 'one'],
  ]
  for (const [lang, count, form] of cases) assert.equal(pluralForm(lang, count), form, `${lang} ${count}`)
})

const file = new URL('../../src/test/resources/cases/plurals.csv', import.meta.url)
test('counts agree with the case table that the server reads', { skip: !existsSync(file) }, () => {
  const [head, ...rows] = readCases(readFileSync(file, 'utf8'))
  const column = (/** @type {RegExp} */ name) => head.findIndex(title => name.test(title))
  const [lang, count, form] = [column(/^lang/), column(/^(count|n|number)/), column(/^(form|plural|category)/)]
  assert.ok(rows.length > 5)
  for (const row of rows) assert.equal(pluralForm(row[lang], Number(row[count])), row[form], row.join(' '))
})

const numbers = new URL('../../src/test/resources/cases/numbers.csv', import.meta.url)
test('numbers are grouped as in the case table that the server reads', { skip: !existsSync(numbers) }, () => {
  const rows = readCases(readFileSync(numbers, 'utf8')).slice(1)
  assert.ok(rows.length > 5)
  for (const [lang, number, text] of rows) {
    assert.equal(createWords({ lang, messages: {} }).number(Number(number)), text, `${lang} ${number}`)
  }
})

const words = createWords({ lang: 'en', messages: { hello: 'Hello {name}, {name}', 'n.one': '{count} event', 'n.other': '{count} events of {whole}' } })

test('a name in braces is replaced by its argument, and arguments are not looked at again', () => {
  assert.equal(words.text('hello', { name: '{name}' }), 'Hello {name}, {name}')
  assert.equal(words.text('hello', {}), 'Hello {name}, {name}')
  assert.equal(words.text('hello', { name: 'you' }), 'Hello you, you')
})

test('a count reads in its form, and a missing key reads as itself', () => {
  assert.equal(words.count('n', 1), '1 event')
  assert.equal(words.count('n', 1234, { whole: 9 }), '1,234 events of 9')
  assert.equal(words.text('web.none'), 'web.none')
})
