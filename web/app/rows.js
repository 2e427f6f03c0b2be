/**
 * The server's list holds what its address asked for. When the reader asks for more, the rest is fetched as the page that the server
 * would have written, and its rows take the place of the old ones: the markup of an event is written in one place.
 *
 * @param {Document} document
 * @param {(address: string) => Promise<Document>} fetchPage
 */
export function createRows(document, fetchPage) {
  let turn = 0
  return {
    /** Whether a row for each of these is here. @param {Uint8Array|null} matches @param {number} eventCount */
    complete(matches, eventCount) {
      const here = new Set([...document.querySelectorAll('#events [data-position]')].map(row => Number(row.getAttribute('data-position'))))
      if (!matches) return here.size >= eventCount
      return matches.every((hit, position) => !hit || here.has(position))
    },
    /** @param {string} address  of a page @returns {Promise<boolean>} whether the list was replaced; a list that does not come leaves the old one */
    async replace(address) {
      const mine = ++turn
      try {
        const list = (await fetchPage(address)).querySelector('#events .events-list')
        const here = document.querySelector('#events .events-list')
        if (mine !== turn || !list || !here) return false
        here.replaceWith(document.importNode(list, true))
        return true
      } catch {
        return false
      }
    },
  }
}

/** A page as a document of its own, in which no script runs. @param {string} address @returns {Promise<Document>} */
export function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.timeout = 10_000
    request.onload = () => request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`The list answered ${request.status}`))
    request.onerror = request.ontimeout = () => reject(new Error('The list did not come'))
    request.send()
  })
}
