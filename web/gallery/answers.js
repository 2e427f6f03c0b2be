/**
 * The server of a situation, as far as the page asks it: the drawing's columns, every event's details, or a failure.
 *
 * @param {import('./situations.js').Situation} situation
 * @param {{drawing: import('../model/events.js').Drawing, details: import('../model/details.js').EventDetails[]}} served
 * @returns {typeof fetch}
 */
export function answering({ server }, { drawing, details }) {
  return input => {
    if (server === 'late') return new Promise(() => {})
    if (server !== undefined) return Promise.resolve(new Response('', { status: 503 }))
    const asked = new URL(String(input), window.location.href).pathname
    const body = asked.endsWith('/details') ? { version: drawing.version, events: details } : asked.endsWith('/drawing') ? drawing : null
    return Promise.resolve(body ? Response.json(body) : new Response('', { status: 404 }))
  }
}
