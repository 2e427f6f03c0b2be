#!/usr/bin/env node
/**
 * Measures the drawing beside two other timelines, in turns, in one run. See README.md.
 *
 *   node bench/run.js [--rounds 5] [--events 50,1000,10000] [--only ours,vis-timeline,timelinejs] [--jar target/conflict-timeline.jar]
 *                     [--port 7160] [--trace FILE]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openChromium } from './chromium.js'
import { seededEvents, toCsv } from './events.js'
import { median, shown, table } from './figures.js'
import { measure } from './measure.js'
import { servePeers, startOurs, versionOf } from './subjects.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { values: asked } = parseArgs({ options: {
  rounds: { type: 'string', default: '5' },
  events: { type: 'string', default: '50,1000,10000' },
  only: { type: 'string', default: 'ours,vis-timeline,timelinejs' },
  jar: { type: 'string', default: join(ROOT, 'target/conflict-timeline.jar') },
  port: { type: 'string', default: '7160' },
  trace: { type: 'string' },
} })
const rounds = Number(asked.rounds), port = Number(asked.port)
const counts = asked.events.split(',').map(Number)

const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'))
/** @type {{stop: () => void}[]} */ const running = []
const timelines = new Map(counts.map(count => [count, seededEvents(count)]))
const only = asked.only.split(',')
try {
  const peers = await servePeers(timelines, port)
  running.push(peers)
  /** @type {Map<number, string>} */ const ours = new Map()
  if (only.includes('ours')) {
    for (const [i, count] of counts.entries()) {
      const started = await startOurs(asked.jar, port + 1 + i, toCsv(timelines.get(count) ?? []), folder)
      running.push(started)
      ours.set(count, started.address)
    }
  }
  /** @type {import('./subjects.js').Subject[]} */
  const subjects = [
    { name: 'ours', address: count => ours.get(count) ?? '', ground: '#chronology', inside: '#chronology', closer: null, wider: null, most: Infinity },
    { name: 'vis-timeline', address: count => `${peers.address}vis-timeline?events=${count}`, ground: '.vis-panel.vis-center', inside: '#peer', closer: null, wider: null, most: Infinity },
    // it makes a slide for each event
    { name: 'timelinejs', address: count => `${peers.address}timelinejs?events=${count}`, ground: '.tl-timenav', inside: '#peer', closer: '.tl-menubar-button:nth-of-type(1)', wider: '.tl-menubar-button:nth-of-type(2)', most: 1000 },
  ].filter(({ name }) => only.includes(name))

  /** @type {Map<string, import('./measure.js').Figures[]>} */ const measured = new Map()
  /** @type {Map<string, string>} */ const refused = new Map()
  let version = ''
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      // a Chromium each time: nobody inherits another's memory
      const chromium = await openChromium()
      version = chromium.version
      await warm(chromium, peers.address)
      // nobody is always the first
      for (const subject of [...subjects.slice(round % subjects.length), ...subjects.slice(0, round % subjects.length)]) {
        const key = `${subject.name} ${count}`
        if (count > subject.most || refused.has(key)) continue
        try {
          const figures = await measure(chromium, subject, count, peers.elsewhere, asked.trace ? { trace: events => writeFileSync(/** @type {string} */ (asked.trace), JSON.stringify({ traceEvents: events })) } : {})
          measured.set(key, [...measured.get(key) ?? [], figures])
          process.stderr.write(`round ${round + 1}, ${key}: drawn in ${shown(figures.drawnMs)} ms, ${shown(figures.stepMs, 1)} ms a step\n`)
        } catch (problem) {
          refused.set(key, String(problem))
          process.stderr.write(`round ${round + 1}, ${key}: ${problem}\n`)
        }
      }
      await chromium.close()
    }
  }

  /** @param {string} key @param {keyof import('./measure.js').Figures} figure */
  const of = (key, figure) => median((measured.get(key) ?? []).map(one => one[figure] ?? NaN))
  const rows = counts.flatMap(count => subjects.map(({ name }) => {
    const key = `${name} ${count}`
    const beside = `vis-timeline ${count}`
    return [count.toLocaleString('en'), name, shown(of(key, 'drawnMs')), shown(of(key, 'drawnMs') / of(beside, 'drawnMs'), 2), shown(of(key, 'blockingMs')),
      shown(of(key, 'stepMs'), 1), shown(of(key, 'stepP95Ms'), 1), shown(of(key, 'stepCpuMs'), 1), shown(of(key, 'stepCpuP95Ms'), 1), shown(of(key, 'frameP95Ms'), 1), shown(of(key, 'longestAfterMs')),
      shown(of(key, 'heapMb'), 1), shown(of(key, 'elements')), shown(of(key, 'inside')), shown(of(key, 'shift'), 3)]
  }))
  const heads = ['events', 'timeline', 'drawn ms', 'of vis', 'blocking ms', 'step ms', 'p95', 'step cpu', 'p95', 'frame p95', 'longest after', 'heap MB', 'elements', 'inside', 'CLS']
  const peersVersions = ['vis-timeline', '@knight-lab/timelinejs'].map(name => `${name} ${versionOf(name)}`).join(', ')
  console.log(`${new Date().toISOString().slice(0, 10)}, ${version}, ${cpus().length} cores, ${peersVersions}; medians of ${rounds} rounds\n`)
  console.log(table(heads, rows))
  const out = join(ROOT, 'target', 'bench.json')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, JSON.stringify({ date: new Date().toISOString(), chromium: version, cores: cpus().length, rounds, measured: Object.fromEntries(measured), refused: Object.fromEntries(refused) }, null, 1))
} finally {
  for (const one of running) one.stop()
  rmSync(folder, { recursive: true, force: true })
}

/**
 * A page that nobody is measured by: what Chromium starts with its first page is not a timeline's.
 *
 * @param {Awaited<ReturnType<typeof openChromium>>} chromium
 * @param {string} address
 */
async function warm(chromium, address) {
  const page = await chromium.page()
  await page.send('Page.enable')
  await page.send('Page.navigate', { url: `${address}peers/vis-timeline.js` })
  await new Promise(done => setTimeout(done, 1000))
  await page.close()
}
