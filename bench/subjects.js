import { spawn } from 'node:child_process'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LANES, firstDay, toCsv } from './events.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html' }

/**
 * What is measured: where its page is, what says that it is drawn, and where a hand is laid on it.
 * @typedef {object} Subject
 * @property {string} name
 * @property {(count: number) => string} address
 * @property {string} ground  selector of what is zoomed and dragged
 * @property {string|null} inside  selector of the drawing whose elements are counted
 * @property {string|null} closer  selector of a button, where the wheel does not zoom
 * @property {string|null} wider
 * @property {number} most  the most events it is given
 */

/** The program itself, one process for each timeline. @param {string} jar @param {number} port @param {string} csv @param {string} folder  @returns {Promise<{address: string, stop: () => void}>} */
export async function startOurs(jar, port, csv, folder) {
  const file = join(folder, `seeded-${port}.csv`)
  writeFileSync(file, csv)
  const running = spawn('java', ['-Xmx400m', '-jar', jar, '--port', String(port), '--data', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  running.stderr.on('data', chunk => { log += chunk })
  const address = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 600; tries++) {
    if (running.exitCode !== null) throw new Error(`The program ended with ${running.exitCode}: ${log}`)
    const answered = await fetch(`${address}health`).then(answer => answer.ok, () => false)
    if (answered) break
    await new Promise(done => setTimeout(done, 100))
  }
  // as a server that has been up for a while: its answers are made, its code is warm
  for (let i = 0; i < 20; i++) await fetch(address).then(answer => answer.arrayBuffer())
  return { address, stop: () => running.kill() }
}

/** Pages of the peers and their packages, on loopback. @param {Map<number, import('./events.js').SeededEvent[]>} timelines @param {number} port */
export async function servePeers(timelines, port) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/vis-timeline' || pathname === '/timelinejs') {
      const events = timelines.get(Number(searchParams.get('events'))) ?? []
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      return response.end(pathname === '/timelinejs' ? timelineJsPage(events) : visPage(events))
    }
    if (pathname === '/elsewhere') return response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><html lang="en"><title>Elsewhere</title><p>A page of another site.')
    const path = normalize(pathname)
    const type = TYPES[/** @type {keyof TYPES} */ (path.slice(path.lastIndexOf('.') + 1))]
    if (path.includes('..') || !/^\/(peers|node_modules)\//.test(path)) return response.writeHead(404).end()
    if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`)
    createReadStream(join(HERE, path)).on('error', () => response.writeHead(404).end()).pipe(response)
  })
  await new Promise(done => server.listen(port, '127.0.0.1', () => done(null)))
  return { address: `http://127.0.0.1:${port}/`, elsewhere: `http://localhost:${port}/elsewhere`, stop: () => server.close() }
}

/** @param {Record<string, any>} data @param {string} head @param {string} script */
function page(data, head, script) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title>${head}<body><div id="peer"></div>`
    + `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>${script}</body></html>`
}

/** @param {import('./events.js').SeededEvent[]} events */
function visPage(events) {
  return page({
    groups: LANES.map((content, id) => ({ id, content })),
    items: events.map((event, id) => ({
      id, group: LANES.indexOf(event.category), content: event.title, start: firstDay(event.start),
      ...(event.end ? { end: firstDay(event.end), type: 'range' } : { type: 'point' }),
    })),
  }, '<link rel="stylesheet" href="node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css"><style>body{margin:0}#peer{height:720px}</style>',
  '<script src="node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><script src="peers/vis-timeline.js"></script>')
}

/** @param {import('./events.js').SeededEvent[]} events */
function timelineJsPage(events) {
  const date = (/** @type {string} */ edtf) => {
    const [year, month, day] = edtf.replace('~', '').split('-').map(Number)
    return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) }
  }
  return page({
    events: events.map(event => ({
      unique_id: event.id, group: event.category, start_date: date(event.start), ...(event.end ? { end_date: date(event.end) } : {}),
      text: { headline: event.title, text: event.summary },
    })),
  }, '<link rel="stylesheet" href="node_modules/@knight-lab/timelinejs/dist/css/timeline.css"><style>body{margin:0}#peer{height:720px}</style>',
  '<script src="node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script><script src="peers/timelinejs.js"></script>')
}

/** What Node knows of a peer's version. @param {string} name */
export function versionOf(name) {
  return JSON.parse(readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version
}
