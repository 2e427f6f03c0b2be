import test from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fold, found, words } from '../model/folding.js'
import { readCases } from './cases.js'

const cases = [
  ['Şuşa', 'susa'], ['İlham ƏLİYEV', 'ilham eliyev'], ['ılıq', 'iliq'], ['Пётр', 'петр'], ['և', 'եւ'], ['Երևան', 'երեւան'],
  ['Stepanakert’s', 'stepanakerts'], ['Baku', 'baku'], ['½', '1\u20442'], ['', ''],
]

test('folding makes different spellings of a word equal', () => {
  for (const [text, folded] of cases) assert.equal(fold(text), folded)
})

test('folding a folded text changes nothing', () => {
  for (const [text] of cases) assert.equal(fold(fold(text)), fold(text))
})

const file = new URL('../../src/test/resources/cases/folding.csv', import.meta.url)
test('folding agrees with the case table that the server reads', { skip: !existsSync(file) }, () => {
  const [, ...rows] = readCases(readFileSync(file, 'utf8'))
  assert.ok(rows.length > 5)
  for (const [text, folded] of rows) assert.equal(fold(text), folded, `fold("${text}")`)
})

test('a question is its words, each once', () => {
  assert.deepEqual(words('  Şuşa susa\tRoad '), ['susa', 'road'])
  assert.deepEqual(words(' \n'), [])
})

test('found words are named by their place in the text as it is written', () => {
  assert.deepEqual(found('Fall of Şuşa', ['susa']), [[8, 12]])
  assert.deepEqual(found('S\u0327us\u0327a', ['susa']), [[0, 6]])
  assert.deepEqual(found('Lachin road, Lachin', ['lachin', 'chin r']), [[0, 8], [13, 19]])
  assert.deepEqual(found('Երևան', ['եւ']), [[2, 3]])
  assert.deepEqual(found('Lachin', ['baku']), [])
})
