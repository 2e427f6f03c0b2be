/**
 * The interface's words in the page's language. They arrive in the page, from the same message files that the server
 * reads; this room only replaces `{name}` and chooses plural forms. It touches no document.
 */
import { pluralForm } from './plural.js'

/**
 * @typedef {object} Words
 * @property {string} lang
 * @property {(key: string, args?: Record<string, string|number>) => string} text
 * @property {(key: string, count: number, args?: Record<string, string|number>) => string} count
 *   the form of `key` for a number; `{count}` is the number itself
 * @property {(count: number) => string} number  grouped as the language groups
 */

/**
 * @param {{lang: string, messages: Record<string, string>}} source
 * @returns {Words} a missing key reads as the key itself, so that a gap is seen and nothing breaks
 */
export function createWords({ lang, messages }) {
  /** @param {string} key @param {Record<string, string|number>} args */
  const text = (key, args = {}) => fill(messages[key] ?? key, args)
  return {
    lang,
    text,
    number: count => grouped(count, lang),
    count(key, count, args = {}) {
      const form = pluralForm(lang, count)
      const chosen = `${key}.${form}` in messages ? `${key}.${form}` : `${key}.other`
      return text(chosen, { count: grouped(count, lang), ...args })
    },
  }
}

/** Replaces each `{name}` that has an argument; what an argument contains is not looked at again.
 * @param {string} pattern @param {Record<string, string|number>} args */
export function fill(pattern, args) {
  return pattern.replace(/\{(\w+)\}/g, (hole, name) => name in args ? String(args[name]) : hole)
}

/** 1,234 in English, 1 234 (no-break space) in Armenian and Russian from five digits on, 1.234 in Azerbaijani.
 * @param {number} count @param {string} lang */
function grouped(count, lang) {
  const digits = String(Math.trunc(Math.abs(count)))
  const mark = lang === 'az' ? '.' : lang === 'en' ? ',' : '\u00a0'
  const least = lang === 'hy' || lang === 'ru' ? 5 : 4
  const body = digits.length < least ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark)
  return count < 0 ? `\u2212${body}` : body
}
