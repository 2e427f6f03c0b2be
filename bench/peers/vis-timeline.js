// as its documentation shows it, with a group for each lane
const { groups, items } = JSON.parse(document.getElementById('data').textContent)
const timeline = new vis.Timeline(document.getElementById('peer'), new vis.DataSet(items), new vis.DataSet(groups), { height: '720px' })
timeline.on('changed', function drawn() {
  timeline.off('changed', drawn)
  requestAnimationFrame(() => performance.mark('peer-drawn'))
})
