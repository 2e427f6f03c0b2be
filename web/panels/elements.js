/**
 * What stands around the drawing: the event's panel, filters, list, buttons, help and the sentences of a failure. Each file makes
 * one part, is told what to show and hands back what the reader asked for; none knows the drawing. Text reaches the
 * document through `textContent`, markup from data never does.
 */

/** @typedef {string|boolean|number|null|undefined|((event: any) => void)} Setting  a function listens to the event of that name */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, Setting>} [settings]  `text` is its text; true writes an empty attribute, false and null none
 * @param {(Node|string|null)[]} children  null is left out
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, settings = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, setting] of Object.entries(settings)) {
    if (typeof setting === 'function') made.addEventListener(key, setting)
    else if (setting === false || setting === null || setting === undefined) continue
    else if (key === 'text') made.textContent = String(setting)
    else made.setAttribute(key, setting === true ? '' : String(setting))
  }
  made.append(...children.filter(child => child !== null))
  return made
}

/**
 * @param {string} label  what it does, in words
 * @param {() => void} press
 * @param {object} [look]
 * @param {string} [look.part]  class
 * @param {SVGElement|null} [look.sign]  stands for the words, which are then its name
 * @param {boolean} [look.words]  whether the words stand beside the sign
 * @returns {HTMLButtonElement}
 */
export function button(label, press, { part = 'button', sign = null, words = !sign } = {}) {
  const made = element('button', { type: 'button', class: part, click: press, 'aria-label': words ? null : label, title: words ? null : label })
  if (sign) made.append(sign)
  if (words) made.append(element('span', { class: 'button-words', text: label }))
  return made
}
