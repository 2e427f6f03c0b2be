/**
 * The one rule by which words are compared, here and on the server: compatibility decomposition (NFKD), marks removed,
 * lower case, then ı→i, ə→e, ё→е, և→եւ, apostrophes dropped. "Şuşa" and "susa" are the same word, "Stepanakert'in"
 * and "stepanakertin" too.
 */

/** What is typed as an apostrophe, and the marks that stand in for one. */
const APOSTROPHES = /['`´‘’‚‛′ʹʻʼʽʾʿˈ՚՛]/gu
const MARKS = /\p{M}+/gu
const LETTERS = new Map([['ı', 'i'], ['ə', 'e'], ['ё', 'е'], ['և', 'եւ']])
const LETTERS_PATTERN = /[ıəёև]/gu

/**
 * Folds a text for comparison.
 *
 * @param {string} text
 * @returns {string} never longer words than before; folding it again changes nothing
 */
export function fold(text) {
  // the spacing acute (U+00B4) would decompose to a space, which would part a word: apostrophes go first
  return text.replace(APOSTROPHES, '').normalize('NFKD').replace(MARKS, '').toLowerCase()
    .replace(MARKS, '').replace(LETTERS_PATTERN, letter => LETTERS.get(letter) ?? letter).replace(APOSTROPHES, '')
}

/**
 * The words of a question, folded, each once, in their order.
 *
 * @param {string} question
 * @returns {string[]} empty when nothing but white space was asked
 */
export function words(question) {
  return [...new Set(fold(question).split(/\s+/u).filter(word => word !== ''))]
}

/**
 * Where the words stand in an unfolded text, so that they can be marked.
 * Example: `found('Şuşa road', ['susa'])` is `[[0, 4]]`.
 *
 * @param {string} text
 * @param {string[]} folded  words as `words()` gives them
 * @returns {number[][]}  [from, to) in UTF-16 units of `text`, in order, none touching another
 * Cost: one folding for each character. A match that begins or ends inside what one character folds to takes all of it.
 */
export function found(text, folded) {
  if (folded.length === 0) return []
  // most texts have none of the words: one folding tells
  const all = fold(text)
  if (!folded.some(word => all.includes(word))) return []
  let whole = ''
  /** @type {number[]} */ const starts = []
  /** @type {number[]} */ const ends = []
  let at = 0
  for (const character of text) {
    const piece = fold(character)
    // a mark that folds to nothing belongs to the letter before it
    if (piece === '' && ends.length > 0 && /\p{M}/u.test(character)) ends[ends.length - 1] = at + character.length
    for (let i = 0; i < piece.length; i++) { starts.push(at); ends.push(at + character.length) }
    whole += piece
    at += character.length
  }
  /** @type {number[][]} */ const spans = []
  for (const word of folded) {
    for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, from + word.length)) {
      spans.push([starts[from], ends[from + word.length - 1]])
    }
  }
  spans.sort((a, b) => a[0] - b[0])
  /** @type {number[][]} */ const merged = []
  for (const span of spans) {
    const last = merged[merged.length - 1]
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push(span)
  }
  return merged
}
