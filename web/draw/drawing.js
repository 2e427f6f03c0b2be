/**
 * From a scene to the document. `createDrawing` is the door of this room: it is handed finished scenes and texts, and knows neither
 * events nor state. Graphics are SVG, words are HTML; elements are kept by the position of their event, and what an element
 * already says is not written again.
 */
import { createBars } from './bars.js'
import { createClusters } from './clusters.js'
import { createFocusStop } from './focus.js'
import { foldedNames } from './foldednames.js'
import { createGround } from './ground.js'
import { createLabelGrounds } from './labelgrounds.js'
import { createLaneShapes } from './laneshapes.js'
import { createLeaders } from './leaders.js'
import { createMarks } from './marks.js'
import { createMeasures } from './measure.js'
import { fadeNew, html, svg, write, writeStyle } from './nodes.js'
import { createPills } from './pills.js'
import { px } from './shapes.js'
import { createWords } from './words.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Cluster} Cluster */
/** @typedef {import('../layout/scene.js').Label} Label */
/** @typedef {import('../layout/scene.js').LaneBand} LaneBand */
/** @typedef {import('../layout/breaks.js').Measure} Measure */
/** @typedef {import('../layout/fonts.js').Mode} Mode */

/**
 * @typedef {object} Texts
 * @property {(index: number) => string} event  a sentence: title, date in words, lane
 * @property {(index: number) => string} title
 * @property {(index: number) => string} [date]  in words, under the name that a pointer shows; nothing when left out
 * @property {(cluster: Cluster) => string} cluster  how many, from when to when
 * @property {(lane: LaneBand) => string} laneCount  `17` or `16 of 19`
 * @property {string} label  what the drawing is
 * @property {string} shortcuts  for `aria-keyshortcuts`
 * @property {string} contentLang
 */

/**
 * @typedef {object} Moment
 * @property {number} [focused]  position the tab stop stands on, or -1
 * @property {number} [hovered]  position under the pointer, or -1
 * @property {boolean} [motion]  false: what appears is there at once. Default true
 * @property {boolean} [moving]  a hand moves the window: only a few names fade in, and what is read out of clusters waits until it rests. Default false
 * @property {readonly import('./arcs.js').ArcLink[]} [links]  from cause to effect, drawn as arcs where both ends are in view, once they have joined. Default none
 * @property {((title: string) => readonly (readonly number[])[]) | null} [found]  where the words searched for stand in the title of a label that
 *   says `found`, [from, to) each; marker lies on them. Default null
 */

/** Numbers the clip paths of several drawings in one document. */
let drawings = 0

/**
 * @param {HTMLElement} element  empty; nothing but the drawing is ever in it
 * @param {{texts: Texts}} options
 */
export function createDrawing(element, { texts }) {
  write(element, 'role', 'application')
  write(element, 'aria-label', texts.label)
  write(element, 'aria-keyshortcuts', texts.shortcuts)
  element.classList.add('chronology')

  const measure = createMeasures()
  // laid out by itself, whatever holds the drawing
  const paper = element.appendChild(html('div', 'paper'))
  const picture = paper.appendChild(svg('svg', 'picture'))
  write(picture, 'aria-hidden', 'true')
  write(picture, 'focusable', 'false')
  const clipId = `ct-clip-${++drawings}`
  const clip = picture.appendChild(svg('clipPath', ''))
  write(clip, 'id', clipId)
  const clipRect = clip.appendChild(svg('rect', ''))
  const group = (/** @type {string} */ name) => picture.appendChild(svg('g', name))
  const ground = createGround(group('ground'), texts.contentLang)
  const leaders = createLeaders(group('leaders-drawn'))
  const clipped = group('events-drawn')
  write(clipped, 'clip-path', `url(#${clipId})`)
  const within = (/** @type {string} */ name) => clipped.appendChild(svg('g', name))
  const bars = createBars(within('bars'))
  const arcs = within('arcs')
  const labelGrounds = createLabelGrounds(within('label-grounds'))
  const marks = createMarks(within('marks'))
  const laneShapes = createLaneShapes(group('lane-symbols'))
  const pills = createPills(group('pills'))

  const wordLayer = paper.appendChild(html('div', 'words'))
  write(wordLayer, 'aria-hidden', 'true')
  const words = createWords(wordLayer, texts, measure)
  const clusters = createClusters(paper.appendChild(html('div', 'clusters')), texts)
  const stop = createFocusStop(paper, texts)
  const overLayer = paper.appendChild(html('div', 'words words-over'))
  write(overLayer, 'aria-hidden', 'true')
  /** @type {ReturnType<typeof import('./asked.js').createAsked>|null} */ let asked = null

  // what has appeared stands as if it had always been there
  paper.addEventListener('animationend', ({ target }) => /** @type {Element} */ (target).classList.remove('appearing'))
  let painted = false
  let filmed = false
  let heightPx = -1
  addEventListener('resize', () => {
    writeStyle(element, 'min-block-size', '0px')
    heightPx = -1
  })
  /** All that is painted of a scene, a part at a time: between two of them a browser may draw a frame. @param {Scene} scene @param {Moment} moment */
  function* parts(scene, { focused = -1, hovered = -1, motion = true, moving = false, links = [], found = null }) {
    // the first painting does not fade: the page should stand at once; nor does what was seen in the film
    const fades = !painted || !motion || filmed ? 'nothing' : moving ? 'names' : 'all'
    write(element, 'data-mode', scene.mode)
    write(element, 'data-direction', scene.direction)
    write(element, 'data-hovering', hovered >= 0)
    if (scene.heightPx !== heightPx) {
      heightPx = scene.heightPx
      // lanes that need more than there is make the drawing higher; a room that changes is looked at afresh
      if (heightPx > element.clientHeight + 1) writeStyle(element, 'min-block-size', `${Math.ceil(heightPx)}px`)
    }
    write(picture, 'width', px(scene.widthPx))
    write(picture, 'height', px(scene.heightPx))
    const { bodyPx } = scene
    const down = scene.direction === 'down'
    write(clipRect, 'x', down ? 0 : px(bodyPx.x))
    write(clipRect, 'y', down ? px(bodyPx.y) : 0)
    write(clipRect, 'width', px(down ? scene.widthPx : bodyPx.widthPx))
    write(clipRect, 'height', px(down ? bodyPx.heightPx : scene.heightPx))
    fadeNew(fades)
    ground(scene)
    paintLanes(scene)
    words.ground(scene)
    leaders(scene)
    labelGrounds(scene.labels)
    bars(scene)
    asked?.arcs(scene, links, foldedNames(scene, measure(scene.mode)))
    marks(scene, hovered)
    pills(scene)
    yield
    // what fades in is decided as each kind begins
    fadeNew(fades)
    yield* words.names(scene, found)
    yield
    fadeNew(fades)
    yield* clusters(scene, moving)
    yield
    stop.paint(scene, focused)
    asked?.hoverName(scene, hovered)
    painted = true
  }

  /** @param {Scene} scene */
  function paintLanes(scene) {
    const folded = foldedNames(scene, measure(scene.mode))
    laneShapes(scene, folded)
    words.lanes(scene, folded)
  }

  return {
    element,
    measure,
    /** From now on arcs and the name under a pointer are drawn too. @param {typeof import('./asked.js').createAsked} create */
    join(create) { asked = create({ arcs, over: overLayer, texts, measure }) },
    focus: stop.focus,
    hasFocus: stop.hasFocus,
    /** @param {Scene} scene @param {Moment} [moment] */
    paint(scene, moment = {}) {
      for (const part of parts(scene, moment)) void part
    },
    parts,
    /** Names and shapes of the lanes alone: they stand still while the rest moves along time. */
    lanes: paintLanes,
    /** What lies under all of it. */
    paper,
    /** A canvas between the ground and the words. */
    canvas() {
      const canvas = html('canvas', 'film')
      write(canvas, 'aria-hidden', 'true')
      picture.after(canvas)
      return /** @type {HTMLCanvasElement} */ (canvas)
    },
    /** While a film runs the elements wait unseen; only names and shapes of lanes are theirs. @param {boolean} hidden */
    hide(hidden) {
      filmed = hidden
      write(paper, 'data-filmed', hidden)
    },
  }
}
