import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createFilm, isCrowd } from '../app/film.js'
import { createProjector } from '../app/projector.js'
import { createScreening } from '../app/screening.js'
import { lookKey } from '../draw/looks.js'
import { layoutScene } from '../layout/layout.js'
import { readEvents } from '../model/events.js'
import { drawingOf } from './seeded.js'

/** A thread that answers when it is told to. */
class FakeThread {
  /** @type {FakeThread[]} */ static all = []
  /** @type {any[]} */ got = []
  ended = false
  constructor(address) {
    this.address = String(address)
    FakeThread.all.push(this)
  }

  postMessage(message) { this.got.push(message) }
  terminate() { this.ended = true }
  shots() { return this.got.flatMap(({ shot }) => shot ?? []) }
  /** Answers the last shot. */
  answer(more = {}) { this.onmessage({ data: { number: this.shots().at(-1).number, gliding: false, scene: null, wanted: 0, ...more } }) }
}

/** @param {(made: {film: ReturnType<typeof createFilm>, thread: FakeThread, hidden: boolean[], told: any[], roll: (input?: any, from?: any) => void}) => void} run */
function filming(run, { script = 'assets/film-ABC.js', theme = () => 'day' } = {}) {
  const before = { Worker: globalThis.Worker, OffscreenCanvas: globalThis.OffscreenCanvas, window: globalThis.window, document: globalThis.document }
  FakeThread.all = []
  Object.assign(globalThis, { Worker: FakeThread, OffscreenCanvas: class {}, window: { location: { origin: 'https://example.org' } }, document: { baseURI: 'https://example.org/karabakh/' } })
  try {
    const hidden = [], told = []
    const film = createFilm({
      script, columns: 'columns', axis: /** @type {any} */ ({}), theme,
      canvas: () => /** @type {any} */ ({ transferControlToOffscreen: () => 'canvas' }), show: now => hidden.push(now), looks: () => /** @type {any} */ ('looks'),
    })
    film.prepare()
    const thread = FakeThread.all[0]
    const roll = (input = {}, from = null) => film.roll({ input, wanted: false, motion: true, density: 1, words: [], links: [] }, from, shown => told.push(shown))
    run({ film, thread, hidden, told, roll })
    film.end()
  } finally {
    Object.assign(globalThis, before)
  }
}

describe('the film of a crowd that moves', () => {
  test('its thread is begun once, with the events and a canvas, from the site\'s own script', () => filming(({ film, thread }) => {
    film.prepare()
    assert.equal(FakeThread.all.length, 1)
    assert.equal(thread.address, 'https://example.org/karabakh/assets/film-ABC.js')
    assert.equal(thread.got[0].begin.canvas, 'canvas')
    assert.ok(film.ready())
  }))

  test('a page without its script has none', () => {
    filming(({ film }) => assert.deepEqual([FakeThread.all.length, film.ready()], [0, false]), { script: '' })
  })

  test('a script from elsewhere is none', () => {
    for (const script of ['https://elsewhere.example/assets/film.js', 'assets/other.js', 'data:text/javascript,film.js']) {
      filming(({ film }) => assert.deepEqual([FakeThread.all.length, film.ready()], [0, false], script), { script })
    }
  })

  test('the elements are hidden once the first picture is there, and shown at the end', () => filming(({ film, thread, hidden, roll }) => {
    roll({}, 'shown before')
    assert.deepEqual(hidden, [])
    assert.equal(thread.shots()[0].from, 'shown before')
    thread.answer()
    assert.deepEqual(hidden, [true])
    film.end()
    assert.deepEqual(hidden, [true, false])
    thread.answer()
    assert.deepEqual(hidden, [true, false])
  }))

  test('while a picture is painted only the last that is asked for comes after it', () => filming(({ thread, roll, told }) => {
    roll({ startDay: 1 }, 'before')
    roll({ startDay: 2 })
    roll({ startDay: 3 })
    assert.deepEqual(thread.shots().map(shot => shot.input.startDay), [1])
    thread.answer()
    assert.deepEqual(thread.shots().map(shot => shot.input.startDay), [1, 3])
    assert.equal(thread.shots()[1].from, null)
    thread.answer()
    assert.equal(thread.shots().length, 2)
    assert.deepEqual(told.map(({ number }) => number), [1, 3])
  }))

  test('a scene is answered under the number of the shot that wanted it, and one that waits keeps it', () => filming(({ film, thread, roll }) => {
    const ask = (input, wanted) => film.roll({ input, wanted, motion: true, density: 1, words: [], links: [] }, null, () => {})
    roll({ startDay: 1 })
    const rest = ask({ startDay: 2 }, true)
    ask(null, false)
    thread.answer()
    assert.deepEqual([thread.shots().at(-1).wanted, thread.shots().at(-1).input.startDay], [rest, 2])
    ask({ startDay: 3 }, true)
    ask({ startDay: 4 }, false)
    thread.answer()
    assert.deepEqual([thread.shots().at(-1).wanted, thread.shots().at(-1).input.startDay], [0, 4])
  }))

  test('a picture of the film before does not hide the elements of the next', () => filming(({ film, thread, hidden, roll }) => {
    roll({ startDay: 1 }, 'one')
    film.end()
    roll({ startDay: 2 }, 'two')
    thread.onmessage({ data: { number: 1, gliding: false, scene: null } })
    assert.ok(!hidden.includes(true))
    assert.deepEqual(thread.shots().map(({ from }) => from), ['one', 'two'])
    thread.answer()
    assert.equal(hidden.at(-1), true)
  }))

  test('colours are told when they are new, and not again', () => {
    let theme = 'day'
    filming(({ thread, roll }) => {
      roll()
      thread.answer()
      roll()
      thread.answer()
      theme = 'night'
      roll()
      assert.deepEqual(thread.got.slice(1).map(({ looks }) => looks), ['looks', undefined, undefined, 'looks'])
    }, { theme: () => theme })
  })

  test('a thread that fails leaves the elements to move themselves', () => filming(({ film, thread, hidden, told, roll }) => {
    roll()
    thread.onerror()
    assert.deepEqual([film.ready(), film.running(), thread.ended, hidden.at(-1), told.at(-1).scene], [false, false, true, false, null])
    film.prepare()
    assert.equal(FakeThread.all.length, 1)
  }))

  test('a scene is a crowd by its names and pills', () => {
    assert.equal(isCrowd(null), false)
    assert.equal(isCrowd(/** @type {any} */ ({ labels: new Array(100), clusters: [] })), false)
    assert.equal(isCrowd(/** @type {any} */ ({ labels: new Array(100), clusters: new Array(50) })), true)
  })
})

describe('frames of a film', () => {
  /** A film that keeps what it is asked, and a page around it. */
  function stage({ parts = 3 } = {}) {
    const before = globalThis.window
    globalThis.window = /** @type {any} */ ({ matchMedia: () => ({ matches: false }), location: { origin: 'null' } })
    const log = []
    let gliding = false
    /** @type {any[]} */ const asked = []
    let running = false, told = shown => shown
    const film = /** @type {any} */ ({
      prepare() {}, ready: () => true, running: () => running,
      roll(shot, from, then) {
        running = true
        told = then
        asked.push({ ...shot, from })
        return asked.length
      },
      end() {
        running = false
        log.push('elements')
      },
    })
    const screening = createScreening({
      drawing: /** @type {any} */ ({ canvas: () => null, hide: now => log.push(now ? 'film' : 'elements'), paper: null }), theme: () => '', ask: () => log.push('ask'),
      rested: (scene, made) => log.push(`rested in ${scene} from ${made}`), gliding: () => gliding, ended: () => log.push('ended'),
      * parts(scene) {
        for (let part = 1; part <= parts; part++) {
          log.push(`part ${part} of ${scene}`)
          if (part < parts) yield
        }
      },
    }, { script: '', columns: {}, lanes: 6, axis: /** @type {any} */ ({}) }, () => film)
    globalThis.window = before
    const frame = (moving, made = [1]) => screening.frame({ moving, made, input: /** @type {any} */ ({ made }), manner: { motion: true, density: 1, words: [], links: [] } }, /** @type {any} */ ('shown'))
    return { screening, asked, log, frame, answer: shown => told({ number: asked.length, gliding: false, scene: null, wanted: asked.length - [...asked].reverse().findIndex(({ wanted }) => wanted), ...shown }), glide: now => { gliding = now } }
  }

  test('while it moves each frame is a picture, and nothing of the elements changes', () => {
    const { asked, log, frame, answer, screening } = stage()
    for (let i = 0; i < 3; i++) {
      frame(true, [i])
      answer({ gliding: true })
    }
    assert.equal(asked.length, 3)
    assert.ok(asked.every(({ wanted }) => !wanted))
    assert.deepEqual(log.filter(word => word !== 'ask'), [])
    assert.equal(screening.known(), false)
  })

  test('at rest the scene is asked for once, and the elements come back a part in each frame', () => {
    const { asked, log, frame, answer, screening } = stage()
    frame(true)
    answer({})
    frame(false)
    frame(false)
    assert.deepEqual(asked.map(({ wanted }) => wanted), [false, true])
    answer({ scene: 'B' })
    assert.equal(screening.known(), true)
    for (let i = 0; i < 3; i++) frame(false)
    assert.deepEqual(log.filter(word => word !== 'ask'), ['rested in B from 1', 'part 1 of B', 'part 2 of B', 'part 3 of B', 'elements', 'ended'])
  })

  test('as long as names glide the film goes on, with what was laid out last', () => {
    const { asked, log, frame, answer, glide } = stage({ parts: 1 })
    frame(true)
    frame(false)
    answer({ scene: 'B', gliding: true })
    frame(false)
    assert.equal(asked.at(-1).input, null)
    glide(true)
    answer({ gliding: false })
    frame(false)
    assert.ok(!log.includes('ended'))
    glide(false)
    frame(false)
    assert.ok(log.includes('ended'))
  })

  test('a hand that moves it again takes nothing of the rest over', () => {
    const { asked, log, frame, answer, screening } = stage()
    frame(true)
    frame(false)
    answer({ scene: 'B' })
    frame(false)
    frame(true)
    assert.equal(screening.known(), false)
    frame(false)
    answer({ scene: 'C' })
    frame(false)
    assert.deepEqual(log.filter(word => word.startsWith('part')), ['part 1 of B', 'part 1 of C'])
    assert.deepEqual(asked.map(({ wanted }) => wanted), [false, true, false, true])
  })

  test('what is chosen meanwhile is asked for anew', () => {
    const { asked, frame, answer, log } = stage()
    frame(true)
    frame(false, ['nothing chosen'])
    frame(false, ['one chosen'])
    assert.deepEqual(asked.slice(1).map(({ input }) => input.made[0]), ['nothing chosen', 'one chosen'])
    // the scene without a choice comes late: it is not what is asked for now
    answer({ scene: 'A', wanted: 2 })
    frame(false, ['one chosen'])
    assert.ok(!log.some(word => word.includes('A')))
    answer({ scene: 'B', wanted: 3 })
    frame(false, ['one chosen'])
    assert.ok(log.includes('rested in B from one chosen') && log.includes('part 1 of B'))
  })

  test('without room for either the film ends at once', () => {
    const { frame, answer, log, screening } = stage()
    frame(true)
    frame(false)
    screening.stop()
    assert.equal(screening.runs(null, false), false)
    answer({ scene: 'B' })
    assert.deepEqual(log.filter(word => word !== 'ask'), ['elements'])
  })
})

describe('the thread of the film', () => {
  /** A pen that keeps its words. */
  function recorded() {
    const words = []
    const pen = new Proxy({ words }, {
      get: (target, name) => name === 'words' ? words : name === 'fillText' ? (text, x, y) => words.push({ text, x, y, alpha: target.globalAlpha })
        : name === 'measureText' ? text => ({ width: text.length * 6, fontBoundingBoxAscent: 10, fontBoundingBoxDescent: 3 }) : name in target ? target[name] : () => {},
      set: (target, name, value) => (target[name] = value, true),
    })
    return pen
  }

  /** Any look, under any name. */
  const anyLooks = {
    shapes: new Proxy({}, { get: () => ({ fill: 'black', fillOpacity: 1, stroke: 'black', strokeOpacity: 1, width: 1, dash: [], under: false }) }),
    inks: new Proxy({}, { get: () => 'black' }),
  }

  test('it lays out what the page would, and writes every name of it', () => {
    const before = { Path2D: globalThis.Path2D, OffscreenCanvas: globalThis.OffscreenCanvas }
    const pen = recorded()
    Object.assign(globalThis, { Path2D: class { arc() {} roundRect() {} }, OffscreenCanvas: class { getContext() { return recorded() } } })
    try {
      const columns = drawingOf(1000)
      const model = readEvents(columns)
      let now = 0
      const projector = createProjector({ drawing: columns, axis: /** @type {any} */ (undefined), canvas: /** @type {any} */ ({ width: 0, height: 0, getContext: () => pen }), clock: { now: () => now } })
      projector.dress(/** @type {any} */ (anyLooks))
      const input = { startDay: model.startDay, endDay: model.endDay, widthPx: 1280, heightPx: 525, mode: /** @type {const} */ ('wide'), chosen: -1, linked: [], matches: null, found: false, focused: -1, keepLanes: true }
      const shot = { number: 1, input, from: null, wanted: 1, motion: true, density: 1, words: [], links: [] }
      const { scene } = projector.show(shot)
      assert.ok(scene && scene.labels.length > 60)
      assert.deepEqual(scene.labels, layoutScene({ ...input, events: model.events, lanes: model.lanes, eras: model.eras, measure: text => text.length * 6, keepLanes: false }).labels)
      const written = pen.words.map(({ text }) => text).join(' ')
      for (const { index } of scene.labels) for (const word of model.events.title[index].split(' ')) assert.ok(written.includes(word), word)
      // what is new fades in; the next frame has the same names, further on
      assert.ok(pen.words.some(({ alpha }) => alpha === 0))
      pen.words.length = 0
      now = 200
      assert.equal(projector.show({ ...shot, number: 2, input: null, wanted: 0 }).scene, null)
      assert.ok(pen.words.length > 60 && pen.words.every(({ alpha }) => alpha === undefined || alpha === 1))
    } finally {
      Object.assign(globalThis, before)
    }
  })

  test('a look is known by its class and states', () => {
    assert.equal(lookKey('pill', { 'data-lane': 2, 'data-stepped': false }), 'pill data-lane=2')
    assert.equal(lookKey('pill', { 'data-lane': 2, 'data-stepped': true }), 'pill data-lane=2 data-stepped=true')
    assert.equal(lookKey('leaders'), 'leaders')
  })
})
