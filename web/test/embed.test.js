import test, { describe, mock } from 'node:test'
import assert from 'node:assert/strict'
import { createFrameManners } from '../app/frame.js'
import { createHeight } from '../embed/height.js'
import { startHost } from '../embed/host.js'
import { heightMessages, LEAST_HEIGHT_PX, linkMessage, MOST_HEIGHT_PX, readReport, readRequest, secretOf, stateMessage } from '../embed/messages.js'
import { FakeElement, build, installDocument } from './document.js'
import { seeded } from './seeded.js'

const pick = (random, list) => list[Math.floor(random() * list.length)]

/** What is no member of any message. */
const JUNK = [undefined, null, true, NaN, Infinity, -Infinity, '', ' ', '1', 'null', [], [1], {}, { toString: 'x' }, 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '\u0000', 'a b', "a'b", 'x'.repeat(20_000), Symbol.iterator, () => 1]

/** Something that a hostile page could send, and that is no message of either side: one member of a sound one is spoilt, or it is none at all. */
function hostile(random) {
  if (random() < 0.15) return pick(random, [...JUNK, JSON.stringify({ timelineEmbed: 1, type: 'height', id: '', height: 900 }), [{ timelineEmbed: 1, type: 'goto', event: 'a' }], 900])
  const sound = pick(random, [
    { timelineEmbed: 1, type: 'height', id: '', height: 900 },
    { timelineEmbed: 1, type: 'state', id: '', query: '?event=a' },
    { timelineEmbed: 1, type: 'hello', id: 'a' },
    { timelineEmbed: 1, type: 'goto', event: 'a' },
  ])
  const spoilt = {
    timelineEmbed: () => pick(random, [...JUNK, 0, 2, '1', -1, 1.5]),
    type: () => pick(random, [...JUNK, 'Height', 'resize', 'embed-size', '__proto__', 'constructor']),
    id: () => pick(random, [null, 7, true, {}, [], ' ', 'a b', '<b>', 'a"b', 'x'.repeat(201), '\n']),
    height: () => pick(random, [undefined, null, NaN, Infinity, -Infinity, '900', [900], {}, true]),
    query: () => pick(random, [undefined, null, 3, {}, 'event=a', '?a#b', '?a b', '?a\nb', '//evil.example', 'javascript:alert(1)', `?${'x'.repeat(9000)}`]),
    event: () => pick(random, [undefined, null, '', 3, {}, [], 'a b', '<b>', 'x'.repeat(201), '\t']),
  }
  const members = Object.keys(sound)
  const member = pick(random, members)
  return { ...sound, [member]: spoilt[member]() }
}

describe('messages', () => {
  test('a height is said in three dialects, WordPress’s only with its secret', () => {
    assert.deepEqual(heightMessages(649.6, { id: 'a', secret: '' }), [
      { timelineEmbed: 1, type: 'height', id: 'a', height: 650 }, { sentinel: 'amp', type: 'embed-size', height: 650 },
    ])
    assert.deepEqual(heightMessages(700, { id: '', secret: 'Ab1' })[2], { message: 'height', value: 700, secret: 'Ab1' })
    assert.deepEqual(linkMessage('https://example.org/', 's'), { message: 'link', value: 'https://example.org/', secret: 's' })
  })

  test('what one side says the other reads', () => {
    assert.deepEqual(readReport(heightMessages(700, { id: 'a', secret: '' })[0]), { type: 'height', id: 'a', height: 700 })
    assert.deepEqual(readReport(stateMessage('?event=1994-ceasefire', '')), { type: 'state', id: '', query: '?event=1994-ceasefire' })
    assert.deepEqual(readReport(stateMessage('', 'a')), { type: 'state', id: 'a', query: '' })
    assert.deepEqual(readRequest({ timelineEmbed: 1, type: 'hello', id: 'map-2' }), { type: 'hello', id: 'map-2' })
    assert.deepEqual(readRequest({ timelineEmbed: 1, type: 'goto', event: 'շուշի-1920' }), { type: 'goto', event: 'շուշի-1920' })
  })

  test('heights stay within bounds', () => {
    for (const [asked, given] of [[-1e300, LEAST_HEIGHT_PX], [0, LEAST_HEIGHT_PX], [119.4, 120], [10_001, MOST_HEIGHT_PX], [1e300, MOST_HEIGHT_PX]]) {
      assert.equal(readReport({ timelineEmbed: 1, type: 'height', id: '', height: asked })?.height, given)
    }
  })

  test('WordPress’s secret is read from the fragment that it writes, and from no other', () => {
    assert.equal(secretOf('#?secret=aB3dE5gH7j'), 'aB3dE5gH7j')
    for (const hash of ['', '#', '#secret=a', '#?secret=', '#?secret=a&b', '#?secret=<b>', `#?secret=${'a'.repeat(65)}`, '#x?secret=a']) assert.equal(secretOf(hash), '', hash)
  })

  test('WordPress’s greeting is heard with the frame’s own secret only', () => {
    assert.deepEqual(readRequest({ message: 'ready', secret: 'abc' }, 'abc'), { type: 'ready' })
    assert.equal(readRequest({ message: 'ready', secret: 'abd' }, 'abc'), null)
    assert.equal(readRequest({ message: 'ready', secret: '' }, ''), null)
    assert.equal(readRequest({ message: 'ready' }), null)
  })

  test('ten thousand hostile messages are none', () => {
    const random = seeded(1905)
    for (let i = 0; i < 10_000; i++) {
      const data = hostile(random)
      assert.equal(readReport(data), null, `${i}`)
      assert.equal(readRequest(data, 'abc'), null, `${i}`)
    }
  })
})

describe('a height', () => {
  const told = []
  let nowMs = 0
  const height = () => {
    told.length = 0
    nowMs = 0
    return createHeight(px => told.push(px), () => nowMs)
  }

  test('is told once for one change, in whole pixels, and not for the rounding of a zoom', () => {
    const { want } = height()
    for (const px of [649.2, 650, 650.4, 649, 651, 700, 700.9, 620]) want(px)
    assert.deepEqual(told, [650, 700, 620])
  })

  test('is told again to who asks, once it is known', () => {
    const { want, repeat } = height()
    repeat()
    want(500)
    repeat()
    assert.deepEqual(told, [500, 500])
  })

  test('that grows with each answer is given up after ten times', () => {
    const { want } = height()
    let frame = 650
    want(frame)
    for (let i = 0; i < 1000; i++) {
      nowMs += 16
      want(frame + 20)
      frame = told.at(-1) + 20
    }
    assert.equal(told.length, 11)
  })

  test('may grow again after some rest', () => {
    const { want } = height()
    for (let i = 0; i < 20; i++) want(500 + i * 10)
    nowMs = 5000
    want(2000)
    assert.equal(told.at(-1), 2000)
  })
})

class FakeFrame extends FakeElement {
  constructor() {
    super('iframe')
    this.got = []
    this.events = []
    this.isConnected = true
    this.contentWindow = { postMessage: message => this.got.push(message) }
    this.dataset = new Proxy({}, {
      get: (_, name) => this.getAttribute(kebab(name)) ?? undefined,
      set: (_, name, text) => { this.setAttribute(kebab(name), text); return true },
    })
  }
  get src() { return this.getAttribute('src') ?? '' }
  set src(text) { this.setAttribute('src', text); this.loads = (this.loads ?? 0) + 1 }
  get height() { return this.getAttribute('height') }
  set height(text) { this.setAttribute('height', text) }
  dispatchEvent(event) { this.events.push(event) }
}

const kebab = name => `data-${String(name).replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

/** An article with these elements in it, in a window that knows nothing else. */
function article({ href = 'https://news.example/story' } = {}) {
  const fake = installDocument()
  const listeners = { message: [], click: [] }
  const root = build('body')
  const replaced = []
  const defined = new Map()
  const document = {
    ...fake,
    baseURI: href, adoptedStyleSheets: [],
    querySelectorAll: selector => root.querySelectorAll(selector),
    addEventListener: (type, listener) => listeners[type].push(listener),
    createElement: tag => tag === 'iframe' ? new FakeFrame() : fake.createElement(tag),
  }
  /** @type {() => void} */ let written = () => {}
  const location = { href }
  const window = {
    document, HTMLElement: FakeElement, location,
    history: { state: { page: 1 }, replaceState: (state, _, address) => { location.href = String(address); replaced.push([state, String(address)]) } },
    customElements: { get: name => defined.get(name), define: (name, made) => defined.set(name, made) },
    CSSStyleSheet: class { replaceSync(text) { this.text = text } },
    addEventListener: (type, listener) => listeners[type].push(listener),
  }
  globalThis.MutationObserver = class {
    constructor(run) { written = run }
    observe() {}
  }
  const start = () => startHost(/** @type {any} */ (window))
  return {
    root, window, replaced, listeners, defined, start, written: () => written(),
    /** @param {FakeFrame} frame @param {object} [attributes] */
    put(frame, attributes = {}) {
      for (const [name, text] of Object.entries(attributes)) frame.setAttribute(name, text)
      root.append(frame)
      return frame
    },
    hear(data, source, origin = 'null') { for (const listener of listeners.message) listener({ data, source, origin }) },
    element(attributes, ...children) {
      const Made = defined.get('conflict-timeline')
      const made = new Made('conflict-timeline')
      made.isConnected = true
      for (const [name, text] of Object.entries(attributes)) made.setAttribute(name, text)
      Object.defineProperty(made, 'id', { get: () => made.getAttribute('id') ?? '' })
      made.append(...children)
      root.append(made)
      // in the order in which an element becomes one that was there before the script
      for (const name of Made.observedAttributes) if (made.hasAttribute(name)) made.attributeChangedCallback()
      made.connectedCallback()
      return made
    },
    press(link, init = {}) {
      const event = { target: link, button: 0, defaultPrevented: false, preventDefault() { this.defaultPrevented = true }, ...init }
      for (const listener of listeners.click) listener(event)
      return event
    },
  }
}

const EMBED = 'https://timeline.example/embed'
const height = (px, id = '') => ({ timelineEmbed: 1, type: 'height', id, height: px })
const state = (query, id = '') => ({ timelineEmbed: 1, type: 'state', id, query })

describe('the script for articles', () => {
  test('gives a frame the height that it asks for, and greets it by its name', () => {
    const page = article()
    const frame = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': 'map', height: '650' })
    page.start()
    assert.deepEqual(frame.got, [{ timelineEmbed: 1, type: 'hello', id: 'map' }])
    page.hear(height(712), frame.contentWindow)
    assert.equal(frame.height, '712')
    page.hear(height(690, 'map'), frame.contentWindow, 'https://timeline.example')
    assert.equal(frame.height, '690')
    page.hear(height(500, 'another'), frame.contentWindow)
    assert.equal(frame.height, '690')
  })

  test('adopts frames that are written later, and each once', () => {
    const page = article()
    page.start()
    const frame = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': '' })
    page.written()
    page.written()
    page.hear(height(700), frame.contentWindow)
    assert.equal(frame.height, '700')
    assert.equal(frame.got.length, 1)
  })

  test('does its work once, however often it is loaded', () => {
    const page = article()
    page.start()
    page.start()
    assert.equal(page.listeners.message.length, 1)
    assert.equal(page.listeners.click.length, 1)
  })

  test('resizes each of two frames by itself, at most ten times a second', () => {
    const page = article()
    const [one, two] = ['a', 'b'].map(id => page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': id }))
    page.start()
    mock.timers.enable({ apis: ['Date'] })
    try {
      for (let px = 600; px < 700; px++) page.hear(height(px, 'a'), one.contentWindow)
      page.hear(height(640, 'b'), two.contentWindow)
      assert.deepEqual([one.height, two.height], ['609', '640'])
      mock.timers.tick(1001)
      page.hear(height(700, 'a'), one.contentWindow)
      assert.equal(one.height, '700')
    } finally {
      mock.timers.reset()
    }
  })

  test('is not moved by ten thousand hostile messages', () => {
    const page = article()
    const frame = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': 'map', 'data-mirror': '', height: '650' })
    page.start()
    const random = seeded(1994)
    const child = { postMessage() {} }
    for (let i = 0; i < 10_000; i++) {
      const [data, source, origin] = pick(random, [
        () => [hostile(random), frame.contentWindow, pick(random, ['null', 'https://timeline.example'])],
        // sound messages of those who are not the frame, or of a frame that has gone elsewhere
        () => [height(Math.floor(random() * 1e4)), pick(random, [child, page.window, null, undefined]), 'null'],
        () => [state('?event=a'), pick(random, [child, page.window, null]), 'https://timeline.example'],
        () => [height(900), frame.contentWindow, pick(random, ['https://evil.example', 'http://timeline.example', 'https://timeline.example:8443', 'https://timeline.example.evil.example', ''])],
        () => [height(900, 'other'), frame.contentWindow, 'null'],
      ])()
      page.hear(data, source, origin)
    }
    assert.equal(frame.height, '650')
    assert.deepEqual([frame.events, page.replaced, frame.got.length], [[], [], 1])
  })

  test('never gives a height beyond its bounds, whatever number a frame says', () => {
    const page = article()
    const random = seeded(2020)
    page.start()
    for (let i = 0; i < 500; i++) {
      const frame = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': `f${i}` })
      page.written()
      page.hear(height((random() - 0.5) * 10 ** Math.floor(random() * 12)), frame.contentWindow)
      assert.ok(Number(frame.height) >= LEAST_HEIGHT_PX && Number(frame.height) <= MOST_HEIGHT_PX, frame.height)
      frame.remove()
    }
  })

  test('a frame without a sound address is ignored, not a fault of the article', () => {
    const page = article()
    const frame = page.put(new FakeFrame(), { src: 'https://[', 'data-conflict-timeline': '' })
    page.start()
    page.hear(height(700), frame.contentWindow, 'https://timeline.example')
    assert.equal(frame.height, null)
  })

  test('leads the frame that a link in the text means', () => {
    const page = article()
    const [one, two] = ['a', 'b'].map(id => page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': id }))
    page.start()
    for (const frame of [one, two]) page.hear(height(650), frame.contentWindow)
    const link = build('a', { 'data-timeline-event': '1994-ceasefire', href: '/' })
    assert.ok(page.press(link).defaultPrevented)
    assert.deepEqual(one.got.at(-1), { timelineEmbed: 1, type: 'goto', event: '1994-ceasefire' })
    link.setAttribute('data-timeline', 'b')
    assert.ok(page.press(link).defaultPrevented)
    assert.deepEqual(two.got.at(-1), { timelineEmbed: 1, type: 'goto', event: '1994-ceasefire' })
    assert.ok(two.seen)
    link.setAttribute('data-timeline', 'nowhere')
    assert.ok(!page.press(link).defaultPrevented)
  })

  test('a link stays a link for whoever wants it in a new tab', () => {
    const page = article()
    page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': '' })
    page.start()
    const link = build('a', { 'data-timeline-event': 'x', href: '/' })
    for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) assert.ok(!page.press(link, { [held]: true }).defaultPrevented, held)
    assert.ok(!page.press(link, { button: 1 }).defaultPrevented)
    assert.ok(!page.press(build('a', { href: '/' })).defaultPrevented)
  })

  test('what a link asks of a frame that has not loaded is asked once it listens', () => {
    const page = article()
    const frame = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': '' })
    page.start()
    for (const event of ['first', 'last']) page.press(build('a', { 'data-timeline-event': event, href: '/' }))
    const gotos = () => frame.got.filter(({ type }) => type === 'goto').map(({ event }) => event)
    assert.deepEqual(gotos(), [])
    page.hear(height(650), frame.contentWindow)
    page.hear(height(660), frame.contentWindow)
    assert.deepEqual(gotos(), ['last'])
  })

  test('tells the article what a frame shows, and writes it into the address only where it is told to', () => {
    const page = article({ href: 'https://news.example/story?a=1' })
    const plain = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': 'plain' })
    const mirrored = page.put(new FakeFrame(), { src: EMBED, 'data-conflict-timeline': 'm', 'data-mirror': 'war' })
    page.start()
    page.hear(state('?event=a'), plain.contentWindow)
    assert.deepEqual(plain.events.map(({ type, detail }) => [type, detail.query]), [['conflict-timeline-change', '?event=a']])
    assert.deepEqual(page.replaced, [])
    page.hear(state('?event=a&lang=hy'), mirrored.contentWindow)
    assert.deepEqual(page.replaced.at(-1), [{ page: 1 }, 'https://news.example/story?a=1&war=event%3Da%26lang%3Dhy'])
    page.hear(state(''), mirrored.contentWindow)
    assert.deepEqual(page.replaced.at(-1)?.[1], 'https://news.example/story?a=1')
  })

  test('a mirrored frame opens with what the article’s address says, and nothing but words of a view', () => {
    const page = article({ href: 'https://news.example/story?timeline=event%3Da%26src%3Dx%26view%3Dlist' })
    const frame = page.put(new FakeFrame(), { src: `${EMBED}?q=war`, 'data-conflict-timeline': '', 'data-mirror': '' })
    page.start()
    assert.equal(frame.src, `${EMBED}?event=a&view=list`)
  })
})

describe('the element', () => {
  test('has a frame with its words, in a sandbox, loaded when it is near', () => {
    const page = article()
    page.start()
    const made = page.element({ src: `${EMBED}?lang=hy`, id: 'map', event: 'a', q: 'x y', theme: 'dark', title: 'A story' })
    const frame = made.querySelector('iframe')
    assert.equal(frame.src, `${EMBED}?lang=hy&event=a&q=x+y&theme=dark`)
    assert.deepEqual([frame.loading, frame.referrerPolicy, frame.getAttribute('sandbox'), frame.height, frame.title, frame.width],
      ['lazy', 'no-referrer', 'allow-scripts allow-popups allow-popups-to-escape-sandbox', '650', 'A story', '100%'])
    assert.deepEqual(frame.got, [{ timelineEmbed: 1, type: 'hello', id: 'map' }])
  })

  test('keeps what the author wrote in it until the frame has spoken', () => {
    const page = article()
    page.start()
    const made = page.element({ src: EMBED }, build('p', {}, 'Read the list'))
    const frame = made.querySelector('iframe')
    // what is parsed after the element itself
    made.append(build('a', { href: '/' }, 'later'))
    assert.equal(made.childNodes.length, 3)
    page.hear(height(700), frame.contentWindow)
    assert.deepEqual(made.childNodes, [frame])
    assert.equal(frame.height, '700')
  })

  test('a frame that the author wrote for readers without a script is not taken for its own', () => {
    const page = article()
    page.start()
    const fallback = new FakeFrame()
    fallback.setAttribute('src', EMBED)
    fallback.setAttribute('data-conflict-timeline', '')
    const made = page.element({ src: EMBED, event: 'a' }, fallback)
    page.written()
    page.hear(height(300), fallback.contentWindow)
    assert.equal(made.children.length, 2)
    page.hear(height(700), made.children[1].contentWindow)
    assert.deepEqual(made.children.map(child => child.src), [`${EMBED}?event=a`])
  })

  test('a height that is named stays', () => {
    const page = article()
    page.start()
    const made = page.element({ src: EMBED, height: '400' })
    const frame = made.querySelector('iframe')
    page.hear(height(700), frame.contentWindow)
    assert.equal(frame.height, '400')
    made.setAttribute('height', '500')
    made.attributeChangedCallback()
    assert.deepEqual([frame.height, frame.loads], ['500', 1])
  })

  test('follows its attributes, also after it opened with what the article’s address says', () => {
    const page = article({ href: 'https://news.example/?timeline=event%3Dkept%26theme%3Ddark' })
    page.start()
    const made = page.element({ src: EMBED, mirror: '', event: 'first' })
    const frame = made.querySelector('iframe')
    assert.equal(frame.src, `${EMBED}?event=kept&theme=dark`)
    made.setAttribute('event', 'second')
    made.attributeChangedCallback()
    assert.equal(frame.src, `${EMBED}?event=second`)
    page.hear(state('?event=third'), frame.contentWindow)
    assert.match(page.replaced.at(-1)[1], /\?timeline=event%3Dthird$/)
  })

  test('holds to the version that its author names, whatever the article’s address says', () => {
    const page = article({ href: 'https://news.example/?timeline=event%3Dkept%26v%3Dother' })
    page.start()
    const frame = page.element({ src: EMBED, mirror: '', v: '917115cf134ec422' }).querySelector('iframe')
    assert.equal(frame.src, `${EMBED}?v=917115cf134ec422&event=kept`)
  })

  test('has no frame for what is no address of the web', () => {
    const page = article()
    page.start()
    for (const src of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://[']) assert.equal(page.element({ src }).querySelector('iframe'), null, src)
  })

  test('leaves its look to the article', () => {
    const page = article()
    page.start()
    assert.deepEqual(page.window.document.adoptedStyleSheets.map(({ text }) => text), [':where(conflict-timeline) { display: block }'])
  })
})

describe('a timeline in a frame', () => {
  test('tells its host what is shown at most twice a second, and the way out at once', () => {
    mock.timers.enable({ apis: ['setTimeout'] })
    try {
      installDocument()
      const said = []
      const full = build('a', { class: 'embed-full', href: 'https://timeline.example/?lang=hy' })
      const timeline = build('div', {}, build('section', { class: 'drawing' }), full)
      globalThis.window = /** @type {any} */ ({ location: { search: '?lang=hy' }, parent: { postMessage: message => said.push(message) }, addEventListener() {} })
      const manners = createFrameManners({ timeline: /** @type {any} */ (timeline), frameId: () => 'map', hint: '' })
      manners.changed('?lang=hy')
      mock.timers.tick(1000)
      assert.deepEqual(said, [])
      for (let i = 0; i < 100; i++) manners.changed(`?from=${i}`)
      assert.equal(full.href, 'https://timeline.example/?from=99')
      mock.timers.tick(499)
      assert.deepEqual(said, [])
      mock.timers.tick(1)
      assert.deepEqual(said, [stateMessage('?from=99', 'map')])
      manners.changed('?from=1')
      manners.changed('?from=99')
      mock.timers.tick(1000)
      assert.equal(said.length, 1)
    } finally {
      mock.timers.reset()
      Reflect.deleteProperty(globalThis, 'window')
    }
  })
})
