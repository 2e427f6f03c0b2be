import { PROTOCOL, readReport } from './messages.js'

/** Most changes of a frame's height in a second, and most changes of what it shows. */
const MOST_A_SECOND = 10

/** What of the element's attributes is a word of the address. */
const WORDS = ['event', 'from', 'to', 'q', 'category', 'actor', 'importance', 'why', 'sowhat', 'lang', 'theme', 'v']

/** What a reader's way through the frame may change; not the version, which is the author's. */
const LED = [...WORDS.slice(0, -1), 'step', 'view']

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * What is known of a frame.
 * @typedef {object} Adopted
 * @property {string} id  by which the article means it
 * @property {boolean} heard  it has said something, so it listens
 * @property {string} asked  the event that it will be asked for then, or ''
 * @property {{height: number[], state: number[]}} times  of what it has said in the last second, in ms
 * @property {HTMLElement|null} element  that it is the frame of
 */

/**
 * What an article needs for its timelines: frames as high as they ask to be, `<conflict-timeline>`, and links in the text that lead to an event
 * in the frame. It may be loaded twice and does its work once; it writes nothing into the article but what is said here.
 *
 * @param {Window & typeof globalThis} window
 */
export function startHost(window) {
  const { document, customElements } = window
  const key = Symbol.for('conflict-timeline.host')
  if (Reflect.get(window, key)) return
  Reflect.set(window, key, true)

  /** @type {Map<HTMLIFrameElement, Adopted>} */ const frames = new Map()
  let count = 0

  /** Lets a frame set its height, and the article lead it. @param {HTMLIFrameElement} frame @param {HTMLElement|null} [element] */
  function adopt(frame, element = null) {
    if (frames.has(frame)) return
    const id = frame.dataset.conflictTimeline || `ct-${++count}`
    frames.set(frame, { id, heard: false, asked: '', times: { height: [], state: [] }, element })
    const kept = keptIn(frame.dataset.mirror ?? null)
    if (kept !== '') frame.src = shown(frame.src, kept)
    const hello = () => say(frame, { type: 'hello', id })
    frame.addEventListener('load', hello)
    hello()
  }

  /** @param {HTMLIFrameElement} frame @param {object} message */
  function say(frame, message) {
    frame.contentWindow?.postMessage({ timelineEmbed: PROTOCOL, ...message }, '*')
  }

  /** A frame's own address, or that of a frame without one, as a sandbox gives it. @param {HTMLIFrameElement} frame @param {string} origin */
  function speaksFor(frame, origin) {
    try {
      return origin === 'null' || origin === new URL(frame.src, document.baseURI).origin
    } catch {
      return false
    }
  }

  /** Whether it says this more often than anyone reads, or a host could bear. @param {number[]} times  those of the last second stay */
  function tooOften(times) {
    const now = Date.now()
    while (times.length > 0 && now - times[0] > 1000) times.shift()
    if (times.length >= MOST_A_SECOND) return true
    times.push(now)
    return false
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    const [frame, adopted] = [...frames].find(([each]) => source && each.contentWindow === source) ?? []
    if (!frame || !adopted || !speaksFor(frame, origin)) return
    const report = readReport(data)
    // a frame that has not been greeted yet says no id
    if (!report || (report.id !== '' && report.id !== adopted.id)) return
    if (!adopted.heard) {
      adopted.heard = true
      for (const node of [...adopted.element?.childNodes ?? []]) if (node !== frame) node.remove()
      if (adopted.asked !== '') say(frame, { type: 'goto', event: adopted.asked })
    }
    if (tooOften(adopted.times[report.type])) return
    if (report.type === 'height') {
      // an author who names a height means it
      if (!frame.hasAttribute('data-fixed')) frame.height = String(report.height)
    } else {
      frame.dispatchEvent(new CustomEvent('conflict-timeline-change', { bubbles: true, detail: { query: report.query } }))
      const word = adopted.element ? adopted.element.getAttribute('mirror') : frame.dataset.mirror ?? null
      if (word !== null) mirror(word || 'timeline', report.query)
    }
  })

  /** Keeps what a frame shows in the article's own address, under one word. @param {string} word @param {string} query */
  function mirror(word, query) {
    const address = new URL(window.location.href)
    if (query === '') address.searchParams.delete(word)
    else address.searchParams.set(word, query.slice(1))
    window.history.replaceState(window.history.state, '', address)
  }

  /** What the article's address says of a frame; '' when nothing, or when the frame is not mirrored. @param {string|null|undefined} word */
  function keptIn(word) {
    return word === null || word === undefined ? '' : new URL(window.location.href).searchParams.get(word || 'timeline') ?? ''
  }

  /** A frame's address with what the article's address says that it showed, and nothing else of it. @param {string} src @param {string} kept */
  function shown(src, kept) {
    const address = new URL(src, document.baseURI)
    for (const word of LED) address.searchParams.delete(word)
    for (const [word, text] of new URLSearchParams(kept)) if (LED.includes(word)) address.searchParams.append(word, text)
    return address.href
  }

  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[data-timeline-event]') : null
    if (!link) return
    const meant = link.getAttribute('data-timeline') ?? ''
    const [frame, adopted] = [...frames].find(([each, { id }]) => each.isConnected && (meant === '' || id === meant)) ?? []
    // without a frame here the link stays a link
    if (!frame || !adopted) return
    event.preventDefault()
    adopted.asked = link.getAttribute('data-timeline-event') ?? ''
    if (adopted.heard) say(frame, { type: 'goto', event: adopted.asked })
    // one that is still to come is asked once it listens
    frame.scrollIntoView({ block: 'nearest' })
  })

  const adoptAll = () => { for (const frame of document.querySelectorAll('iframe[data-conflict-timeline]')) adopt(/** @type {HTMLIFrameElement} */ (frame)) }
  adoptAll()
  // what a page writes later
  new MutationObserver(adoptAll).observe(document, { childList: true, subtree: true })

  if (customElements.get('conflict-timeline')) return
  // any rule of the article's own comes before this one
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(':where(conflict-timeline) { display: block }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  customElements.define('conflict-timeline', class extends window.HTMLElement {
    static observedAttributes = ['src', 'height', 'title', ...WORDS]
    /** @type {HTMLIFrameElement|null} */ #frame = null
    #connected = false
    connectedCallback() {
      this.#connected = true
      if (!this.#frame) this.#show()
    }
    /** An element that was there before the script tells of its attributes first, then that it is connected. */
    attributeChangedCallback() { if (this.#connected) this.#show() }

    /** The frame, beside what the author wrote for readers without a script, which goes once the frame has spoken. */
    #show() {
      const address = addressOf(this, this.#frame === null)
      if (!address) return
      const frame = this.#frame ?? document.createElement('iframe')
      const height = this.getAttribute('height') ?? '', fixed = /^\d+$/.test(height)
      frame.title = this.getAttribute('title') || 'Timeline'
      frame.toggleAttribute('data-fixed', fixed)
      if (fixed || !this.#frame) frame.height = fixed ? height : '650'
      if (frame.src !== address) frame.src = address
      if (this.#frame) return
      this.#frame = frame
      frame.dataset.conflictTimeline = this.id
      frame.width = '100%'
      frame.loading = 'lazy'
      frame.referrerPolicy = 'no-referrer'
      frame.allow = 'fullscreen; clipboard-write'
      frame.setAttribute('frameborder', '0')
      frame.setAttribute('sandbox', SANDBOX)
      this.append(frame)
      adopt(frame, this)
    }
  })

  /** Where an element's frame is; null for what is no address of the web. @param {HTMLElement} element @param {boolean} first  and nothing has led it yet */
  function addressOf(element, first) {
    try {
      const address = new URL(element.getAttribute('src') ?? '', document.baseURI)
      if (!element.getAttribute('src') || !/^https?:$/.test(address.protocol)) return null
      for (const word of WORDS) {
        const text = element.getAttribute(word)
        if (text) address.searchParams.set(word, text)
      }
      // the article was opened at an address that says what its frame showed
      const kept = first ? keptIn(element.getAttribute('mirror')) : ''
      return kept === '' ? address.href : shown(address.href, kept)
    } catch {
      return null
    }
  }
}
