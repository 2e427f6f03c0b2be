import { cite, STYLES } from '../model/citation.js'
import { figure, KINDS, snippet } from '../model/snippets.js'
import { createCopyBox } from './copybox.js'
import { createDialog } from './dialog.js'
import { element } from './elements.js'

/** @typedef {'link'|'embed'|'picture'|'data'|'cite'} Tab */

/** Widths at which a frame is previewed, in CSS px: a phone, an article's column, a wide page. */
const PREVIEWS = Object.freeze([{ name: 'phone', widthPx: 360 }, { name: 'column', widthPx: 700 }, { name: 'wide', widthPx: 1000 }])

/** Room of the preview. */
const PREVIEW_PX = 440

const LEAST_HEIGHT_PX = 300
const MOST_HEIGHT_PX = 2000
const HEIGHT_PX = 650

/**
 * @typedef {object} Shared
 * @property {string} page  address of the timeline in full, without a query
 * @property {string} embed  address of the embedded timeline in full, without a query
 * @property {string} preview  the same where this page is, which may be another place than the public's
 * @property {string} filesHere  the same where this page is
 * @property {string} files  where files to take away are, in full, ending in a slash
 * @property {string} now  the query of what is shown, with its question mark, or ''
 * @property {string} opening  the query of the opening, with language alone, or ''
 * @property {{id: string, title: string, query: string, href: string}|null} event  that is chosen; `href` is its own page in full
 * @property {string} timeline  its title
 * @property {string} publisher  or ''
 * @property {string} license  or ''
 * @property {string} version
 * @property {string} contentLang
 * @property {{year: number, month: number, day: number}} today  the reader's day
 * @property {{src: string, integrity: string}} script  for articles, in full
 * @property {boolean} oembed  whether a CMS finds out by an address alone how it is embedded
 * @property {readonly string[]} formats  in which the data can be taken, by extension
 * @property {readonly {name: string, widthPx: number, heightPx: number}[]} pictures  sizes of pictures that the server draws; none where it draws none
 * @property {string} filter  the query of the filter alone, for downloads
 * @property {boolean} filtered  whether it leaves out events
 * @property {{pinned: boolean, day: string}|null} pin  whether all of this is pinned to the version that is shown, and the day of that; null where versions do not last
 * @property {string} feed  what changes, for feed readers, in full; '' where versions do not last
 */

/**
 * The dialog by which a reader shares what is shown: its link, a frame for an article, a picture, the data, a citation.
 *
 * @param {HTMLElement} home
 * @param {object} ground
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {{writeText: (text: string) => Promise<void>}|undefined} ground.clipboard
 * @param {() => void} ground.print  the handout
 */
export function createShare(home, { words, clipboard, print }) {
  const dialog = createDialog(home, { words, part: 'share' })
  const box = (/** @type {string} */ label, rows = 6) => createCopyBox({ words, label, clipboard, rows })
  /** @type {Shared|null} */ let shared = null
  /** @type {(pinned: boolean) => Shared} */ let make = () => { throw new Error('nothing is shared yet') }
  /** Writes anew what the tab has written, its choices kept; null where the tab has none. @type {(() => void)|null} */ let rewrite = null
  /** @type {Tab} */ let current = 'link'

  const bar = element('div', { class: 'share-tabs', role: 'tablist', 'aria-label': words.text('web.share.tabs') })
  const which = element('div', {})
  const body = element('div', { class: 'share-body', role: 'tabpanel', id: 'share-panel', tabindex: 0 })

  bar.addEventListener('keydown', event => {
    const tabs = offered(), at = tabs.indexOf(current)
    const next = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : -2
    if (next === -2) return
    event.preventDefault()
    show(tabs[(next + tabs.length) % tabs.length])
    const pressed = /** @type {HTMLElement|null} */ (bar.querySelector('[aria-selected="true"]'))
    pressed?.focus()
  })

  /** @returns {Tab[]} */
  function offered() {
    return ['link', 'embed', ...shared && shared.pictures.length > 0 ? [/** @type {const} */ ('picture')] : [], ...shared && shared.formats.length > 0 ? [/** @type {const} */ ('data')] : [], 'cite']
  }

  /** @param {Tab} tab */
  function show(tab) {
    const now = shared
    if (!now) return
    current = tab
    for (const press of bar.children) {
      press.setAttribute('aria-selected', String(press.id === `share-tab-${tab}`))
      press.setAttribute('tabindex', press.id === `share-tab-${tab}` ? '0' : '-1')
    }
    body.setAttribute('aria-labelledby', `share-tab-${tab}`)
    rewrite = null
    body.replaceChildren(...parts[tab](now))
  }

  /** A group of choices of which one holds. @param {string} name @param {string} legend @param {readonly {value: string, text: string, lang?: string}[]} among @param {string} chosen @param {(value: string) => void} change */
  function choices(name, legend, among, chosen, change) {
    return element('fieldset', { class: `share-choices share-${name}` }, element('legend', { class: 'panel-heading', text: legend }),
      ...among.map(({ value, text, lang }) => element('label', {},
        element('input', { type: 'radio', name: `share-${name}`, value, checked: value === chosen, change: () => change(value) }), ' ', element('span', { text, lang }))))
  }

  /** Whether what is shared follows what is corrected, or stays as it is. @param {NonNullable<Shared['pin']>} pin */
  const versions = pin => choices('pin', words.text('web.share.pin'), [
    { value: 'live', text: words.text('web.share.pin.live') }, { value: 'pinned', text: words.text('web.share.pin.pinned', { day: pin.day }) },
  ], pin.pinned ? 'pinned' : 'live', value => {
    shared = make(value === 'pinned')
    if (rewrite) rewrite()
    else show(current)
  })

  /** @param {ReturnType<typeof createCopyBox>} copy @param {string} heading @param {string} [note] */
  const copied = (copy, heading, note = '') => element('div', { class: 'share-copy' },
    element('h3', { class: 'panel-heading', text: heading }), copy.field,
    element('p', { class: 'share-act' }, copy.press, copy.said, ' ', element('span', { class: 'share-note', text: note })))

  /** What a view opens at. @param {Shared} now @returns {{value: string, text: string, query: string, title: string}[]} */
  const views = now => [
    { value: 'opening', text: words.text('web.share.at.opening'), query: now.opening, title: now.timeline },
    { value: 'now', text: words.text('web.share.at.now'), query: now.now, title: now.event?.title ?? now.timeline },
    ...now.event ? [{ value: 'event', text: words.text('web.share.at.event', { title: now.event.title }), query: now.event.query, title: now.event.title }] : [],
  ]

  /** @type {Record<Tab, (now: Shared) => Node[]>} */
  const parts = {
    link(now) {
      const copy = box(words.text('web.copy.address'), 3)
      copy.show(`${now.page}${now.now}`)
      const nodes = [copied(copy, words.text('web.share.link.now'))]
      if (now.event) {
        const one = box(words.text('web.copy.address'), 2)
        one.show(now.event.href)
        nodes.push(copied(one, words.text('web.share.link.event')))
      }
      return nodes
    },
    embed: now => embedPart(now),
    picture(now) {
      return picturePart(now)
    },
    data(now) {
      return [
        element('p', { class: 'share-lead', text: words.text(now.filtered ? 'web.share.data.some' : 'web.share.data.all') }),
        element('ul', { class: 'share-formats' }, ...now.formats.map(extension => element('li', {},
          element('a', { href: `${now.filesHere}timeline.${extension}${now.filter}`, download: true, text: extension.toUpperCase() }), ' ', element('span', { text: words.text(`web.share.data.${extension}`) }))),
          ...now.feed === '' ? [] : [element('li', {}, element('a', { href: now.feed, type: 'application/atom+xml', text: 'ATOM' }), ' ', element('span', { text: words.text('web.share.data.atom') }))]),
        element('p', {}, element('button', { type: 'button', class: 'button', text: words.text('web.share.print'), click: () => {
          dialog.close()
          print()
        } })),
      ]
    },
    cite(now) {
      let style = /** @type {import('../model/citation.js').Style} */ (STYLES[0]), of = now.event ? 'event' : 'view'
      const copy = box(words.text('web.share.cite'), 7)
      const write = () => {
        const { event, timeline, publisher, version, contentLang, page, now: query, today } = shared ?? now
        copy.show(cite(style, {
          id: of === 'event' ? event?.id ?? '' : '', title: of === 'event' ? event?.title ?? '' : '', timeline, publisher,
          version, lang: contentLang, url: of === 'event' && event ? event.href : `${page}${query}`, accessed: today,
        }))
      }
      write()
      rewrite = write
      return [
        ...now.event ? [choices('of', words.text('web.share.cite.of'), [
          { value: 'event', text: now.event.title, lang: now.contentLang }, { value: 'view', text: words.text('web.share.cite.view') },
        ], of, value => { of = value; write() })] : [],
        choices('style', words.text('web.share.cite.style'), STYLES.map(value => ({ value, text: words.text(`web.share.cite.${value}`) })), style,
          value => { style = /** @type {typeof style} */ (value); write() }),
        copied(copy, words.text('web.share.cite'), words.text('web.share.cite.note')),
      ]
    },
  }

  /** @param {Shared} now */
  function embedPart(now) {
    const all = views(now)
    let view = all[all.length - 1].value, theme = '', kind = KINDS[0], heightPx = HEIGHT_PX, preview = PREVIEWS[1]
    const copy = box(words.text('web.share.embed.code'), 7)
    const scaled = element('span', { class: 'share-note' })
    const note = element('span', { class: 'share-note' })
    const frame = element('iframe', { title: words.text('web.share.preview'), tabindex: -1, sandbox: 'allow-scripts', loading: 'lazy' })
    const holder = element('div', { class: 'share-frame', 'aria-hidden': 'true', inert: true }, frame)
    const write = () => {
      const written = views(shared ?? now), chosen = written.find(({ value }) => value === view) ?? written[0]
      const query = withTheme(chosen.query, theme)
      copy.show(snippet(kind, { page: now.page, embed: now.embed, query, title: chosen.title, heightPx, script: (shared ?? now).script }))
      note.textContent = words.text(`web.share.kind.${kind}.note`)
      const scale = Math.min(1, PREVIEW_PX / preview.widthPx)
      frame.width = String(preview.widthPx)
      frame.height = String(heightPx)
      frame.style.transform = `scale(${scale})`
      holder.style.inlineSize = `${Math.round(preview.widthPx * scale) + 2}px`
      holder.style.blockSize = `${Math.round(heightPx * scale)}px`
      scaled.textContent = words.text('web.share.scale', { width: preview.widthPx, height: heightPx, scale: Math.round(scale * 100) })
      const src = `${now.preview}${query}`
      if (frame.getAttribute('src') !== src) frame.src = src
    }
    const height = element('input', { type: 'number', min: LEAST_HEIGHT_PX, max: MOST_HEIGHT_PX, step: 10, value: heightPx, change() {
      heightPx = Math.max(LEAST_HEIGHT_PX, Math.min(MOST_HEIGHT_PX, Math.round(Number(height.value)) || HEIGHT_PX))
      height.value = String(heightPx)
      write()
    } })
    const kinds = element('select', { change() { kind = /** @type {typeof kind} */ (kinds.value); write() } },
      ...KINDS.filter(kind => kind !== 'address' || now.oembed).map(value => element('option', { value, text: words.text(`web.share.kind.${value}`) })))
    write()
    rewrite = write
    return [element('div', { class: 'share-columns' },
      element('div', {},
        choices('at', words.text('web.share.at'), all, view, value => { view = value; write() }),
        choices('theme', words.text('web.share.theme'), [['', 'auto'], ['light', 'light'], ['dark', 'dark']].map(([value, name]) => ({ value, text: words.text(`web.share.theme.${name}`) })), theme,
          value => { theme = value; write() }),
        element('p', { class: 'share-fields' },
          element('label', {}, element('span', { class: 'panel-heading', text: words.text('web.share.kind') }), kinds),
          element('label', {}, element('span', { class: 'panel-heading', text: words.text('web.share.height') }), height)),
        element('div', { class: 'share-copy' }, element('h3', { class: 'panel-heading', text: words.text('web.share.embed.code') }), copy.field,
          element('p', { class: 'share-act' }, copy.press, copy.said, ' ', note))),
      element('div', { class: 'share-preview' },
        element('p', { class: 'share-preview-head' }, element('span', { class: 'panel-heading', text: words.text('web.share.preview') }), scaled),
        choices('width', words.text('web.share.width'), PREVIEWS.map(({ name }) => ({ value: name, text: words.text(`web.share.width.${name}`) })), preview.name,
          value => { preview = PREVIEWS.find(({ name }) => name === value) ?? preview; write() }),
        holder))]
  }

  /** @param {Shared} now */
  function picturePart(now) {
    const all = views(now)
    let view = all[all.length - 1].value, theme = 'light', size = now.pictures[0]
    const copy = box(words.text('web.share.picture.code'), 7)
    const image = element('img', { class: 'share-picture', alt: '' })
    const ways = element('p', { class: 'share-act' })
    const write = () => {
      const written = views(shared ?? now), chosen = written.find(({ value }) => value === view) ?? written[0]
      const asked = new URLSearchParams(chosen.query)
      for (const word of ['view', 'step', 'theme']) asked.delete(word)
      if (theme !== 'light') asked.set('theme', theme)
      if (size !== now.pictures[0]) asked.set('size', size.name)
      const query = asked.toString() === '' ? '' : `?${asked}`
      const src = (/** @type {string} */ extension, base = now.files) => `${base}timeline.${extension}${query}`
      image.width = size.widthPx
      image.height = size.heightPx
      image.src = src('png', now.filesHere)
      ways.replaceChildren(...['png', 'svg'].map(extension => element('a', {
        class: 'button', href: `${src(extension, now.filesHere)}${query === '' ? '?' : '&'}download`, download: true, text: extension.toUpperCase(),
      })))
      const told = (/** @type {string} */ alt) => copy.show(figure({
        picture: src('png'), widthPx: size.widthPx, heightPx: size.heightPx, alt, title: chosen.title, href: `${now.page}${chosen.query}`,
        source: `${[now.publisher, now.license].filter(text => text !== '').join(', ')}.`, open: words.text('web.share.open'),
      }))
      told(chosen.title)
      // the picture says itself what it shows
      describe(src('svg', now.filesHere)).then(alt => { if (alt !== '' && image.src.endsWith(`timeline.png${query}`)) told(alt) })
    }
    write()
    rewrite = write
    return [element('div', { class: 'share-columns' },
      element('div', {},
        choices('at', words.text('web.share.shows'), all, view, value => { view = value; write() }),
        choices('theme', words.text('web.share.theme'), ['light', 'dark'].map(value => ({ value, text: words.text(`web.share.theme.${value}`) })), theme, value => { theme = value; write() }),
        choices('size', words.text('web.share.size'), now.pictures.map(({ name, widthPx, heightPx }) => ({ value: name, text: `${widthPx} × ${heightPx}` })), size.name,
          value => { size = now.pictures.find(({ name }) => name === value) ?? size; write() }),
        copied(copy, words.text('web.share.picture.code'), words.text('web.share.picture.note'))),
      element('div', { class: 'share-preview' }, element('h3', { class: 'panel-heading', text: words.text('web.share.preview') }), image, ways))]
  }

  return {
    element: dialog.element,
    /** @param {(pinned: boolean) => Shared} what @param {boolean} pinned  where versions last: whether it begins so @param {Tab} [tab] */
    open(what, pinned, tab = current) {
      make = what
      shared = make(pinned)
      which.replaceChildren(...shared.pin ? [versions(shared.pin)] : [])
      bar.replaceChildren(...offered().map(name => element('button', {
        type: 'button', role: 'tab', class: 'share-tab', id: `share-tab-${name}`, 'aria-controls': 'share-panel', text: words.text(`web.share.${name}`), click: () => show(name),
      })))
      show(offered().includes(tab) ? tab : 'link')
      dialog.open(words.text('web.share.title'), bar, which, body)
    },
  }
}

/** @param {string} query @param {string} theme */
function withTheme(query, theme) {
  const words = new URLSearchParams(query)
  words.delete('theme')
  if (theme !== '') words.set('theme', theme)
  const written = words.toString()
  return written === '' ? '' : `?${written}`
}

/** What a picture shows, in the words that it carries. @param {string} address  of its SVG @returns {Promise<string>} '' where it does not say */
async function describe(address) {
  try {
    const answer = await fetch(address)
    const [, text = ''] = /<desc[^>]*>([^<]*)<\/desc>/.exec(answer.ok ? await answer.text() : '') ?? []
    const named = Object.freeze({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })
    return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
      name ? named[/** @type {keyof typeof named} */ (name)] ?? all : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)))
  } catch {
    return ''
  }
}
