import { button, element } from './elements.js'
import { accounts } from './accounts.js'
import { links } from './links.js'
import { sources } from './sources.js'
import { createCopyLink } from './copy.js'
import { sign } from './signs.js'

/** @typedef {import('../model/details.js').EventDetails} EventDetails */

/**
 * What the drawing knows of an event, before its details are here.
 * @typedef {object} Headline
 * @property {string} id
 * @property {string} title
 * @property {string} dateLabel
 * @property {string} place
 * @property {string} laneName
 * @property {number} lane
 * @property {number} importance
 */

/**
 * What of the details stands in the panel: all of it, or the sentence of what failed, or nothing yet.
 * @typedef {{details: EventDetails, sides: readonly string[]}|{failed: string, outdated: boolean}|null} Rest
 */

/**
 * The panel of one event. Top to bottom: lane, date and place, title; then, as soon as the details are here, summary, what is
 * disputed, accounts, what led to it, what followed, sources; at the foot the neighbours, its number and its link. Accounts
 * stand before the causes on purpose: what is contested is read before what is explained.
 *
 * @param {HTMLElement} panel  empty
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {readonly string[]} ground.lanes
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.address  of an event, for its link
 * @param {() => void} ground.close
 * @param {(way: 1|-1) => void} ground.step
 * @param {() => void} ground.retry
 * @param {() => void} ground.reload
 * @param {{writeText: (text: string) => Promise<void>}|undefined} ground.clipboard
 */
export function createEventPanel(panel, ground) {
  const { words, contentLang, lanes, shape, address, close, step, retry, reload, clipboard } = ground
  const head = element('div', { class: 'panel-head' })
  const title = element('h2', { class: 'panel-title', id: 'panel-title', tabindex: -1, lang: contentLang })
  const date = element('p', { class: 'panel-date' })
  const story = element('div', { class: 'panel-story' })
  const reasons = element('div', { class: 'panel-reasons' })
  const evidence = element('div', { class: 'panel-evidence' })
  const body = element('div', { class: 'panel-body', tabindex: -1 },
    element('div', { class: 'panel-first' }, date, title, story), reasons, evidence)
  const closing = button(words.text('web.close'), close, { part: 'panel-close', sign: sign('close') })
  const previous = button(words.text('web.previous'), () => step(-1), { part: 'button button-square', sign: sign('previous') })
  const next = button(words.text('web.next'), () => step(1), { part: 'button button-square', sign: sign('next') })
  const place = element('span', { class: 'panel-place' })
  const copy = createCopyLink({ words, clipboard })
  const foot = element('div', { class: 'panel-foot' }, previous, next, place, copy.element)
  panel.setAttribute('aria-labelledby', 'panel-title')
  const grip = element('div', { class: 'panel-top' }, head, closing)
  panel.append(grip, body, copy.refusal, foot)

  const linkGround = { words, contentLang, lanes, shape }
  let shown = ''

  return {
    /** What a sheet is dragged by. */
    grip,
    /**
     * @param {Headline} headline
     * @param {Rest} rest
     * @param {{text: string, before: boolean, after: boolean}} at  its number in words; whether there is an event on each side
     */
    show(headline, rest, at) {
      const another = shown !== headline.id
      shown = headline.id
      head.replaceChildren(shape(headline.lane), element('span', { class: 'panel-lane', text: headline.laneName, lang: contentLang }))
      if (headline.importance >= 5) head.append(element('span', { class: 'panel-turning', text: words.text('web.turning') }))
      title.textContent = headline.title
      date.replaceChildren(element('strong', { text: headline.dateLabel }))
      if (headline.place !== '') date.append(' · ', element('span', { class: 'panel-where', text: headline.place, lang: contentLang }))
      place.textContent = at.text
      // a button that is disabled while it has the focus drops it: it stays focusable and says so
      previous.setAttribute('aria-disabled', String(!at.before))
      next.setAttribute('aria-disabled', String(!at.after))
      copy.offer(address(headline.id))
      if (another) body.scrollTop = 0
      fill(rest)
    },
    /** Moves the focus to the title, so that a screen reader begins there. */
    focus() { title.focus({ preventScroll: true }) },
    hasFocus: () => panel.contains(document.activeElement),
  }

  /** @param {Rest} rest */
  function fill(rest) {
    if (rest === null) {
      story.replaceChildren(element('p', { class: 'panel-waiting', text: words.text('web.loading.rest') }))
      reasons.replaceChildren()
      evidence.replaceChildren()
    } else if ('failed' in rest) {
      story.replaceChildren(element('div', { class: 'panel-failed', role: 'alert' },
        element('p', { text: rest.failed }),
        rest.outdated ? button(words.text('web.reload'), reload) : button(words.text('web.retry'), retry)))
      reasons.replaceChildren()
      evidence.replaceChildren()
    } else {
      const { details, sides } = rest
      story.replaceChildren(...[
        details.summary === '' ? null : element('p', { class: 'panel-summary', text: details.summary, lang: contentLang }),
        disputed(details.note),
        accounts(details.perspectives, sides, { words, contentLang }),
      ].filter(part => part !== null))
      reasons.replaceChildren(...[
        links('web.led', details.causes, linkGround),
        links('web.followed', details.effects ?? [], linkGround),
      ].filter(part => part !== null))
      evidence.replaceChildren(...[sources(details.sources, { words, contentLang })].filter(part => part !== null))
    }
  }

  /** @param {string} note */
  function disputed(note) {
    if (note === '') return null
    return element('section', { class: 'panel-section' },
      element('h3', { class: 'panel-heading', text: words.text('web.disputed') }),
      element('p', { class: 'panel-note', text: note, lang: contentLang }))
  }
}
