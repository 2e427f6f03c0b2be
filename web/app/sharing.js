import { later } from './later.js'
import { laterWords } from './laterwords.js'

/**
 * The way to the dialog by which a view is shared. Its script comes when it is first asked for: the page is lighter without it.
 *
 * @param {object} ground
 * @param {HTMLElement} ground.timeline
 * @param {import('./settings.js').Settings} ground.settings
 * @param {import('../model/events.js').Model} ground.model
 * @param {import('../i18n/words.js').Words} ground.words  of the page; the dialog's own come with it
 * @param {() => import('../model/state.js').State} ground.now
 * @param {(patch: Partial<import('../model/state.js').State>, v: string) => string} ground.query  of another state, pinned to a version or, with '', live
 * @param {Partial<import('../model/state.js').State>} ground.start  asks for nothing
 * @param {(id: string) => string} ground.href  of an event's own page
 * @param {() => void} ground.print  the handout
 * @param {(sentence: string) => void} ground.failed
 */
export function createSharing({ timeline, settings, model, words, now, query, start, href, print, failed }) {
  /** @type {Promise<ReturnType<typeof import('../panels/share.js').createShare>>|null} */ let dialog = null

  const script = later(settings.share)

  /** @returns {Promise<ReturnType<typeof import('../panels/share.js').createShare>>} */
  function load() {
    dialog ??= Promise.all([script(), laterWords(document, settings)()])
      .then(([{ createShare }, words]) => createShare(timeline, { words, clipboard: navigator.clipboard, print }))
    // what did not come may come when it is asked for again
    dialog.catch(() => { dialog = null })
    return dialog
  }

  /** An address in full, as the public knows it. @param {string} relative */
  function full(relative) {
    const here = new URL(relative, document.baseURI).href, root = new URL(settings.files, document.baseURI).href.replace(/[?#].*$/, '')
    return settings.base !== '' && here.startsWith(root) ? settings.base + here.slice(root.length) : here
  }

  /** What is shared, pinned to the version that is shown or live. @param {boolean} pinned @returns {import('../panels/share.js').Shared} */
  function shared(pinned) {
    const { selected, filter } = now(), { events } = model, today = new Date(), v = pinned ? model.version : ''
    // what is pinned keeps its script too, where that is kept
    const host = pinned && settings.pinnedHost ? settings.pinnedHost : settings.host
    const asked = (/** @type {Parameters<typeof query>[0]} */ patch) => query(patch, v)
    const plain = (/** @type {string} */ address) => full(address).replace(/[?#].*$/, '')
    return {
      page: plain(settings.home), embed: plain(settings.embed), preview: new URL(settings.embed, document.baseURI).href.replace(/[?#].*$/, ''), files: plain(settings.files), filesHere: new URL(settings.files, document.baseURI).href.replace(/[?#].*$/, ''),
      // a file holds all events, whatever is asked of it
      now: asked({ view: 'drawing' }), opening: asked({ ...start, theme: '' }), filter: settings.fixed ? '' : asked({ ...start, theme: '', filter }), filtered: !settings.fixed && query({ ...start, theme: '', lang: 'en', filter }, '') !== '',
      event: selected < 0 ? null : { id: events.id[selected], title: events.title[selected], query: asked({ ...start, theme: '', selected }), href: pinnedTo(full(href(events.id[selected])), v) },
      timeline: model.title, publisher: settings.publisher, license: settings.license, version: model.version, contentLang: model.contentLang,
      today: { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() },
      script: { ...host, src: full(host.src) }, formats: settings.formats, oembed: settings.base !== '' && !settings.fixed, pictures: settings.pictures,
      pin: settings.day === undefined ? null : { pinned, day: settings.day }, feed: settings.feed === undefined ? '' : new URL(settings.feed, document.baseURI).href,
    }
  }

  /** @param {import('../panels/share.js').Tab} [tab] */
  async function open(tab) {
    try {
      (await load()).open(shared, settings.v !== undefined && settings.v !== '', tab)
    } catch {
      failed(words.text('web.failed.unreached'))
    }
  }

  for (const press of timeline.querySelectorAll('.share-open')) press.addEventListener('click', () => open())
  return { open }
}

/** The same address of a version, or with '' of what is served now. @param {string} href  in full @param {string} v */
function pinnedTo(href, v) {
  const address = new URL(href)
  if (address.searchParams.has('v') || v !== '') {
    address.searchParams.delete('v')
    if (v !== '') address.searchParams.append('v', v)
  }
  return address.href
}
