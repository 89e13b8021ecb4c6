// Draws each chart of a page from the table that stands in it. Without this file a page shows the tables.
import { drawNetwork } from './network.js';
import { drawRelation } from './relation.js';
import { drawTimeline } from './timeline.js';

const drawers = { network: drawNetwork, relation: drawRelation, timeline: drawTimeline };

function draw(figure) {
  const table = figure.querySelector('table');
  const drawer = drawers[figure.dataset.chart];
  if (!table || !drawer) {
    return;
  }

  const stage = document.createElement('div');
  stage.className = 'chart-stage';
  [...figure.children].find((child) => child.contains(table)).before(stage);
  const note = document.createElement('p');
  note.className = 'chart-note';
  stage.after(note);
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.floor(stage.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      const isEmpty = !drawer(stage, table, width, note);
      figure.dataset.drawn = isEmpty ? 'empty' : 'yes';
    }
  }).observe(stage);
}

document.querySelectorAll('figure[data-chart]').forEach(draw);
