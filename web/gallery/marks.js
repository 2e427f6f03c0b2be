import { createDrawing } from '../draw/drawing.js'
import { TITLES, everyMark } from './everymark.js'

const element = /** @type {HTMLElement} */ (document.getElementById('chronology'))
const scene = everyMark()
const drawing = createDrawing(element, {
  texts: {
    event: index => TITLES[index] ?? '', title: index => TITLES[index] ?? '', cluster: ({ indices }) => `${indices.length} events`,
    laneCount: ({ shown, total }) => `${shown} of ${total}`, label: 'Every mark', shortcuts: 'ArrowLeft ArrowRight', contentLang: 'en',
  },
})
let focused = 0
/** @param {number} hovered */
const paint = hovered => drawing.paint(scene, { focused, hovered, links: [{ from: 4, to: 12, kind: 'led' }, { from: 12, to: 2, kind: 'followed' }, { from: 0, to: 8, kind: 'thread' }] })
element.addEventListener('keydown', ({ key }) => {
  focused = Math.max(0, Math.min(TITLES.length - 1, focused + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)))
  paint(-1)
})
element.addEventListener('pointermove', ({ clientX, clientY }) => {
  const { left, top } = element.getBoundingClientRect()
  paint(scene.marks.find(({ x, y }) => Math.hypot(x - clientX + left, y - clientY + top) < 12)?.index ?? -1)
})
paint(-1)
