import { button, element } from './elements.js'
import { accounts } from './accounts.js'
import { links } from './links.js'
import { sources } from './sources.js'
import { createCopyLink } from './copy.js'
import { createStepper } from './stepper.js'
import { isPlain } from './filters.js'
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
 * @property {{before: string, id: string, title: string, after: string}|null} apart  how far from the event chosen before, as a sentence about its title
 * @property {readonly Follow[]} follow
 */

/** A thread that begins here. @typedef {{way: 'why'|'sowhat', text: string, count: string, href: string}} Follow */

/**
 * What of the details stands in the panel: all of it, or the sentence of what failed, or nothing yet.
 * @typedef {{details: EventDetails, sides: readonly string[]}|{failed: string, outdated: boolean}|null} Rest
 */

/**
 * The panel of one event. Top to bottom: lane, date and place, title; then, as soon as the details are here, summary, what is
 * disputed, accounts, what led to it, what followed, the threads that begin here, sources, where to report a mistake; at the foot the neighbours, its number and its link. Accounts
 * stand before the causes on purpose: what is contested is read before what is explained.
 *
 * @param {HTMLElement} panel  empty
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {string} ground.contentLang
 * @param {readonly string[]} ground.lanes
 * @param {(lane: number) => Element} ground.shape
 * @param {(id: string) => string} ground.href  of an event's own page
 * @param {boolean} [ground.framed]  in a frame, which a source's page would replace: addresses are text
 * @param {(href: string) => string} ground.absolute  the same in full, to be copied
 * @param {null|(() => void)} [ground.cite]  opens what the event is cited by; null where there is nothing
 * @param {() => void} ground.close
 * @param {(way: 1|-1) => void} ground.step
 * @param {(through: string) => void} ground.choose  what is stepped through
 * @param {() => void} ground.present
 * @param {() => void} ground.leave  the presentation
 * @param {null|(() => void)} ground.fill  the screen; null where the browser cannot
 * @param {(way: 'why'|'sowhat') => void} ground.follow
 * @param {string} ground.contact  address for reports of mistakes, or ''
 * @param {() => void} ground.retry
 * @param {() => void} ground.reload
 * @param {{writeText: (text: string) => Promise<void>}|undefined} ground.clipboard
 */
export function createEventPanel(panel, ground) {
  const { words, contentLang, lanes, shape, framed = false, href, absolute, cite = null, close, step, choose, present, leave, fill: fillScreen, follow, contact, retry, reload, clipboard } = ground
  const head = element('div', { class: 'panel-head' })
  const title = element('h2', { class: 'panel-title', id: 'panel-title', tabindex: -1, lang: contentLang })
  const date = element('p', { class: 'panel-date' })
  const apart = element('p', { class: 'panel-apart' })
  const story = element('div', { class: 'panel-story' })
  const reasons = element('div', { class: 'panel-reasons' })
  const evidence = element('div', { class: 'panel-evidence' })
  const body = element('div', { class: 'panel-body', tabindex: -1 },
    element('div', { class: 'panel-first' }, date, title, apart, story), reasons, evidence)
  const closing = button(words.text('web.close'), close, { part: 'panel-close', sign: sign('close') })
  const stepper = createStepper({ words, step, choose, present })
  const copy = createCopyLink({ words, clipboard })
  const foot = element('div', { class: 'panel-foot' }, stepper.previous, stepper.next, stepper.place, stepper.presenting,
    cite ? button(words.text('web.share.cite'), cite, { part: 'button panel-cite', sign: sign('cite'), words: true }) : null, copy.element,
    stepper.through,
    fillScreen ? button(words.text('web.present.full'), fillScreen, { part: 'button presenting', sign: sign('full'), words: true }) : null,
    button(words.text('web.present.leave'), leave, { part: 'button presenting', sign: sign('leave'), words: true }))
  panel.setAttribute('aria-labelledby', 'panel-title')
  const grip = element('div', { class: 'panel-top' }, head, closing)
  const parts = [grip, body, foot]
  panel.append(grip, body, copy.refusal, foot)

  const linkGround = { words, contentLang, lanes, shape, href }
  let shown = ''

  return {
    /** What a sheet is dragged by. */
    grip,
    /** @param {boolean} shown @param {boolean} [alone]  nothing in it takes the focus, so that it must itself, to be scrolled by keys */
    reveal(shown, alone = false) {
      for (const part of parts) part.hidden = !shown
      body.setAttribute('tabindex', alone ? '0' : '-1')
    },
    /**
     * @param {Headline} headline
     * @param {Rest} rest
     * @param {import('./stepper.js').Standing} at
     */
    show(headline, rest, at) {
      const another = shown !== headline.id
      const held = panel.contains(document.activeElement)
      shown = headline.id
      head.replaceChildren(shape(headline.lane), element('span', { class: 'panel-lane', text: headline.laneName, lang: contentLang }))
      if (headline.importance >= 5) head.append(element('span', { class: 'panel-turning', text: words.text('web.turning') }))
      title.textContent = headline.title
      date.replaceChildren(element('strong', { text: headline.dateLabel }))
      if (headline.place !== '') date.append(' · ', element('span', { class: 'panel-where', text: headline.place, lang: contentLang }))
      apart.hidden = !headline.apart
      if (headline.apart) {
        const { before, id, title: other, after } = headline.apart
        apart.replaceChildren(before, element('a', { href: href(id), text: other, lang: contentLang }), after)
      }
      stepper.show(at)
      copy.offer(absolute(href(headline.id)))
      if (another) body.scrollTop = 0
      fill(rest, headline.follow)
      // who followed a link goes on with what it led to, since the link is gone
      if (held && !panel.contains(document.activeElement)) title.focus({ preventScroll: true })
    },
    /** Moves the focus to the title, so that a screen reader begins there. */
    focus() { title.focus({ preventScroll: true }) },
    hasFocus: () => panel.contains(document.activeElement),
  }

  /** @param {Rest} rest @param {readonly Follow[]} threads */
  function fill(rest, threads) {
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
        ...threads.map(thread),
      ].filter(part => part !== null))
      evidence.replaceChildren(...[
        sources(details.sources, { words, contentLang, framed }),
        contact === '' ? null : element('p', { class: 'panel-report' }, element('a', { href: contact, rel: 'noopener', text: words.text('web.report') })),
      ].filter(part => part !== null))
    }
  }

  /** @param {Follow} thread */
  function thread({ way, text, count, href }) {
    return element('a', { class: 'panel-follow', href, click: (/** @type {MouseEvent} */ event) => {
      if (!isPlain(event)) return
      event.preventDefault()
      follow(way)
    } }, element('span', { text }), element('span', { class: 'panel-count', text: count }))
  }

  /** @param {string} note */
  function disputed(note) {
    if (note === '') return null
    return element('section', { class: 'panel-section' },
      element('h3', { class: 'panel-heading', text: words.text('web.disputed') }),
      element('p', { class: 'panel-note', text: note, lang: contentLang }))
  }
}
