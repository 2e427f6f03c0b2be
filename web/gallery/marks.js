import { createAsked } from '../draw/asked.js'
import { createDrawing } from '../draw/drawing.js'
import { paintFilm } from '../draw/film.js'
import { sampleLooks } from '../draw/looks.js'
import { TITLES, everyMark } from './everymark.js'

const element = /** @type {HTMLElement} */ (document.getElementById('chronology'))
const scene = everyMark()
const drawing = createDrawing(element, {
  texts: {
    event: index => TITLES[index] ?? '', title: index => TITLES[index] ?? '', cluster: ({ indices }) => `${indices.length} events`,
    laneCount: ({ shown, total }) => `${shown} of ${total}`, label: 'Every mark', shortcuts: 'ArrowLeft ArrowRight', contentLang: 'en',
  },
})
drawing.join(createAsked)
/** @type {readonly import('../draw/arcs.js').ArcLink[]} */
const links = [{ from: 4, to: 12, kind: 'led' }, { from: 12, to: 2, kind: 'followed' }, { from: 0, to: 8, kind: 'thread' }]
let focused = 0
/** @param {number} hovered */
const paint = hovered => drawing.paint(scene, { focused, hovered, links })
element.addEventListener('keydown', ({ key }) => {
  focused = Math.max(0, Math.min(TITLES.length - 1, focused + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)))
  paint(-1)
})
element.addEventListener('pointermove', ({ clientX, clientY }) => {
  const { left, top } = element.getBoundingClientRect()
  paint(scene.marks.find(({ x, y }) => Math.hypot(x - clientX + left, y - clientY + top) < 12)?.index ?? -1)
})
paint(-1)

// the same as a film has it: nothing may look different
if (window.location.search === '?film') {
  const canvas = drawing.canvas(), density = window.devicePixelRatio
  canvas.width = Math.round(scene.widthPx * density)
  canvas.height = Math.round(scene.heightPx * density)
  canvas.style.inlineSize = `${scene.widthPx}px`
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
  pen.scale(density, density)
  paintFilm(scene, { pen, density, looks: sampleLooks(drawing.paper, scene.lanes.length), titles: TITLES, measure: drawing.measure(scene.mode), links, routes: new Map(), found: null, shown: () => 1 })
  drawing.hide(true)
}
