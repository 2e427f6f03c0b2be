// as its documentation shows it; 'loaded' is said when all slides and markers are made
const data = JSON.parse(document.getElementById('data').textContent)
const timeline = new TL.Timeline('peer', data, { font: null, hash_bookmark: false, ga_measurement_id: null, script_path: '/node_modules/@knight-lab/timelinejs/dist/js/' })
timeline.on('loaded', () => requestAnimationFrame(() => performance.mark('peer-drawn')))
