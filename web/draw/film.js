import { breakings } from '../layout/breaks.js'
import { FONTS, titleFont } from '../layout/fonts.js'
import { arcsOf } from './arcs.js'
import { strokesOf } from './bars.js'
import { countIn, fontOf } from './clusters.js'
import { foldedNames, SHAPE_ROOM_PX } from './foldednames.js'
import { groundOf } from './ground.js'
import { chosenGround } from './labelgrounds.js'
import { symbolIn } from './laneshapes.js'
import { linesOf } from './leaders.js'
import { lookKey } from './looks.js'
import { RING_PX, seenIn, symbolsOf } from './marks.js'
import { pillsOf } from './pills.js'
import { shapePath } from './shapes.js'
import { axisWordsOf, foldedFont } from './words.js'

/** @typedef {import('../layout/scene.js').Scene} Scene */
/** @typedef {import('../layout/scene.js').Mark} Mark */
/** @typedef {import('../layout/scene.js').Label} Label */
/** @typedef {import('../layout/fonts.js').Font} Font */
/** @typedef {import('../layout/fonts.js').FontKey} FontKey */
/** @typedef {import('./looks.js').ShapeLook} ShapeLook */
/** @typedef {import('./looks.js').States} States */
/** @typedef {CanvasRenderingContext2D|OffscreenCanvasRenderingContext2D} Pen */
/** @typedef {(title: string) => readonly (readonly number[])[]} Found  where words stand in a title, [from, to) each */

/**
 * @typedef {object} Reel
 * @property {Pen} pen  its units are px of the drawing
 * @property {number} density  pixels to a px
 * @property {import('./looks.js').Looks} looks
 * @property {readonly string[]} titles
 * @property {import('../layout/breaks.js').Measure} measure
 * @property {readonly import('./arcs.js').ArcLink[]} links
 * @property {Map<string, string>} routes  that arcs took before; those that they take now are written
 * @property {Found|null} found
 * @property {(index: number) => number} shown  how much of a name that has just appeared is seen, 0 to 1
 */

/** A number in a pill stands in the middle of a line of this height. */
const COUNT_LINE_PX = 24

/**
 * Paints a scene as one picture: all of the drawing but the names and shapes of its lanes, which do not move along time. The same paths
 * as the elements', in the looks of the same style sheet; lines of titles break where layout broke them.
 *
 * @param {Scene} scene
 * @param {Reel} reel
 */
export function paintFilm(scene, { pen, density, looks, titles, measure, links, routes, found, shown }) {
  const shape = (/** @type {string} */ name, /** @type {States} */ states = {}) => looks.shapes[lookKey(name, states)]
  const draw = (/** @type {string} */ d, /** @type {ShapeLook|undefined} */ look) => { if (d !== '' && look) drawPath(pen, new Path2D(d), look) }

  pen.clearRect(0, 0, scene.widthPx, scene.heightPx)
  ground()
  for (const { text, font, x, y, align, upper } of axisWordsOf(scene)) {
    pen.textAlign = align
    words(text, x, y - FONTS[scene.mode][font].linePx / 2, FONTS[scene.mode][font], looks.inks[upper ? 'axis-word axis-word-upper' : 'axis-word'])
  }
  pen.textAlign = 'left'
  for (const era of scene.eras) {
    era.lines.forEach((line, i) => words(line, era.textX, era.textY + i * FONTS[scene.mode].era.linePx, FONTS[scene.mode].era, looks.inks['era-name']))
  }
  for (const { lane, stepped, d, dots } of linesOf(scene)) {
    const states = { 'data-lane': lane % 8, 'data-stepped': stepped }
    draw(d, shape('leader', states))
    draw(dots, shape('leader-dot', states))
  }
  const folded = foldedNames(scene, measure)
  pen.save()
  clip(pen, scene)
  const seen = seenIn(scene)
  spans()
  arcs()
  for (const label of scene.labels) {
    if (!label.chosen) continue
    const box = chosenGround(label), path = new Path2D()
    path.roundRect(box.x, box.y, box.widthPx, box.heightPx, box.roundPx)
    drawPath(pen, path, shape('label-ground'))
  }
  marks()
  pen.restore()
  for (const { cluster, d } of pillsOf(scene)) draw(d, shape('pill', { 'data-lane': cluster.lane % 8, 'data-stepped': cluster.steppedBack }))
  counts()
  foldedLanes()
  names()

  function ground() {
    // hairlines fill whole pixels, as crisp edges do
    const crisp = groundOf(scene, at => (Math.floor(at * density) + 0.5) / density)
    // and bands end between them
    draw(groundOf(scene, at => Math.round(at * density) / density).bands, shape('era-bands'))
    draw(crisp.grid, shape('grid'))
    draw(crisp.strong, shape('grid-strong'))
    draw(crisp.borders, shape('era-borders'))
    draw(crisp.rules, shape('lane-rules'))
    draw(crisp.ticks, shape('axis-ticks'))
    draw(crisp.line, shape('axis-line'))
    draw(crisp.edge, shape('lanes-edge'))
  }

  function spans() {
    const strokes = strokesOf(scene)
    for (const { mark, d } of strokes.bars) draw(d, shape('event-bar', stateOf(mark)))
    for (const { mark, d } of strokes.dots) draw(d, shape('event-dot', stateOf(mark)))
    for (const { mark, d } of strokes.ends) draw(d, shape('event-end', stateOf(mark)))
    for (const { mark, d } of strokes.brackets) draw(d, shape('event-bracket', stateOf(mark)))
  }

  function arcs() {
    const all = links.length === 0 ? [] : arcsOf(scene, links, measure, routes, [...folded.values()])
    routes.clear()
    for (const { key, route } of all) routes.set(key, route)
    const strong = all.filter(arc => arc.kind !== 'thread')
    for (const arc of strong) draw(arc.d, shape('arc-casing', { 'data-kind': arc.kind }))
    for (const arc of [...all.filter(arc => arc.kind === 'thread'), ...strong]) draw(arc.d, shape('arc', { 'data-kind': arc.kind }))
    for (const arc of strong) draw(arc.head, shape('arc-head', { 'data-kind': arc.kind }))
  }

  function marks() {
    for (const mark of seen) {
      if (!mark.chosen) continue
      const ring = new Path2D()
      ring.arc(mark.x, mark.y, mark.sizePx / 2 + RING_PX, 0, 2 * Math.PI)
      drawPath(pen, ring, shape('event-ring', { 'data-lane': mark.lane % 8 }))
    }
    for (const { mark, small, d, at } of symbolsOf(scene, seen)) {
      const look = shape('event-mark', { ...stateOf(mark), 'data-form': mark.form, 'data-small': small })
      if (at !== null) pen.translate(mark.x, mark.y)
      draw(d, look)
      if (at !== null) pen.translate(-mark.x, -mark.y)
    }
  }

  function counts() {
    pen.textAlign = 'center'
    for (const cluster of scene.clusters) {
      const { text, sizePx, spacing } = countIn(cluster, scene.mode)
      const css = fontOf(scene.mode, sizePx, COUNT_LINE_PX)
      if ('letterSpacing' in pen) pen.letterSpacing = spacing === '0' ? '0px' : spacing
      words(text, cluster.x + cluster.widthPx / 2, cluster.y + (cluster.heightPx - COUNT_LINE_PX) / 2, { css, linePx: COUNT_LINE_PX }, looks.inks[lookKey('cluster', { 'data-stepped': cluster.steppedBack })])
    }
    if ('letterSpacing' in pen) pen.letterSpacing = '0px'
  }

  /** Names of lanes that stand among marks. */
  function foldedLanes() {
    pen.textAlign = 'left'
    for (const lane of scene.lanes) {
      const at = folded.get(lane.index)
      if (!at) continue
      if (at.shaped) {
        const symbol = symbolIn(at)
        pen.translate(symbol.x, symbol.y)
        draw(shapePath(lane.index, symbol.sizePx), shape('lane-symbol', { 'data-lane': lane.index % 8 }))
        pen.translate(-symbol.x, -symbol.y)
      }
      const font = foldedFont(scene.mode, true)
      words(lane.name, at.x + (at.shaped ? SHAPE_ROOM_PX : 0), at.y + (at.heightPx - font.linePx) / 2, font, looks.inks['lane-name data-folded=true'])
    }
  }

  function names() {
    // by font: to change it costs more than to write
    for (const label of [...scene.labels].sort((a, b) => a.importance - b.importance)) {
      pen.globalAlpha = shown(label.index)
      const states = { 'data-importance': label.importance, 'data-chosen': label.chosen }
      const key = titleFont(label.importance, scene.crowded)
      const font = FONTS[scene.mode][key], dateFont = FONTS[scene.mode].date
      const forms = breakings(titles[label.index], key, measure)
      const { lines } = forms[Math.min(label.titleLines, forms.length) - 1]
      const right = label.align === 'end'
      const x = right ? label.x + label.widthPx : label.x
      pen.textAlign = right ? 'right' : 'left'
      if (label.found && found) highlight(lines, found(titles[label.index]), x, right, key, label.y)
      lines.forEach((line, i) => words(line, x, label.y + i * font.linePx, font, looks.inks[lookKey('label-title', states)]))
      if (label.dateText === '') continue
      const colour = looks.inks[lookKey('label-date', states)]
      if (!label.dateBeside) {
        words(label.dateText, x, label.y + lines.length * font.linePx, dateFont, colour)
        continue
      }
      // on the line of the title, at the other edge
      pen.textAlign = right ? 'left' : 'right'
      setFont(pen, font.css)
      const down = baseline(pen, font)
      setFont(pen, dateFont.css)
      words(label.dateText, right ? label.x : label.x + label.widthPx, label.y + down - baseline(pen, dateFont), dateFont, colour)
    }
    pen.globalAlpha = 1
  }

  /** @param {readonly string[]} lines  of a title, which blanks part @param {readonly (readonly number[])[]} ranges @param {number} x @param {boolean} right @param {FontKey} key @param {number} topPx */
  function highlight(lines, ranges, x, right, key, topPx) {
    const { linePx } = FONTS[scene.mode][key]
    pen.fillStyle = shape('label-ground').fill ?? 'transparent'
    let at = 0
    lines.forEach((line, i) => {
      const startPx = right ? x - measure(line, key) : x
      for (const [from, to] of ranges) {
        const [a, b] = [Math.max(0, from - at), Math.min(line.length, to - at)]
        if (b > a) pen.fillRect(startPx + measure(line.slice(0, a), key), topPx + i * linePx, measure(line.slice(a, b), key), linePx)
      }
      at += line.length + 1
    })
  }

  /** @param {string} text @param {number} x @param {number} topPx  of its line @param {Pick<Font, 'css'|'linePx'>} font @param {string} colour */
  function words(text, x, topPx, font, colour) {
    setFont(pen, font.css)
    pen.fillStyle = colour
    pen.fillText(text, x, topPx + baseline(pen, font))
  }
}

/** @param {Mark} mark  @returns {States} */
function stateOf(mark) {
  return { 'data-lane': mark.lane % 8, 'data-stepped': mark.steppedBack && !mark.chosen }
}

/** @param {Pen} pen @param {Scene} scene */
function clip(pen, { bodyPx, direction, widthPx, heightPx }) {
  pen.beginPath()
  if (direction === 'down') pen.rect(0, bodyPx.y, widthPx, bodyPx.heightPx)
  else pen.rect(bodyPx.x, 0, bodyPx.widthPx, heightPx)
  pen.clip()
}

/** @param {Pen} pen @param {Path2D} path @param {ShapeLook} look */
function drawPath(pen, path, { fill, fillOpacity, stroke, strokeOpacity, width, dash, under }) {
  if (fill && !under) inked(fillOpacity, () => pen.fill(path))
  if (stroke && width > 0) {
    pen.strokeStyle = stroke
    pen.lineWidth = width
    pen.setLineDash(/** @type {number[]} */ (dash))
    inked(strokeOpacity, () => pen.stroke(path))
  }
  if (fill && under) inked(fillOpacity, () => pen.fill(path))

  /** @param {number} opacity @param {() => void} paint */
  function inked(opacity, paint) {
    if (fill) pen.fillStyle = fill
    pen.globalAlpha = opacity
    paint()
    pen.globalAlpha = 1
  }
}

/** What a pen is set to, so that it is not set again: each time costs. @type {WeakMap<Pen, string>} */
const fonts = new WeakMap()

/** @param {Pen} pen @param {string} css */
function setFont(pen, css) {
  if (fonts.get(pen) === css) return
  fonts.set(pen, css)
  pen.font = css
}

/** @type {Map<string, number>} */
const baselines = new Map()

/**
 * From the top of a line to its baseline, as a browser lays out a line of text: ascent and descent in whole px, half of the leading above,
 * rounded down (CSS Inline Layout 3, section 5.3; the rounding is Chromium's).
 *
 * @param {Pen} pen  with the font set
 * @param {Pick<Font, 'css'|'linePx'>} font
 */
function baseline(pen, { css, linePx }) {
  let down = baselines.get(css)
  if (down === undefined) {
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('x')
    const [ascent, descent] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)]
    baselines.set(css, down = Math.floor((linePx - ascent - descent) / 2) + ascent)
  }
  return down
}
