/**
 * Which plural form a whole number takes: the cardinal rules of Unicode CLDR for integers, written out, because browsers
 * and the server must agree and not every browser knows every language.
 */

/** @typedef {'one'|'few'|'many'|'other'} PluralForm */

/** @type {Record<string, (count: number) => PluralForm>} */
const RULES = {
  en: count => count === 1 ? 'one' : 'other',
  hy: count => count <= 1 ? 'one' : 'other',
  az: count => count === 1 ? 'one' : 'other',
  ru: count => {
    const units = count % 10, tens = count % 100
    if (units === 1 && tens !== 11) return 'one'
    return units >= 2 && units <= 4 && !(tens >= 12 && tens <= 14) ? 'few' : 'many'
  },
}

/**
 * @param {string} lang  en, hy, az or ru; any other is treated as en
 * @param {number} count  a whole number; its sign does not count
 * @returns {PluralForm}
 * @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export function pluralForm(lang, count) {
  return (RULES[lang] ?? RULES.en)(Math.abs(count))
}
