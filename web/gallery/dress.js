import { laneShape } from '../app/shape.js'
import { element } from '../panels/elements.js'

/** @typedef {import('../model/events.js').Drawing} Drawing */

/**
 * Puts the server's page for the timeline into this document, and the events of a situation in place of the timeline's own: its
 * title, its lanes among the filters, its list, its data.
 *
 * @param {Document} document
 * @param {Document} page  as the server wrote it
 * @param {import('./situations.js').Situation} situation
 * @param {Drawing} drawing
 */
export function dress(document, page, { server, heightPx, name }, drawing) {
  const settings = JSON.parse(page.getElementById('page-settings')?.textContent ?? '{}')
  for (const script of page.querySelectorAll('script')) script.remove()
  document.documentElement.lang = page.documentElement.lang
  document.documentElement.toggleAttribute('data-theme', page.documentElement.hasAttribute('data-theme'))
  if (page.documentElement.dataset.theme) document.documentElement.dataset.theme = page.documentElement.dataset.theme
  document.title = name
  document.body.replaceChildren(...[...page.body.childNodes].map(node => document.importNode(node, true)))

  const title = /** @type {HTMLElement} */ (document.querySelector('.masthead-title'))
  title.textContent = drawing.title
  title.lang = drawing.contentLang
  document.querySelector('.masthead-summary')?.remove()
  const count = document.getElementById('count')
  if (count) count.textContent = (count.textContent ?? '').replace(/\d+/, String(drawing.events.id.length))
  document.querySelector('.filter-more')?.remove()
  document.querySelector('.filter-lanes')?.replaceChildren(
    ...[...document.querySelectorAll('.filter-lanes > legend')], ...drawing.lanes.map((lane, i) => chip(lane, i, drawing)))
  document.querySelector('.events-ways')?.remove()
  document.querySelector('.event-list')?.replaceChildren(...drawing.events.id.map((_, i) => row(i, drawing)))

  document.body.append(data('page-settings', { ...settings, version: drawing.version, contentLang: drawing.contentLang, api: 'api/', home: 'situation.html' }))
  // without a block of data the script asks the server for it
  if (server === undefined || server === 'refused') document.body.append(data('drawing-data', drawing))
  if (heightPx) {
    const timeline = document.getElementById('timeline')
    timeline?.setAttribute('data-low', '')
    timeline?.style.setProperty('--ct-gallery-high', `${heightPx}px`)
  }
}

/** @param {string} id @param {object} content */
function data(id, content) {
  return element('div', { id, hidden: true, text: JSON.stringify(content) })
}

/** @param {string} lane @param {number} index @param {Drawing} drawing */
function chip(lane, index, { contentLang, events }) {
  return element('label', { class: 'chip', 'data-lane': index }, element('input', { type: 'checkbox', name: 'category', value: lane }), laneShape(index),
    element('span', { class: 'chip-name', lang: contentLang, text: lane }), ' ',
    element('span', { class: 'chip-count', text: events.lane.filter(other => other === index).length }))
}

/** @param {number} i  position @param {Drawing} drawing */
function row(i, { events, contentLang }) {
  return element('li', { class: 'event', id: `event-${events.id[i]}`, 'data-position': i, 'data-lane': events.lane[i], 'data-importance': events.importance[i] },
    element('article', { class: 'event-body' },
      element('h3', { class: 'event-title', lang: contentLang }, element('a', { href: `event/${events.id[i]}`, text: events.title[i] })),
      element('p', { class: 'event-date', text: events.label[i] }), laneShape(events.lane[i])))
}
