/**
 * What an author pastes into an article, each with the view that is shown. Texts reach markup escaped; an address is what `URL` makes of it.
 */

/** The kinds, in the order in which they are offered. @typedef {'frame'|'fitting'|'element'|'address'|'amp'} Kind */

/** @type {readonly Kind[]} */
export const KINDS = Object.freeze(['frame', 'fitting', 'element', 'address', 'amp'])

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * @param {Kind} kind
 * @param {object} view
 * @param {string} view.page  address of the timeline in full, without a query
 * @param {string} view.embed  address of the embedded timeline in full, without a query
 * @param {string} view.query  what is shown, with its question mark, or ''
 * @param {string} view.title  of the timeline, or of the event
 * @param {number} view.heightPx
 * @param {{src: string, integrity: string}} view.script  for articles: its address in full, and its hash, or ''
 * @returns {string}
 */
export function snippet(kind, { page, embed, query, title, heightPx, script }) {
  const frame = `${embed}${query}`
  switch (kind) {
    case 'address': return `${page}${query}`
    case 'amp': return tag('amp-iframe', {
      src: frame, title, width: '700', height: String(heightPx), layout: 'responsive', frameborder: '0', resizable: '',
      sandbox: SANDBOX,
    }, `<div overflow tabindex="0" role="button" aria-label="${escape(title)}">${escape(title)}</div>`)
    case 'element': return `${tag('conflict-timeline', { src: frame, title }, `<a href="${escape(`${page}${query}`)}">${escape(title)}</a>`)}\n${scriptTag(script)}`
    case 'fitting': return `${frameTag(frame, title, heightPx, true)}\n${scriptTag(script)}`
    default: return frameTag(frame, title, heightPx, false)
  }
}

/**
 * A picture for what takes no frame, such as a newsletter: with a caption, the source and a way to the timeline.
 *
 * @param {object} view
 * @param {string} view.picture  its address in full
 * @param {number} view.widthPx
 * @param {number} view.heightPx
 * @param {string} view.alt  what it shows
 * @param {string} view.title
 * @param {string} view.href  of the same view
 * @param {string} view.source  who publishes it, under which licence
 * @param {string} view.open  words of the link
 */
export function figure({ picture, widthPx, heightPx, alt, title, href, source, open }) {
  return `<figure>\n<a href="${escape(href)}"><img src="${escape(picture)}" width="${widthPx}" height="${heightPx}" alt="${escape(alt)}"></a>\n<figcaption>${escape(title)}. ${escape(source)} <a href="${escape(href)}">${escape(open)}</a></figcaption>\n</figure>`
}

/** @param {string} src @param {string} title @param {number} heightPx @param {boolean} fitting */
function frameTag(src, title, heightPx, fitting) {
  return tag('iframe', {
    src, title, width: '100%', height: String(heightPx), frameborder: '0', loading: 'lazy', referrerpolicy: 'no-referrer',
    allow: 'fullscreen; clipboard-write', sandbox: SANDBOX, ...fitting ? { 'data-conflict-timeline': '' } : {},
  }, '')
}

/** @param {{src: string, integrity: string}} script */
function scriptTag({ src, integrity }) {
  return tag('script', { async: '', src, ...integrity === '' ? {} : { integrity, crossorigin: 'anonymous' } }, '')
}

/** @param {string} name @param {Record<string, string>} attributes @param {string} content */
function tag(name, attributes, content) {
  const written = Object.entries(attributes).map(([key, text]) => text === '' ? ` ${key}` : ` ${key}="${escape(text)}"`).join('')
  return `<${name}${written}>${content}</${name}>`
}

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
