/**
 * Words that occur and are nearly those that were typed.
 */
import { words } from './folding.js'

/** A shorter word is like too many others. */
const LEAST_LETTERS = 4

/**
 * Puts in place of each word that occurs nowhere the most similar one that does.
 * Example: `nearestQuestion('lachinn road', ['the lachin road'])` is `lachin road`.
 *
 * @param {string} question  as typed
 * @param {readonly string[]} texts  folded
 * @returns {string} folded; '' when every word occurs, or one is like none
 */
export function nearestQuestion(question, texts) {
  const asked = words(question)
  const unknown = asked.filter(word => !texts.some(text => text.includes(word)))
  if (unknown.length === 0) return ''
  const known = new Set(texts.flatMap(text => text.match(/[\p{L}\p{N}]+/gu) ?? []))
  /** @type {Map<string, string>} */ const better = new Map()
  for (const word of unknown) {
    const near = nearestWord(word, known)
    if (near === '') return ''
    better.set(word, near)
  }
  return asked.map(word => better.get(word) ?? word).join(' ')
}

/**
 * @param {string} word
 * @param {Iterable<string>} known
 * @returns {string} '' when none is within one change, or two from eight letters on
 */
function nearestWord(word, known) {
  if (word.length < LEAST_LETTERS) return ''
  let most = word.length >= 8 ? 2 : 1
  let best = ''
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most) continue
    const distance = changes(word, other, most)
    if (distance > most || (distance === most && best !== '')) continue
    best = other
    most = distance
  }
  return best
}

/**
 * How many letters must be put in, left out, changed, or swapped with the next.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most  what is more is not counted to the end
 * The optimal string alignment distance, a restricted form of Damerau, CACM 7(3), 1964.
 */
function changes(a, b, most) {
  let before = /** @type {number[]} */ ([])
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]
}
