/**
 * Copies a text: by the clipboard, and where a browser refuses that (in a frame, without TLS) as a key press would, from where the text stands.
 *
 * @param {string} text
 * @param {{writeText: (text: string) => Promise<void>}|undefined} clipboard
 * @param {() => void} select  selects the text where it stands
 * @returns {Promise<boolean>} false where the browser refuses both; the text is then selected
 */
export async function copyText(text, clipboard, select) {
  try {
    if (!clipboard) throw new Error('no clipboard')
    await clipboard.writeText(text)
    return true
  } catch {
    select()
    // the old way needs no permission, only the press
    return document.execCommand('copy')
  }
}
