import { LIST_LIMIT } from '../model/limits.js'

/** As the server cuts a longer list. */
const PAGE = 100

/**
 * Which page of the server's list has an event.
 *
 * @param {number} position  or -1
 * @param {Uint8Array|null} matches
 * @param {number} eventCount
 * @returns {string[][]} the word for the address; none for the first page
 */
export function pageOf(position, matches, eventCount) {
  const left = matches ? matches.reduce((sum, hit) => sum + hit, 0) : eventCount
  if (position < 0 || left <= LIST_LIMIT) return []
  const before = matches ? matches.subarray(0, position).reduce((sum, hit) => sum + hit, 0) : position
  const page = Math.floor(before / PAGE) + 1
  return page === 1 ? [] : [['page', String(page)]]
}
