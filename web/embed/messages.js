/**
 * What an embedded timeline and the page around it say to each other. Each side takes only the exact shapes below; whatever else
 * arrives is as if it had not been sent. Nothing secret is in any of them.
 */

/** The protocol's number; another means another meaning. */
export const PROTOCOL = 1

/** Heights that a host is asked for, in whole CSS px. */
export const LEAST_HEIGHT_PX = 120
export const MOST_HEIGHT_PX = 10_000

/** Longest id, and longest query, in UTF-16 units. */
const MOST_ID = 200
const MOST_QUERY = 8_000

/**
 * A height in every dialect that hosts understand: ours, AMP's, and WordPress's where the frame was given a secret.
 *
 * @param {number} heightPx
 * @param {{id: string, secret: string}} frame  `id` is the one that the host gave, or ''; `secret` is WordPress's, or ''
 * @returns {object[]} one message each
 */
export function heightMessages(heightPx, { id, secret }) {
  const height = clampHeight(heightPx)
  return [
    { timelineEmbed: PROTOCOL, type: 'height', id, height },
    { sentinel: 'amp', type: 'embed-size', height },
    ...secret === '' ? [] : [{ message: 'height', value: height, secret }],
  ]
}

/** @param {number} heightPx */
export function clampHeight(heightPx) {
  return Math.max(LEAST_HEIGHT_PX, Math.min(MOST_HEIGHT_PX, Math.round(heightPx)))
}

/** What is shown, for a host that mirrors it. @param {string} query  such as `?event=1994-ceasefire`, or '' @param {string} id */
export function stateMessage(query, id) {
  return { timelineEmbed: PROTOCOL, type: 'state', id, query }
}

/** The way out of the frame, for WordPress, whose sandbox lets no link open a window. @param {string} href  in full @param {string} secret */
export function linkMessage(href, secret) {
  return { message: 'link', value: href, secret }
}

/**
 * What a host asks of the frame.
 *
 * @param {unknown} data
 * @param {string} [secret]  WordPress's, which greets in its own way and then wants to hear the height
 * @returns {{type: 'hello', id: string}|{type: 'ready'}|{type: 'goto', event: string}|null} null for whatever is none of these
 */
export function readRequest(data, secret = '') {
  if (secret !== '' && isObject(data) && data.message === 'ready' && data.secret === secret) return { type: 'ready' }
  const message = exact(data)
  if (!message) return null
  const { type, id, event } = message
  if (type === 'hello' && isId(id)) return { type, id }
  if (type === 'goto' && isId(event) && event !== '') return { type, event }
  return null
}

/**
 * What a frame tells its host.
 *
 * @param {unknown} data
 * @returns {{type: 'height', id: string, height: number}|{type: 'state', id: string, query: string}|null} null for whatever is none of these
 */
export function readReport(data) {
  const message = exact(data)
  if (!message || !isId(message.id)) return null
  const { type, id, height, query } = message
  if (type === 'height' && typeof height === 'number' && Number.isFinite(height)) return { type, id, height: clampHeight(height) }
  if (type === 'state' && typeof query === 'string' && query.length <= MOST_QUERY && /^(\?[^#\s]*)?$/.test(query)) return { type, id, query }
  return null
}

/** The secret that WordPress writes into the frame's fragment. @param {string} hash @returns {string} '' when there is none */
export function secretOf(hash) {
  return /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1] ?? ''
}

/** @param {unknown} data @returns {data is Record<string, unknown>} */
function isObject(data) {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** @param {unknown} data @returns {Record<string, unknown>|null} */
function exact(data) {
  return isObject(data) && data.timelineEmbed === PROTOCOL ? data : null
}

/** @param {unknown} id @returns {id is string} */
function isId(id) {
  return typeof id === 'string' && id.length <= MOST_ID && !/[\s\u0000-\u001f<>"']/.test(id)
}
