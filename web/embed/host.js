import { PROTOCOL, readReport } from './messages.js'

/** Most changes of a frame's height in a second. */
const MOST_A_SECOND = 10

/** What of the element's attributes is a word of the address. */
const WORDS = ['event', 'from', 'to', 'q', 'category', 'actor', 'importance', 'why', 'sowhat', 'lang', 'theme']

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

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

  /** @type {Map<HTMLIFrameElement, {id: string, changes: number[]}>} */ const frames = new Map()
  let count = 0

  /** Lets a frame set its height, and the article lead it. @param {HTMLIFrameElement} frame */
  function adopt(frame) {
    if (frames.has(frame)) return
    frames.set(frame, { id: frame.dataset.conflictTimeline || `ct-${++count}`, changes: [] })
    const hello = () => say(frame, { type: 'hello', id: frames.get(frame)?.id })
    frame.addEventListener('load', hello)
    hello()
  }

  /** @param {HTMLIFrameElement} frame @param {object} message */
  function say(frame, message) {
    frame.contentWindow?.postMessage({ timelineEmbed: PROTOCOL, ...message }, '*')
  }

  /** A frame's own address, or that of a frame without one, as a sandbox gives it. @param {HTMLIFrameElement} frame @param {string} origin */
  function speaksFor(frame, origin) {
    return origin === 'null' || origin === new URL(frame.src, document.baseURI).origin
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    const frame = [...frames.keys()].find(each => each.contentWindow === source)
    if (!frame || !source || !speaksFor(frame, origin)) return
    const report = readReport(data), { id, changes } = /** @type {{id: string, changes: number[]}} */ (frames.get(frame))
    // a frame that has not been greeted yet says no id
    if (!report || (report.id !== '' && report.id !== id)) return
    if (report.type === 'height') {
      const now = Date.now()
      while (changes.length > 0 && now - changes[0] > 1000) changes.shift()
      // an author who names a height means it
      if (changes.length >= MOST_A_SECOND || frame.hasAttribute('data-fixed')) return
      changes.push(now)
      frame.height = String(report.height)
    } else {
      frame.dispatchEvent(new CustomEvent('conflict-timeline-change', { bubbles: true, detail: { query: report.query } }))
      const mirrored = frame.closest('conflict-timeline')?.getAttribute('mirror') ?? frame.dataset.mirror
      if (mirrored !== undefined && mirrored !== null) mirror(mirrored || 'timeline', report.query)
    }
  })

  /** Keeps what a frame shows in the article's own address, under one word. @param {string} word @param {string} query */
  function mirror(word, query) {
    const address = new URL(window.location.href)
    if (query === '') address.searchParams.delete(word)
    else address.searchParams.set(word, query.slice(1))
    window.history.replaceState(window.history.state, '', address)
  }

  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[data-timeline-event]') : null
    if (!link) return
    const asked = link.getAttribute('data-timeline') ?? ''
    const frame = [...frames].find(([each, { id }]) => each.isConnected && (asked === '' || id === asked))?.[0]
    // without a frame here the link stays a link
    if (!frame) return
    event.preventDefault()
    say(frame, { type: 'goto', event: link.getAttribute('data-timeline-event') })
    frame.scrollIntoView({ block: 'nearest' })
  })

  const adoptAll = () => { for (const frame of document.querySelectorAll('iframe[data-conflict-timeline]')) adopt(/** @type {HTMLIFrameElement} */ (frame)) }
  adoptAll()
  document.addEventListener('DOMContentLoaded', adoptAll)
  // what a page writes later
  new MutationObserver(adoptAll).observe(document.documentElement, { childList: true, subtree: true })

  if (customElements.get('conflict-timeline')) return
  customElements.define('conflict-timeline', class extends window.HTMLElement {
    static observedAttributes = ['src', 'height', ...WORDS]
    connectedCallback() { this.show() }
    attributeChangedCallback() { if (this.isConnected) this.show() }

    /** The frame, beside what the author wrote for readers without a script, which goes once the frame has loaded. */
    show() {
      const address = addressOf(this)
      if (!address) return
      /** @type {HTMLIFrameElement|null} */ let frame = this.querySelector('iframe')
      if (frame?.src === address) return
      const first = !frame
      frame ??= document.createElement('iframe')
      frame.dataset.conflictTimeline = this.id
      frame.title = this.getAttribute('title') || 'Timeline'
      frame.width = '100%'
      frame.height = this.getAttribute('height') || '650'
      frame.toggleAttribute('data-fixed', this.hasAttribute('height'))
      frame.setAttribute('frameborder', '0')
      frame.loading = 'lazy'
      frame.referrerPolicy = 'no-referrer'
      frame.allow = 'fullscreen; clipboard-write'
      frame.setAttribute('sandbox', SANDBOX)
      frame.src = address
      if (!first) return
      this.style.display = 'block'
      const kept = [...this.childNodes]
      frame.addEventListener('load', () => { for (const node of kept) node.remove() }, { once: true })
      this.append(frame)
      adopt(frame)
    }
  })

  /** Where an element's frame is; null for what is no address of the web. @param {HTMLElement} element */
  function addressOf(element) {
    const src = element.getAttribute('src')
    if (!src) return null
    try {
      const address = new URL(src, document.baseURI)
      if (!/^https?:$/.test(address.protocol)) return null
      const mirrored = element.getAttribute('mirror')
      if (mirrored !== null) {
        // the article was opened at an address that says what its frame showed
        const kept = new URL(window.location.href).searchParams.get(mirrored || 'timeline') ?? ''
        for (const [word, text] of new URLSearchParams(kept)) if (WORDS.includes(word)) address.searchParams.append(word, text)
        if (kept !== '') return address.href
      }
      for (const word of WORDS) {
        const text = element.getAttribute(word)
        if (text) address.searchParams.set(word, text)
      }
      return address.href
    } catch {
      return null
    }
  }
}
