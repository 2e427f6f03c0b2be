import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A headless Chromium, driven over its debugging pipe: no library, no port.
 *
 * @typedef {(method: string, params?: object) => Promise<any>} Send
 * @typedef {{send: Send, on: (method: string, run: (params: any) => void) => void, close: () => Promise<void>}} Page
 */

/** @returns {string} CHROMIUM_PATH, or the first on the path @throws {Error} when there is none */
function binary() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const name of ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome']) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (found) return found
  }
  throw new Error('No Chromium found; install one, or name it in CHROMIUM_PATH')
}

export async function openChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'timeline-bench-'))
  const running = spawn(binary(), ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-extensions', '--hide-scrollbars', '--window-size=1280,720',
    `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const [out, back] = /** @type {any[]} */ ([running.stdio[3], running.stdio[4]])
  /** @type {Map<number, (message: any) => void>} */ const waiting = new Map()
  /** @type {Map<string, (params: any) => void>} */ const listeners = new Map()
  let lastId = 0
  /** Of an answer that has not come whole. @type {Buffer[]} */ let tail = []
  back.on('data', (/** @type {Buffer} */ chunk) => {
    let from = 0
    for (let at; (at = chunk.indexOf(0, from)) >= 0; from = at + 1) {
      const message = JSON.parse(Buffer.concat([...tail, chunk.subarray(from, at)]).toString())
      tail = []
      if (message.id) waiting.get(message.id)?.(message)
      else listeners.get(`${message.sessionId ?? ''} ${message.method}`)?.(message.params)
    }
    if (from < chunk.length) tail.push(chunk.subarray(from))
  })
  /** @param {string|undefined} sessionId  @returns {Send} */
  const sender = sessionId => (method, params = {}) => new Promise((resolve, reject) => {
    const id = ++lastId
    waiting.set(id, message => {
      waiting.delete(id)
      if (message.error) reject(new Error(`${method}: ${message.error.message}`))
      else resolve(message.result)
    })
    out.write(JSON.stringify({ id, method, params, sessionId }) + '\0')
  })
  const send = sender(undefined)
  return {
    version: (await send('Browser.getVersion')).product,
    /** A page in a profile of its own: nothing is in its cache. @returns {Promise<Page>} */
    async page() {
      const { browserContextId } = await send('Target.createBrowserContext')
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      return {
        send: sender(sessionId),
        on(method, run) { listeners.set(`${sessionId} ${method}`, run) },
        async close() { await send('Target.disposeBrowserContext', { browserContextId }) },
      }
    },
    async close() {
      const ended = new Promise(done => running.on('exit', done))
      send('Browser.close').catch(() => {})
      await ended
      // its helpers may still write for a moment; what they leave is in the system's folder for such things
      try { rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) } catch { /* left there */ }
    },
  }
}
