/**
 * The key table: what code, help and `aria-keyshortcuts` all read.
 */

/**
 * @typedef {object} Key
 * @property {Action} action
 * @property {readonly string[]} right  `KeyboardEvent.key` while time runs to the right
 * @property {readonly string[]} down  the same while time runs down
 * @property {readonly string[]} shown  what the help shows while time runs to the right
 * @property {readonly string[]} shownDown
 */

/** @typedef {'earlier'|'later'|'laneBefore'|'laneAfter'|'first'|'last'|'open'|'back'|'closer'|'wider'|'whole'|'search'|'help'|'why'|'sowhat'|'present'|'stepBefore'|'stepAfter'} Action */

/** @param {Action} action @param {string[]} right @param {object} [options] @param {string[]} [options.down] @param {string[]} [options.shown] @param {string[]} [options.shownDown] @returns {Key} */
function key(action, right, { down = right, shown = right, shownDown = shown } = {}) {
  return Object.freeze({ action, right, down, shown, shownDown })
}

/** @type {readonly Key[]} */
export const KEYS = Object.freeze([
  key('earlier', ['ArrowLeft'], { down: ['ArrowUp'], shown: ['←'], shownDown: ['↑'] }),
  key('later', ['ArrowRight'], { down: ['ArrowDown'], shown: ['→'], shownDown: ['↓'] }),
  key('laneBefore', ['ArrowUp'], { down: ['ArrowLeft'], shown: ['↑'], shownDown: ['←'] }),
  key('laneAfter', ['ArrowDown'], { down: ['ArrowRight'], shown: ['↓'], shownDown: ['→'] }),
  key('first', ['Home']),
  key('last', ['End']),
  key('open', ['Enter', ' '], { shown: ['Enter'] }),
  key('back', ['Escape'], { shown: ['Esc'] }),
  key('closer', ['+', '='], { shown: ['+'] }),
  key('wider', ['-', '_', '−'], { shown: ['−'] }),
  key('whole', ['0']),
  key('stepBefore', ['PageUp', ','], { shown: ['Page Up', ','] }),
  key('stepAfter', ['PageDown', '.'], { shown: ['Page Down', '.'] }),
  key('why', ['w']),
  key('sowhat', ['s']),
  key('present', ['p']),
  key('search', ['/']),
  key('help', ['?']),
])

/**
 * What a key press asks for. Keys with Ctrl, Alt or Meta belong to the browser.
 *
 * @param {{key: string, ctrlKey: boolean, altKey: boolean, metaKey: boolean}} event
 * @param {'right'|'down'} direction
 * @returns {Action|null}
 */
export function actionOf(event, direction) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const found = KEYS.find(row => row[direction].includes(event.key))
  return found?.action ?? null
}

/**
 * The table for `aria-keyshortcuts`: a list parted by spaces, in which "+" and the space bar are spelt out.
 *
 * @param {'right'|'down'} direction
 * @returns {string}
 * @see https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
export function ariaKeyShortcuts(direction) {
  const spelt = (/** @type {string} */ name) => name === '+' ? 'Plus' : name
  return KEYS.map(row => spelt(row[direction][0])).join(' ')
}

/** Whether a key press writes text or is for a control of its own, so that one-letter keys must leave it alone. @param {EventTarget|null} target */
export function takesText(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select'))
}
