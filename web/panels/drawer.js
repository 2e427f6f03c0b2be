/**
 * Where the page is narrow, search and filters lie behind one button, so that the drawing has the screen. Where it is wide the button
 * is not shown and the filters always are.
 *
 * @param {HTMLElement} timeline
 */
export function createDrawer(timeline) {
  // the server writes the button, so that nothing moves when the script arrives
  const press = timeline.querySelector('.filters-open')
  press?.addEventListener('click', () => open(!isOpen()))

  const isOpen = () => timeline.hasAttribute('data-filtering')
  /** @param {boolean} wanted */
  function open(wanted) {
    timeline.toggleAttribute('data-filtering', wanted)
    press?.setAttribute('aria-expanded', String(wanted))
  }
  return {
    open,
    /** @param {boolean} active  whether a filter narrows what is shown */
    show(active) { press?.toggleAttribute('data-active', active) },
  }
}
