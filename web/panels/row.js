import { columnsOf } from './accounts.js'
import { element } from './elements.js'

/** @typedef {import('../model/details.js').EventDetails} EventDetails */

/**
 * A row of the list as far as the first view of a page does not carry it: what is disputed, the accounts, what led to it, what
 * followed, the sources. The markup is the one of `src/main/jte/tag/told.jte`, which the list's own address has from the start; a test
 * in a browser holds the two to each other.
 *
 * @param {Element} row  with title, date and summary
 * @param {EventDetails} details
 * @param {readonly string[]} sides  that have a column even when this event has no words from them
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {readonly string[]} ground.lanes
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.href  of an event's own page
 */
export function fillRow(row, details, sides, ground) {
  const body = row.querySelector('.event-body')
  if (!body || body.querySelector('.event-ties')) return
  body.querySelector('.event-told')?.remove()
  body.append(told(details, sides, ground), ties(details, ground))
}

/** @param {EventDetails} details @param {readonly string[]} sides @param {{words: import('../i18n/words.js').Words, contentLang: string}} ground */
function told({ summary, note, perspectives }, sides, { words, contentLang: lang }) {
  const columns = columnsOf(perspectives, sides)
  return element('div', { class: 'event-told' },
    summary === '' ? null : element('p', { class: 'event-summary', text: summary, lang }),
    ...note === '' ? [] : [heading(words.text('web.disputed'), 'event-note-title'), element('p', { class: 'event-note', text: note, lang })],
    ...columns.length === 0 ? [] : [heading(words.text('web.accounts')), element('dl', { class: 'accounts' }, ...columns.map(({ name, text }) => element('div', { class: 'account' }, element('dt', { text: name, lang }),
      text === '' ? element('dd', { class: 'account-none', text: words.text('web.accounts.none') }) : element('dd', { text, lang }))))])
}

/** @param {EventDetails} details @param {Parameters<typeof fillRow>[3]} ground */
function ties({ causes, effects, sources }, ground) {
  const { words, contentLang: lang } = ground
  return element('div', { class: 'event-ties' },
    links('causes', causes, ground),
    links('effects', effects ?? [], ground),
    element('section', { class: 'sources' },
      heading(words.text('web.sources'), '', sources.length),
      sources.length === 0
        ? element('p', { class: 'sources-none', text: words.text('web.sources.none') })
        : element('ol', {}, ...sources.map(({ publisher, title, url }) => {
          const cited = element('cite', { text: title || url })
          return element('li', { lang },
            publisher === '' ? null : element('span', { class: 'source-publisher', text: publisher }),
            publisher !== '' && (title !== '' || url !== '') ? ', ' : null,
            /^https?:\/\//i.test(url) ? element('a', { href: url, rel: 'nofollow noopener noreferrer external' }, cited) : title === '' ? null : cited)
        }))))
}

/**
 * @param {'causes'|'effects'} kind
 * @param {readonly import('../model/details.js').LinkDetails[]} given
 * @param {Parameters<typeof fillRow>[3]} ground
 */
function links(kind, given, { words, contentLang: lang, lanes, shape, href }) {
  if (given.length === 0) return null
  const end = kind === 'causes' ? 'cause' : 'effect'
  return element('section', { class: `links links-${kind}` },
    heading(words.text(kind === 'causes' ? 'web.led' : 'web.followed'), '', given.length),
    element('ul', {}, ...given.map(link => element('li', {},
      shape(Math.max(0, typeof link.lane === 'number' ? link.lane : lanes.indexOf(link.lane ?? ''))),
      element('span', { class: 'link-date', text: link.dateLabel }), ' ',
      element('span', { class: 'link-what' },
        element('a', { class: 'link-title', href: href(link.id), text: link.title, lang }),
        ...link.kind ? [' ', element('span', { class: 'link-kind', text: words.text(`web.kind.${end}.${link.kind}`) })] : [],
        ...link.reason ? [' ', element('span', { class: 'link-reason', text: link.reason, lang })] : [])))))
}

/** @param {string} text @param {string} [part] @param {number} [count] */
function heading(text, part = '', count = 0) {
  return element('h6', { class: part === '' ? 'part-title' : `part-title ${part}` }, text,
    ...count > 0 ? [' ', element('span', { class: 'part-count', text: String(count) })] : [])
}
