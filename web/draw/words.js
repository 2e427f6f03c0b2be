import { breakings } from '../layout/breaks.js'
import { FONTS, titleFont } from '../layout/fonts.js'
import { SHAPE_ROOM_PX } from './foldednames.js'
import { html, keyed, place, write, writeStyle, writeText } from './nodes.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Tick} Tick */
/** @typedef {import('../layout/scene.js').EraBand} EraBand */
/** @typedef {import('../layout/scene.js').LaneBand} LaneBand */
/** @typedef {import('../layout/scene.js').Label} Label */
/** @typedef {import('../layout/fonts.js').FontKey} FontKey */
/** @typedef {import('./drawing.js').Texts} Texts */
/** @typedef {import('./foldednames.js').FoldedName} FoldedName */
/** @typedef {import('../layout/breaks.js').Measure} Measure */

/** Middle of the two rows of the axis. */
const UPPER_PX = 9
const LOWER_PX = 26
/** Between the axis and a year, when time runs down. */
const YEAR_OFF_PX = 11
/** A lane's name in the column beside the lanes. */
const NAME_X_PX = 38
const NAME_Y_PX = 8.5
const NAME_END_PX = 6
/** So many names a browser can be given in one frame. */
const AT_ONCE = 24
/** A folded lane's name without a column. */
const NARROW_FOLDED_PX = 10.5
const FOLDED_LINE_PX = 13

/**
 * All text of the drawing. It is HTML, so that a title is one text node that the browser wraps, in the widths that layout gave.
 * Screen readers get the same words from the tab stop and from the list.
 *
 * @param {HTMLElement} parent
 * @param {Texts} texts
 * @param {(mode: import('../layout/fonts.js').Mode) => Measure} measureOf
 */
export function createWords(parent, texts, measureOf) {
  const layer = (/** @type {string} */ name) => parent.appendChild(html('div', name))
  const axis = createAxisWords(layer('axis-words'))
  const eras = createEraNames(layer('era-names'), texts)
  const lanes = createLaneNames(layer('lane-names'), texts)
  const labelLayer = layer('labels')
  const labels = createLabels(labelLayer, texts, measureOf)
  const marker = createMarker(labelLayer)
  return {
    /** Axis and eras. @param {Scene} scene */
    ground(scene) {
      axis(scene)
      eras(scene)
    },
    lanes,
    /** The names of events. @param {Scene} scene @param {((title: string) => readonly (readonly number[])[]) | null} found */
    * names(scene, found) {
      yield* labels(scene)
      marker(found)
    },
  }
}

/**
 * The width of a title in as many lines as layout gave it: the balanced one, not the one of the whole label, whose date may be wider.
 *
 * @param {string} title
 * @param {number} importance
 * @param {number} lines
 * @param {Measure} measure
 * @param {boolean} [crowded]
 * @returns {number|null} null when it has no such form
 */
export function titleWidth(title, importance, lines, measure, crowded = false) {
  return breakings(title, titleFont(importance, crowded), measure)[lines - 1]?.widthPx ?? null
}

/** @param {HTMLElement} element @param {Scene} scene @param {FontKey} key */
function setFont(element, scene, key) {
  writeStyle(element, 'font', FONTS[scene.mode][key].css)
}

/** A word of the axis; `x` is that of its `align`, `y` of its middle. @typedef {{key: string, text: string, font: FontKey, x: number, y: number, align: 'start'|'center'|'end', upper: boolean}} AxisWord */

/** @param {Scene} scene  @returns {AxisWord[]} */
export function axisWordsOf(scene) {
  const down = scene.direction === 'down'
  const word = (/** @type {Tick} */ tick, /** @type {boolean} */ upper) => {
    const days = !upper && /^\d{1,2}$/.test(tick.text)
    return {
      key: `${upper ? 'u' : 'l'}${tick.day}/${tick.text}`, text: tick.text, upper, font: /** @type {FontKey} */ (upper ? 'axisStrong' : days ? 'axisDay' : 'axis'),
      ...down ? { x: scene.bodyPx.x - YEAR_OFF_PX, y: tick.textPx, align: /** @type {const} */ ('end') } : { x: tick.textPx, y: upper ? UPPER_PX : LOWER_PX, align: tick.align },
    }
  }
  return [...named(scene.axis.upper).map(tick => word(tick, true)), ...named(scene.axis.lower).map(tick => word(tick, false))]
}

/** @param {HTMLElement} parent  @returns {(scene: Scene) => void} */
function createAxisWords(parent) {
  const words = keyed(parent, {
    key: (/** @type {{scene: Scene, word: AxisWord}} */ { word }) => word.key,
    make: ({ word }) => html('span', word.upper ? 'axis-word axis-word-upper' : 'axis-word'),
    paint: (span, { scene, word }) => {
      setFont(span, scene, word.font)
      writeText(span, word.text)
      write(span, 'data-align', word.align)
      place(span, word.x, word.y)
    },
  })
  return scene => words(axisWordsOf(scene).map(word => ({ scene, word })))
}

/** @param {readonly Tick[]} ticks */
function named(ticks) {
  return ticks.filter(tick => tick.text !== '')
}

/** @param {HTMLElement} parent @param {Texts} texts  @returns {(scene: Scene) => void} */
function createEraNames(parent, texts) {
  const names = keyed(parent, {
    key: (/** @type {{scene: Scene, era: EraBand}} */ { era }) => era.id,
    make: () => {
      const name = html('span', 'era-name')
      name.lang = texts.contentLang
      return name
    },
    paint: (name, { scene, era }) => {
      setFont(name, scene, 'era')
      writeText(name, era.lines.join('\n'))
      place(name, era.textX, era.textY)
    },
  })
  return scene => names(scene.eras.filter(era => era.lines.length > 0).map(era => ({ scene, era })))
}

/** A folded lane's name: light, and smaller among marks. @param {import('../layout/fonts.js').Mode} mode @param {boolean} among */
export function foldedFont(mode, among) {
  const { css, sizePx, linePx } = FONTS[mode].lane
  return { css: css.replace('700', '400').replace(`${sizePx}px/${linePx}px`, `${among ? NARROW_FOLDED_PX : sizePx}px/${FOLDED_LINE_PX}px`), linePx: FOLDED_LINE_PX }
}

/** @param {HTMLElement} parent @param {Texts} texts  @returns {(scene: Scene, folded: ReadonlyMap<number, FoldedName>) => void} */
function createLaneNames(parent, texts) {
  const names = keyed(parent, {
    key: (/** @type {{scene: Scene, lane: LaneBand, at: FoldedName|undefined}} */ { lane }) => lane.index,
    make: () => {
      const box = html('div', 'lane-name')
      const name = box.appendChild(html('span', 'lane-title'))
      name.lang = texts.contentLang
      box.appendChild(html('span', 'lane-count'))
      return box
    },
    paint: (box, { scene, lane, at }) => {
      const [name, count] = /** @type {HTMLElement[]} */ ([box.firstElementChild, box.lastElementChild])
      const font = FONTS[scene.mode].lane
      const within = lane.nameBox !== null || at !== undefined
      writeText(name, lane.name)
      writeStyle(name, 'font', (lane.folded ? foldedFont(scene.mode, at !== undefined) : font).css)
      write(box, 'data-among', at !== undefined)
      writeText(count, within || lane.folded ? '' : texts.laneCount(lane))
      write(box, 'data-within', within)
      write(box, 'data-folded', lane.folded)
      if (lane.nameBox) {
        place(box, lane.nameBox.x + SHAPE_ROOM_PX, lane.nameBox.y)
        writeStyle(box, 'inline-size', 'max-content')
        writeStyle(box, 'block-size', `${lane.nameBox.heightPx}px`)
      } else if (at) {
        place(box, at.x + (at.shaped ? SHAPE_ROOM_PX : 0), at.y)
        writeStyle(box, 'inline-size', 'max-content')
        writeStyle(box, 'block-size', `${at.heightPx}px`)
      } else {
        place(box, NAME_X_PX, lane.folded ? lane.fromPx : lane.fromPx + NAME_Y_PX)
        writeStyle(box, 'inline-size', `${scene.bodyPx.x - NAME_X_PX - NAME_END_PX}px`)
        writeStyle(box, 'block-size', `${lane.toPx - lane.fromPx - (lane.folded ? 0 : NAME_Y_PX)}px`)
      }
    },
  })
  return (scene, folded) => names(scene.lanes.filter(lane => lane.toPx > lane.fromPx && (lane.nameBox !== null || scene.mode === 'wide' || folded.has(lane.index)))
    .map(lane => ({ scene, lane, at: folded.get(lane.index) })))
}

/**
 * @param {HTMLElement} parent
 * @param {Texts} texts
 * @param {(mode: import('../layout/fonts.js').Mode) => Measure} measureOf
 * @returns {(scene: Scene) => Generator<void>}  so many at a time
 */
function createLabels(parent, texts, measureOf) {
  const labels = keyed(parent, {
    // a name that changes its side appears anew: it would else jump over its mark. So does one whose lines change: within its box nothing moves
    key: (/** @type {{scene: Scene, label: Label}} */ { label }) => `${label.index} ${label.side} ${label.align} ${label.titleLines} ${label.widthPx} ${label.dateText === ''} ${label.dateBeside}`,
    fades: 'names',
    make: ({ label }) => {
      const box = html('div', 'label')
      write(box, 'data-position', label.index)
      const title = box.appendChild(html('span', 'label-title'))
      title.lang = texts.contentLang
      writeText(title, texts.title(label.index))
      if (label.dateText !== '') box.appendChild(html('span', 'label-date'))
      return box
    },
    paint: (box, { scene, label }) => {
      const title = /** @type {HTMLElement} */ (box.firstElementChild)
      const date = /** @type {HTMLElement|null} */ (title.nextElementSibling)
      const titlePx = titleWidth(texts.title(label.index), label.importance, label.titleLines, measureOf(scene.mode), scene.crowded)
      setFont(title, scene, titleFont(label.importance, scene.crowded))
      writeStyle(title, 'inline-size', `${Math.min(titlePx ?? label.widthPx, label.widthPx)}px`)
      if (date) {
        setFont(date, scene, 'date')
        writeText(date, label.dateText)
      }
      write(box, 'data-importance', label.importance)
      write(box, 'data-align', label.align)
      write(box, 'data-lines', label.titleLines)
      write(box, 'data-date-beside', label.dateBeside)
      write(box, 'data-chosen', label.chosen)
      write(box, 'data-found', label.found)
      writeStyle(box, 'inline-size', `${label.widthPx}px`)
      place(box, label.x, label.y)
    },
  })
  return scene => labels.steps(scene.labels.map(label => ({ scene, label })), AT_ONCE)
}

/** The name under which the style sheet knows the words that were searched for. */
const FOUND = 'ct-found'

/**
 * Lays marker on the words found, without taking titles apart. Where a browser cannot, titles stay plain: nothing depends on it.
 *
 * @param {HTMLElement} layer
 * @returns {(found: ((title: string) => readonly (readonly number[])[]) | null) => void}
 */
function createMarker(layer) {
  let marked = false
  return found => {
    if (!found && !marked) return
    if (typeof Highlight === 'undefined' || !CSS.highlights) return
    const ranges = found ? [...layer.querySelectorAll('[data-found] > .label-title')].flatMap(title => {
      const text = title.firstChild
      return text ? found(text.textContent ?? '').map(([from, to]) => new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to })) : []
    }) : []
    if (ranges.length > 0) CSS.highlights.set(FOUND, new Highlight(...ranges))
    else CSS.highlights.delete(FOUND)
    marked = ranges.length > 0
  }
}
