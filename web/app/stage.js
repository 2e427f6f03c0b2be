import { createDrawing } from '../draw/drawing.js'
import { createFrame } from '../interact/frame.js'
import { Glide } from '../interact/glide.js'
import { layoutScene, layoutSteps } from '../layout/layout.js'
import { Scale, windowLimits } from '../layout/scale.js'
import { words as wordsOf } from '../model/folding.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../interact/view.js').View} View */
/** @typedef {ReturnType<typeof import('./screening.js').createScreening>} Screening */

/** More arcs than this would be a thicket. */
const MOST_ARCS = 400

/** The drawing's sizes are meant for this size of text. */
const TEXT_PX = 16

/** A task of more than twice as long would be felt. */
const LONG_MS = 25

/** Lets the browser do what waits, and goes on soon. */
const pause = () => {
  const { scheduler } = /** @type {any} */ (globalThis)
  return scheduler?.yield?.() ?? new Promise(done => setTimeout(done))
}

/**
 * What a stage stands on. A first view leaves the words from `filmed` on out; they join it with the rest of the page.
 * @typedef {object} Ground
 * @property {HTMLElement} timeline  whose width decides the mode
 * @property {HTMLElement} chronology
 * @property {HTMLElement} overview
 * @property {import('../model/events.js').Model} model
 * @property {Pick<import('../model/state.js').StateOwner, 'get'>} state
 * @property {import('../draw/drawing.js').Texts} texts
 * @property {import('../layout/scene.js').AxisWords} axis
 * @property {() => boolean} reduced
 * @property {() => void} painted
 * @property {(fault: unknown) => void} failed  told when a scene could not be made or painted; the one before stays
 * @property {ReturnType<typeof import('./whole.js').createWhole>} whole  the strip in the overview
 * @property {(ground: import('./screening.js').Ground) => Promise<Screening|null>} [filmed]  brings what makes a film of a crowd that moves; the
 *   elements move themselves without
 * @property {(state: import('../model/state.js').State) => import('../model/thread.js').Thread|null} [threadOf]  that is followed now
 * @property {(state: import('../model/state.js').State) => ((title: string) => readonly (readonly number[])[])|null} [marked]  where the words
 *   searched for stand in a title
 * @property {() => boolean} [busy]  whether a gesture goes on: lanes then keep their heights
 */

/** Less than this wide there would be no room for names beside the lanes. */
const LEAST_WIDTH_PX = 300

/**
 * How much larger than usual a reader wants text, as far as the width allows: the drawing grows with it, as if its container were that
 * much smaller.
 *
 * @param {number} textPx  size of the page's text
 * @param {number} widthPx  of the container
 */
export function larger(textPx, widthPx) {
  return Math.max(1, Math.min(textPx / TEXT_PX, widthPx / LEAST_WIDTH_PX))
}

/** Marks that the events are painted, in the frame after the one that shows them. */
export function markDrawn() {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('chronology-drawn')))
}

/** How a container of this width is laid out. @param {number} widthPx @returns {import('../layout/scene.js').Mode} */
export function modeFor(widthPx) {
  return widthPx >= 1000 ? 'wide' : widthPx >= 560 ? 'embed' : 'phone'
}

/**
 * From state to picture: measures the room there is, lays the scene out and paints it, drawing and overview, once a frame.
 *
 * @param {Ground} ground  what may join later is read each time
 */
export function createStage(ground) {
  const { timeline, chronology, overview, model, state, texts, axis, reduced, whole } = ground
  const drawing = createDrawing(chronology, { texts })
  const busy = () => ground.busy?.() ?? false
  const threadOf = (/** @type {import('../model/state.js').State} */ now) => ground.threadOf?.(now) ?? null
  const limits = windowLimits(model)
  // nothing is measured before all stands: each time it is, the browser lays out the page
  const room = { widthPx: 0, heightPx: 0, stripWidthPx: 0, stripHeightPx: 0, zoom: 1, mode: modeFor(Infinity) }
  const glide = new Glide()
  let needed = 0
  /** @type {Scene|null} */ let scene = null
  /** What the scene was made from: as long as it is the same, only the painting changes. @type {unknown[]} */ let madeFrom = []
  /** What had the focus then. */
  let madeFor = -1

  /** Makes a film of a crowd that moves, once it is there. @type {Screening|null} */ let screening = null
  const frame = createFrame(window, show)
  let stopped = false

  function show() {
    try {
      paint()
    } catch (fault) {
      ground.failed(fault)
    }
  }

  /** Reads the sizes; cheap when nothing changed. @returns {boolean} whether anything did */
  function measure() {
    const before = JSON.stringify(room)
    const zoom = larger(parseFloat(getComputedStyle(timeline.ownerDocument.documentElement).fontSize), timeline.clientWidth)
    if (Math.abs(zoom - room.zoom) > 0.005) {
      room.zoom = Math.round(zoom * 100) / 100
      for (const part of [chronology, overview]) part.style.zoom = String(room.zoom)
    }
    room.mode = modeFor(timeline.clientWidth / room.zoom)
    timeline.dataset.mode = room.mode
    room.widthPx = chronology.clientWidth
    room.stripWidthPx = overview.clientWidth
    room.stripHeightPx = overview.clientHeight
    // what the lanes need beyond their room is not room
    const taken = needed
    need(0)
    // a browser rounds it by where it stands: a pixel is no change
    if (Math.abs(chronology.clientHeight - room.heightPx) > 1) room.heightPx = chronology.clientHeight
    need(taken)
    return before !== JSON.stringify(room)
  }

  /** Takes what the lanes need at least; a card below gives of its height. @param {number} heightPx  0 when the room is enough */
  function need(heightPx) {
    if (heightPx === needed) return
    needed = heightPx
    chronology.style.minBlockSize = heightPx === 0 ? '' : `${heightPx}px`
    timeline.style.setProperty('--ct-beyond', heightPx === 0 ? '0px' : `${(heightPx - room.heightPx) * room.zoom}px`)
  }

  /** @param {import('../model/state.js').State} now */
  const madeOf = now => [now.startDay, now.endDay, now.selected, now.matches, now.filter, now.why, now.sowhat, room.widthPx, room.heightPx, room.mode, busy()]

  /** Makes the scene, unless the one that is there shows the same. @param {import('../model/state.js').State} now  @returns {Scene|null} null while there is no room */
  function sceneOf(now) {
    if (room.widthPx <= 0 || room.heightPx <= 0) return null
    const made = madeOf(now)
    // what has the focus is named; when it is already, or nothing has it, all may stay as it is
    const stays = now.focused === madeFor || now.focused < 0 || scene?.labels.some(({ index }) => index === now.focused)
    if (!scene || !stays || made.some((part, i) => part !== madeFrom[i])) adopt(layoutScene(sceneInput(now)), made, now.focused)
    return scene
  }

  /** @param {Scene} made @param {unknown[]} from @param {number} focused */
  function adopt(made, from, focused) {
    scene = made
    madeFrom = from
    madeFor = focused
    glide.turn(made, performance.now(), !reduced())
  }

  /** @param {import('../model/state.js').State} now */
  function momentOf(now) {
    return { focused: now.focused, hovered: now.hovered, motion: !reduced(), moving: busy(), links: arcs(now), found: ground.marked?.(now) ?? null }
  }

  function paint() {
    const now = state.get()
    if (room.widthPx <= 0 || room.heightPx <= 0) return screening?.stop()
    if (screening?.runs(scene, busy())) return paintFilm(now)
    const made = sceneOf(now)
    if (!made) return
    take(made)
    const moment = performance.now()
    drawing.paint(glide.at(made, moment), momentOf(now))
    whole.paint(now, made.direction, room)
    if (glide.active(moment)) frame.ask()
    ground.painted()
  }

  /** The height that a scene needs. @param {Scene} scene */
  function take({ heightPx }) {
    need(heightPx > room.heightPx + 0.5 ? Math.ceil(heightPx) : 0)
  }

  /** @param {import('../model/state.js').State} now */
  function paintFilm(now) {
    const { events, lanes, eras, measure, words, previous, ...input } = sceneInput(now)
    screening?.frame({
      // what has the focus is named; what is unfolded has arcs
      moving: busy(), made: [...madeOf(now), now.unfolded, now.focused], input,
      manner: { motion: !reduced(), density: window.devicePixelRatio * room.zoom, words: input.found ? wordsOf(now.filter.q) : [], links: arcs(now) },
    }, scene)
    const moment = performance.now()
    if (scene && glide.active(moment)) drawing.lanes(glide.at(scene, moment))
    if (scene) whole.paint(now, scene.direction, room)
  }

  /**
   * What led to the chosen event and what followed; of a thread the rest of its steps too, between events that are told.
   * @param {import('../model/state.js').State} now
   * @returns {import('../draw/arcs.js').ArcLink[]}
   */
  function arcs(now) {
    const { selected: chosen, unfolded } = now
    const thread = threadOf(now)
    if (thread) {
      const told = new Set(thread.members.filter(member => unfolded || member.first || member.position === chosen).map(member => member.position))
      const near = (/** @type {number} */ from, /** @type {number} */ to) => from === chosen || to === chosen
      return thread.links.filter(([from, to]) => near(from, to) || (told.has(from) && told.has(to))).slice(0, MOST_ARCS)
        .map(([from, to]) => ({ from, to, kind: to === chosen ? 'led' : from === chosen ? 'followed' : 'thread' }))
    }
    if (chosen < 0) return []
    return [
      ...model.events.causesOf(chosen).map(from => ({ from, to: chosen, kind: /** @type {const} */ ('led') })),
      ...model.events.effectsOf(chosen).map(to => ({ from: chosen, to, kind: /** @type {const} */ ('followed') })),
    ].slice(0, MOST_ARCS)
  }

  /** What is named with the chosen event: what led to it and what followed; of a thread, what belongs to it, and where it began to be followed.
   * @param {import('../model/state.js').State} now */
  function linked(now) {
    const { events } = model
    const thread = threadOf(now)
    const direct = now.selected < 0 ? [] : [...events.causesOf(now.selected), ...events.effectsOf(now.selected)]
    return thread ? [thread.of, ...direct.filter(at => thread.mask[at])] : direct
  }

  /** @param {import('../model/state.js').State} now @returns {import('../layout/scene.js').SceneInput} */
  function sceneInput(now) {
    const { events, lanes, eras } = model
    const { widthPx, heightPx, mode } = room
    const before = scene && scene.mode === mode && scene.widthPx === widthPx ? scene : null
    return {
      events, lanes, eras, startDay: now.startDay, endDay: now.endDay, widthPx, heightPx, mode,
      measure: drawing.measure(mode),
      words: axis,
      chosen: now.selected,
      linked: linked(now),
      thread: threadOf(now)?.mask ?? null,
      matches: now.matches,
      found: now.matches !== null && now.filter.q.trim() !== '',
      focused: now.focused,
      previous: before,
      keepLanes: busy() && before !== null,
    }
  }

  return {
    drawing,
    overview,
    limits,
    measure,
    /** Asks for a painting in the next frame. */
    ask: frame.ask,
    /** Paints now, for what must not wait for a frame. */
    paint,
    /** Makes the first scene by itself, a lane at a time, so that neither it nor its painting holds up the page for long; then paints it. */
    async begin() {
      const now = state.get(), made = madeOf(now)
      let since = performance.now()
      if (room.widthPx > 0 && room.heightPx > 0) {
        try {
          for (const steps = layoutSteps(sceneInput(now)); !scene && !stopped;) {
            const { done, value } = steps.next()
            if (done) adopt(value, made, now.focused)
            else if (performance.now() - since > LONG_MS) {
              await pause()
              since = performance.now()
            }
          }
        } catch { /* said when it is painted */ }
        if (performance.now() - since > LONG_MS / 2) await pause()
      }
      if (!stopped) show()
    },
    stop() {
      stopped = true
      frame.cancel()
    },
    /** What is seen, where the page knows it: not while a film runs. */
    scene: () => screening?.known() === false ? null : scene,
    /** Brings what makes a film of a crowd that moves. */
    async prepare() {
      screening = await ground.filmed?.({
        drawing, theme: () => `${timeline.ownerDocument.documentElement.dataset.theme} ${room.mode}`, ask: frame.ask,
        parts: resting => drawing.parts(resting, momentOf(state.get())), gliding: () => glide.active(performance.now()),
        rested(resting, made) {
          adopt(resting, made.slice(0, -2), Number(made.at(-1)))
          take(resting)
        },
        ended() {
          ground.painted()
          // what has changed meanwhile
          frame.ask()
        },
      }) ?? null
    },
    mode: () => room.mode,
    direction: () => room.mode === 'phone' ? /** @type {const} */ ('down') : /** @type {const} */ ('right'),
    /** The window on the drawing's pixels, as gestures read it. @returns {View} */
    view() {
      const { startDay, endDay } = state.get()
      const direction = scene?.direction ?? 'right'
      const body = scene?.bodyPx ?? { x: 0, y: 0, widthPx: Math.max(1, room.widthPx), heightPx: Math.max(1, room.heightPx) }
      const [fromPx, toPx] = direction === 'down' ? [body.y, body.y + body.heightPx] : [body.x, body.x + body.widthPx]
      return { scale: new Scale(startDay, endDay, fromPx, toPx), limits, direction }
    },
    /** The whole on the overview's pixels. @returns {import('../interact/overview.js').WholeView|null} */
    wholeView() {
      if (!scene) return null
      const { startDay, endDay } = state.get()
      return { scale: whole.scaleOf(scene.direction, room), window: { startDay, endDay }, limits, direction: scene.direction }
    },
  }
}
