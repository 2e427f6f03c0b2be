/**
 * Dates as readers type them, in EDTF or in the words of the page's language: `2020-11`, `1994`, `9.11.2020`, `9 Nov 2020`,
 * `November 2020`.
 */
import { fold } from './folding.js'
import { readEdtf } from '../time/edtf.js'

/** @typedef {import('../time/edtf.js').Extent} Extent */

/** What is understood of a text. @typedef {Extent & {precision: 'day'|'month'|'year'|'other', bare: boolean}} TypedDate  bare: a number alone, which may also be a word searched for */

/** A month is known by so many letters, if no other begins with them. */
const LEAST_LETTERS = 3

/**
 * @param {Record<string, string>} messages  `date.month.1` and the like, and the patterns in which dates are written
 * @returns {(text: string) => TypedDate|null} null for what is no date
 */
export function createDateReader(messages) {
  const months = Array.from({ length: 12 }, (_, i) => ['date.month', 'date.month.of', 'date.tick.month']
    .map(key => plain(messages[`${key}.${i + 1}`] ?? '')).filter(name => name !== ''))
  // what stands around numbers and months in the language's own dates: "г.", "թ.", "-ci il"
  const around = new Set(['date.day', 'date.month', 'date.year', 'date.ce'].flatMap(key => bareWords(messages[key] ?? '')).concat(endings(messages['date.th'] ?? '')))
  const before = bareWords(messages['date.bce'] ?? '').filter(word => !around.has(word))

  /** @param {string} word @returns {number} 1 to 12, 0 for none and for more than one */
  function monthOf(word) {
    const exact = months.findIndex(names => names.includes(word))
    if (exact >= 0) return exact + 1
    if (word.length < LEAST_LETTERS) return 0
    const begun = months.flatMap((names, i) => names.some(name => name.startsWith(word)) ? [i + 1] : [])
    return begun.length === 1 ? begun[0] : 0
  }

  return text => {
    const typed = text.trim()
    if (typed === '') return null
    const edtf = readEdtf(typed.replace(/[–—]/g, '-'))
    if (edtf) return { ...edtf, precision: precisionOf(typed), bare: /^\d+$/.test(typed) }
    const dotted = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(typed)
    if (dotted) return date(dotted[3], Number(dotted[2]), dotted[1] ? Number(dotted[1]) : 0)
    return inWords(plain(typed).split(' '))
  }

  /** @param {string[]} words */
  function inWords(words) {
    let year = '', month = 0, day = 0, early = false
    for (const word of words) {
      const number = /^\d+$/.test(word)
      if (number && word.length >= LEAST_LETTERS && word.length <= 4 && year === '') year = word
      else if (number && word.length <= 2 && day === 0 && Number(word) > 0) day = Number(word)
      else if (number) return null
      else if (before.includes(word)) early = true
      else if (around.has(word)) continue
      else if (month === 0 && monthOf(word) > 0) month = monthOf(word)
      else return null
    }
    // "44 BCE": with no other number, two digits are a year
    if (year === '' && early && month === 0 && day > 0) { year = String(day); day = 0 }
    if (year === '' || (day > 0 && month === 0)) return null
    return date(early ? yearBefore(Number(year)) : year.padStart(4, '0'), month, day)
  }
}

/** @param {string} year  as EDTF has it @param {number} month  0 for none @param {number} day  0 for none @returns {TypedDate|null} */
function date(year, month, day) {
  const parts = [month, day].filter(part => part > 0).map(part => String(part).padStart(2, '0'))
  const days = month > 12 ? null : readEdtf([year, ...parts].join('-'))
  // 31 February: the month is sure, and says itself that it has no such day
  if (!days && day > 0 && day <= 31 && month <= 12) return date(year, month, 0)
  return days && { ...days, precision: day > 0 ? 'day' : month > 0 ? 'month' : 'year', bare: false }
}

/** @param {number} year  44 is 44 BCE */
function yearBefore(year) {
  return year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`
}

/** @param {string} edtf @returns {TypedDate['precision']} */
function precisionOf(edtf) {
  const certain = edtf.replace(/[?~%]$/, '')
  if (/^-?\d{4}$/.test(certain)) return 'year'
  if (/^-?\d{4}-(0\d|1[0-2])$/.test(certain)) return 'month'
  return /^-?\d{4}-\d\d-\d\d(T.*)?$/.test(certain) ? 'day' : 'other'
}

/** Folded, and numbers parted from the letters and signs around them. @param {string} text */
function plain(text) {
  return fold(text).replace(/[.,\-–—'’]+/g, ' ').replace(/(\d)(?=\p{L})/gu, '$1 ').replace(/\s+/g, ' ').trim()
}

/** @param {string} pattern */
function bareWords(pattern) {
  return plain(pattern.replace(/\{\w+\}/g, ' ')).split(' ').filter(word => word !== '')
}

/** The endings of ordinal numbers: `th 1 st 2 nd`. @param {string} table */
function endings(table) {
  return plain(table).split(' ').filter(word => /^\p{L}+$/u.test(word))
}
