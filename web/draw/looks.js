import { html, svg } from './nodes.js'

/**
 * How the style sheet has a shape painted.
 * @typedef {object} ShapeLook
 * @property {string|null} fill
 * @property {number} fillOpacity
 * @property {string|null} stroke
 * @property {number} strokeOpacity
 * @property {number} width  of the stroke, px
 * @property {readonly number[]} dash
 * @property {boolean} under  the stroke lies under the fill
 */

/** Of shapes and of words, by class and states as `lookKey` writes them. @typedef {{shapes: Record<string, ShapeLook>, inks: Record<string, string>}} Looks */
/** Attributes by name; true is an empty one, false none. @typedef {Record<string, string|number|boolean>} States */

/** @type {readonly import('../layout/scene.js').Mark['form'][]} */
const FORMS = ['solid', 'hollow', 'dashed']
const KINDS = ['led', 'followed', 'thread']
const GROUND = ['era-bands', 'grid', 'grid-strong', 'era-borders', 'lane-rules', 'axis-ticks', 'axis-line', 'lanes-edge', 'label-ground']
const STROKES = ['event-bar', 'event-dot', 'event-end', 'event-bracket', 'pill', 'leader', 'leader-dot']

/** @param {string} className @param {States} [states]  @returns {string} */
export function lookKey(className, states = {}) {
  let key = className
  for (const name in states) if (states[name] !== false) key += ` ${name}=${states[name]}`
  return key
}

/**
 * What the style sheet says of everything that moves in the drawing, for whoever paints it without making elements: colours, strokes and
 * dashes stay in one place, and themes, contrast and forced colours hold. Samples are put into the drawing, asked, and taken away.
 *
 * @param {HTMLElement} paper
 * @param {number} lanes  how many there are
 * @returns {Looks}
 * Cost: one pass of style over some 200 elements, a few ms: when a theme has changed, and not in each frame.
 */
export function sampleLooks(paper, lanes) {
  const holder = paper.appendChild(html('div', 'samples'))
  const picture = holder.appendChild(svg('svg', ''))
  /** @type {[string, Element][]} */ const shapes = []
  /** @type {[string, Element][]} */ const inks = []
  const shape = (/** @type {string} */ name, /** @type {States} */ states = {}) => {
    shapes.push([lookKey(name, states), picture.appendChild(set(svg('path', name), states))])
  }
  for (const name of GROUND) shape(name)
  for (const kind of KINDS) for (const name of ['arc-casing', 'arc', 'arc-head']) shape(name, { 'data-kind': kind })
  for (let lane = 0; lane < Math.min(8, lanes); lane++) {
    for (const name of ['event-ring', 'event-disc', 'lane-symbol']) shape(name, { 'data-lane': lane })
    for (const stepped of [false, true]) {
      const states = { 'data-lane': lane, 'data-stepped': stepped }
      for (const name of STROKES) shape(name, states)
      for (const form of FORMS) for (const small of form === 'solid' ? [false] : [false, true]) shape('event-mark', { ...states, 'data-form': form, 'data-small': small })
    }
  }
  const word = (/** @type {string} */ name, /** @type {States} */ states, /** @type {string} */ part = '') => {
    const element = holder.appendChild(set(html('div', name), states))
    inks.push([lookKey(part || name, states), part ? element.appendChild(html('span', part)) : element])
  }
  for (const chosen of [false, true]) {
    for (let importance = 1; importance <= 5; importance++) {
      for (const part of ['label-title', 'label-date']) word('label', { 'data-importance': importance, 'data-chosen': chosen }, part)
    }
  }
  for (const name of ['axis-word', 'axis-word axis-word-upper', 'era-name']) word(name, {})
  word('lane-name', { 'data-folded': true })
  const clusters = holder.appendChild(html('div', 'clusters'))
  for (const stepped of [false, true]) {
    inks.push([lookKey('cluster', { 'data-stepped': stepped }), clusters.appendChild(set(html('div', 'cluster'), { 'data-stepped': stepped }))])
  }
  const looks = { shapes: Object.fromEntries(shapes.map(([key, sample]) => [key, lookOf(sample)])), inks: Object.fromEntries(inks.map(([key, sample]) => [key, getComputedStyle(sample).color])) }
  holder.remove()
  return looks
}

/** @param {Element} sample  @returns {ShapeLook} */
function lookOf(sample) {
  const style = getComputedStyle(sample)
  return {
    fill: colour(style.fill), fillOpacity: Number(style.fillOpacity), stroke: colour(style.stroke), strokeOpacity: Number(style.strokeOpacity),
    width: parseFloat(style.strokeWidth), dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat),
    under: style.paintOrder.startsWith('stroke'),
  }
}

/** @template {Element} Sample @param {Sample} sample @param {States} states  @returns {Sample} */
function set(sample, states) {
  for (const [name, value] of Object.entries(states)) if (value !== false) sample.setAttribute(name, value === true ? '' : String(value))
  return sample
}

/** @param {string} paint */
function colour(paint) {
  return paint === 'none' ? null : paint
}
