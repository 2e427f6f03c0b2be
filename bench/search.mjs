/**
 * How long a search of a large timeline takes on the server: `node bench/search.mjs http://localhost:7070/ WORD…`
 *
 * Each word is asked as it is typed, from its third letter on, with another importance each round, so that no answer is kept already.
 * Prints the median and the 95th percentile of the whole answers in ms, and how many bytes they had.
 */
const [address = 'http://localhost:7070/', ...words] = process.argv.slice(2)
const asked = words.length > 0 ? words : ['water', 'elections', 'strike', 'bridge', 'known', 'nothing']

/** @type {number[]} */ const times = []
let bytes = 0
for (let importance = 1; importance <= 5; importance++) {
  for (const word of asked) {
    for (let letters = 3; letters <= word.length; letters++) {
      const from = performance.now()
      const answer = await fetch(new URL(`api/v1/matches?${new URLSearchParams({ q: word.slice(0, letters), importance: String(importance) })}`, address))
      bytes += (await answer.text()).length
      times.push(performance.now() - from)
    }
  }
}
times.sort((a, b) => a - b)
const at = (/** @type {number} */ part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(0)
console.log(`${times.length} questions: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, ${Math.round(bytes / times.length / 1024)} KiB each`)
