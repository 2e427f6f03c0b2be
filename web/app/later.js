/**
 * A script that comes when it is asked for. A browser remembers by its address that one did not come: the next time it has another.
 *
 * @param {string} address  relative to the page's
 * @returns {() => Promise<any>} its exports
 */
export function later(address) {
  let failures = 0
  return () => import(new URL(failures === 0 ? address : `${address}#${failures}`, document.baseURI).href).catch(problem => {
    failures++
    throw problem
  })
}
