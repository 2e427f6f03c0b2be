/**
 * What opens over the page closes again when the reader turns to something else: a click or the focus elsewhere, or Escape.
 * Without script a second press closes it.
 *
 * @param {readonly HTMLDetailsElement[]} menus
 * @param {EventTarget} page  where clicks, focus and keys arrive
 */
export function closeMenus(menus, page) {
  const leave = (/** @type {Event} */ event) => {
    for (const menu of menus) if (menu.open && !menu.contains(/** @type {Node|null} */ (event.target))) menu.open = false
  }
  page.addEventListener('pointerdown', leave)
  page.addEventListener('focusin', leave)
  page.addEventListener('keydown', event => {
    if (/** @type {KeyboardEvent} */ (event).key !== 'Escape' || event.defaultPrevented) return
    for (const menu of menus) {
      if (!menu.open) continue
      // Escape closes one thing at a time, and the focus does not fall with it
      event.preventDefault()
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}
