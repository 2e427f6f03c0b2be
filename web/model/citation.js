/**
 * How a view or an event is cited, by the rules of the styles for web pages that change: APA (7th edition), Chicago (17th, notes and
 * bibliography), MLA (9th), BibTeX and CSL-JSON. The styles' own language is English; titles stay as they are.
 */

/** @typedef {'apa'|'chicago'|'mla'|'bibtex'|'csl'} Style */

/** @type {readonly Style[]} */
export const STYLES = Object.freeze(['apa', 'chicago', 'mla', 'bibtex', 'csl'])

/**
 * @typedef {object} Cited
 * @property {string} id  of the event, or ''
 * @property {string} title  of the event, or ''
 * @property {string} timeline  title of the whole
 * @property {string} publisher  or ''
 * @property {string} version  of the data
 * @property {string} lang  of the content
 * @property {string} url  in full
 * @property {{year: number, month: number, day: number}} accessed  the reader's day
 */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** MLA shortens all but the short ones. */
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** What BibTeX calls a language. @type {Record<string, string>} */
const BABEL = { en: 'english', hy: 'armenian', az: 'azerbaijani', ru: 'russian' }

/** @param {Style} style @param {Cited} cited @returns {string} */
export function cite(style, cited) {
  switch (style) {
    case 'apa': return apa(cited)
    case 'chicago': return chicago(cited)
    case 'mla': return mla(cited)
    case 'bibtex': return bibtex(cited)
    default: return JSON.stringify([csl(cited)], null, 2)
  }
}

/** @param {Cited} cited */
function apa({ title, timeline, publisher, version, url, accessed: { year, month, day } }) {
  const whole = `${timeline} (Version ${version})`
  const work = title === '' ? whole : title
  // without an author the title stands first
  const lead = publisher === '' ? `${ended(work)} (n.d.).` : `${ended(publisher)} (n.d.). ${ended(work)}`
  return `${lead}${title === '' ? '' : ` In ${whole}.`} Retrieved ${MONTHS[month - 1]} ${day}, ${year}, from ${url}`
}

/** @param {Cited} cited */
function chicago({ title, timeline, publisher, version, url, accessed: { year, month, day } }) {
  return [
    publisher === '' ? '' : ended(publisher),
    title === '' ? '' : quoted(title),
    ended(timeline), `Version ${version}.`, `Accessed ${MONTHS[month - 1]} ${day}, ${year}.`, `${url}.`,
  ].filter(part => part !== '').join(' ')
}

/** @param {Cited} cited */
function mla({ title, timeline, publisher, version, url, accessed: { year, month, day } }) {
  const rest = [publisher, url.replace(/^https?:\/\//, '')].filter(part => part !== '').join(', ')
  // the whole is the source's title, which ends with a full stop; of an event it is the container's, which goes on
  const named = title === '' ? `${ended(timeline)} Version ${version}` : `${quoted(title)} ${timeline}, version ${version}`
  return `${named}, ${rest}. Accessed ${day} ${MLA_MONTHS[month - 1]} ${year}.`
}

/** @param {Cited} cited */
function bibtex({ id, title, timeline, publisher, version, lang, url, accessed }) {
  const fields = {
    title: `{${latex(title || timeline)}}`,
    ...publisher === '' ? {} : { author: `{${latex(publisher)}}` },
    ...title === '' ? {} : { howpublished: latex(`In ${timeline}`) },
    version: latex(version),
    url: url.replace(/[{}\\]/g, encodeURIComponent),
    urldate: [accessed.year, two(accessed.month), two(accessed.day)].join('-'),
    ...BABEL[lang] ? { langid: BABEL[lang] } : {},
  }
  const key = (id || timeline).normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase() || 'timeline'
  return `@misc{${key},\n${Object.entries(fields).map(([name, text]) => `  ${name} = {${text}}`).join(',\n')}\n}`
}

/** @param {Cited} cited */
function csl({ id, title, timeline, publisher, version, lang, url, accessed: { year, month, day } }) {
  return {
    id: id || 'timeline', type: 'webpage', title: title || timeline,
    ...title === '' ? {} : { 'container-title': timeline },
    ...publisher === '' ? {} : { author: [{ literal: publisher }], publisher },
    version, language: lang, URL: url, accessed: { 'date-parts': [[year, month, day]] },
  }
}

/** A title in quotes, its own quotes inside them. @param {string} title */
function quoted(title) {
  return `“${ended(title.replace(/“/g, '‘').replace(/”/g, '’').replace(/"([^"]*)"/g, '‘$1’'))}”`
}

/** @param {string} text  one full stop at its end, unless it ends a sentence already */
function ended(text) {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0')
}

/** What LaTeX would take for a command. @param {string} text */
function latex(text) {
  return text.replace(/\\/g, '\\textbackslash ').replace(/[#$%&_{}]/g, '\\$&').replace(/~/g, '\\textasciitilde ').replace(/\^/g, '\\textasciicircum ')
}
